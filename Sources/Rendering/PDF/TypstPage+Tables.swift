import Documents

extension TypstPage {
  /// The width of the text on an A4 page, in points.
  private static let textWidth = 453.0
  /// The height that a chart may take, in points.
  private static let chartHeight = 560.0

  /// Writes a table. Its figure must never get an alternative text: Typst would tag the table as
  /// one picture and its cells would be lost to readers who listen.
  mutating func write(_ table: Table) {
    let number = numbers.nextTable()
    let layout = columnLayout(of: table)
    let staysTogether = Self.staysOnOnePage(table)
    if staysTogether { out += "#kept[\n" }
    let keepsRows = Self.rowsFitOnAPage(table)
    if keepsRows { out += "#whole-rows[\n" }
    out += "#figure(kind: table, caption: ["
    writeCaption(labels.table, number, table.caption)
    out += "], cells(size: \(TypstTemplate.points(layout.size)), "
    out += "columns: (\(layout.columns)), align: (\(alignments(of: table))), (\n"
    out += "table.header(strong-rule, "
    for column in table.columns {
      out += "table.cell(fill: rgb(\"#f0f4f8\"), align: bottom)["
      if !column.title.isEmpty { write(Self.breakable(column.title), in: "strong") }
      out += "], "
    }
    out += "table.hline(stroke: 0.6pt)),\n"
    for (index, row) in table.rows.enumerated() {
      write(row, isFirst: index == 0, columns: table.columns.count)
    }
    out += "strong-rule, )))\n"
    if keepsRows { out += "]\n" }
    writeRemarks(notes: table.notes, sources: table.sources)
    if staysTogether { out += "]\n" }
  }

  /// A heading in which a line may end behind a hyphen, as in `2017-2018`: Typst does not break
  /// between a hyphen and a digit by itself.
  private static func breakable(_ title: [Inline]) -> [Inline] {
    title.map { inline in
      guard case .text(let text) = inline else { return inline }
      return .text(text.replacing("-", with: "-\u{200B}"))
    }
  }

  /// Whether every row is so low that it need not be broken over two pages.
  private static func rowsFitOnAPage(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in row.cells.allSatisfy { $0.plainText.utf8.count <= 1_500 } }
  }

  /// Whether a table is so small that it is kept on one page, with what stands below it.
  private static func staysOnOnePage(_ table: Table) -> Bool {
    table.rows.count <= 12
      && table.rows.allSatisfy { row in row.cells.allSatisfy { $0.plainText.utf8.count <= 160 } }
  }

  private mutating func write(_ row: Table.Row, isFirst: Bool, columns: Int) {
    switch row.kind {
    case .group:
      if !isFirst { out += "rule, " }
      out += "table.cell(colspan: \(max(columns, 1)), inset: (top: 8pt), breakable: false)["
      write(row.cells.flatMap { $0 }, in: "strong")
      out += "],\n"
      return
    case .total: out += "table.hline(stroke: 0.6pt), "
    case .body: if !isFirst { out += "rule, " }
    }
    for index in 0..<max(columns, row.cells.count) {
      let cell = index < row.cells.count ? row.cells[index] : []
      out += "["
      if row.kind == .total { write(cell, in: "strong") } else { write(cell) }
      out += "], "
    }
    out += "\n"
  }

  mutating func writeCaption(_ word: String, _ number: Int, _ caption: [Inline]) {
    out += "#text(fill: soft)[#\(literal("\(word) \(number). "))];"
    write(caption)
  }

  private mutating func writeRemarks(notes: [[Inline]], sources: [[Inline]]) {
    guard !notes.isEmpty || !sources.isEmpty else {
      out += "#v(0.8em, weak: false)\n"
      return
    }
    out += "#remarks[\n#set par(spacing: 0.5em)\n"
    for (word, remarks) in [(labels.note, notes), (labels.source, sources)] {
      for (index, remark) in remarks.enumerated() {
        out += "#par["
        if index == 0 { out += "#strong[#\(literal(word + ":"))]#\" \";" }
        write(remark)
        out += "]\n"
      }
    }
    out += "]\n"
  }

  // MARK: Columns

  private func alignments(of table: Table) -> String {
    table.columns.map { column in
      switch column.alignment {
      case .start: "start, "
      case .end: "end, "
      case .center: "center, "
      }
    }.joined()
  }

  /// The columns' widths and the size of their text. Widths follow the contents where the table
  /// does not give them, so that no word is cut; where words need more than the page has, the
  /// text becomes smaller, down to 5.5 points.
  private func columnLayout(of table: Table) -> (columns: String, size: Double) {
    let size = metadata.style.fontSize * 0.82
    var wanted: [Double] = []
    var needed: [Double] = []
    for index in table.columns.indices {
      var natural = 0.0
      var word = 0.0
      let cells =
        [Self.breakable(table.columns[index].title)]
        + table.rows.compactMap { row in
          row.kind != .group && index < row.cells.count ? row.cells[index] : nil
        }
      for cell in cells {
        let text = cell.plainText
        natural = max(natural, TextWidth.of(text, size: size) * 1.08 + 10)
        for part in text.split(whereSeparator: { " \u{2013}\u{200B}".contains($0) }) {
          word = max(word, TextWidth.of(String(part), size: size) * 1.08 + 10)
        }
      }
      wanted.append(max(min(natural, 220), word, 20))
      needed.append(max(word, 20))
    }
    let total = needed.reduce(0, +)
    let scale = total > Self.textWidth ? max(Self.textWidth / total, 5.5 / size) : 1
    let spare = max(Self.textWidth - total * scale, 0)
    let wishes = zip(wanted, needed).map { max($0 - $1, 0) }
    let sum = wishes.reduce(0, +)
    let given = table.columns.compactMap(\.width)
    if given.count == table.columns.count {
      let shares = Self.widened(given, toHold: needed.map { $0 * scale })
      return (
        shares.map { "\(SVGCanvas.number(max($0, 1)))fr, " }.joined(), size * scale
      )
    }
    let widths = table.columns.indices.map { index -> Double in
      return needed[index] * scale + (sum > 0 ? spare * wishes[index] / sum : 1)
    }
    return (
      widths.map { "\(SVGCanvas.number(max($0, 1)))fr, " }.joined(), size * scale
    )
  }

  /// The widths of columns by their shares; those in which a word would be cut are widened at the
  /// cost of those that have room.
  private static func widened(_ shares: [Double], toHold least: [Double]) -> [Double] {
    let total = max(shares.reduce(0, +), 0.001)
    var widths = shares.map { $0 / total * textWidth }
    let lack = zip(widths, least).reduce(0) { $0 + max($1.1 - $1.0, 0) }
    let room = zip(widths, least).reduce(0) { $0 + max($1.0 - $1.1, 0) }
    guard lack > 0, room > 0 else { return widths }
    // Where rounding leaves a little less room than is wanted, all of it is given.
    let taken = min(lack / room, 1)
    for (index, least) in least.enumerated() {
      let spare = widths[index] - least
      widths[index] = spare <= 0 ? least : widths[index] - spare * taken
    }
    return widths
  }

  // MARK: Charts

  mutating func write(_ chart: Chart) {
    let number = numbers.nextFigure()
    let drawing = ChartDrawing(
      chart, width: 720, isMirrored: metadata.direction == .rightToLeft,
      fontFamily: "Liberation Sans, Noto Sans Arabic, Noto Sans", idPrefix: "f\(number)")
    // An image must fit on a page: a very tall chart is drawn smaller.
    let width = min(Self.textWidth, Self.chartHeight * drawing.width / drawing.height)
    let alternative =
      chart.alternativeText.isEmpty ? chart.caption.plainText : chart.alternativeText
    out += "#figure(kind: image, caption: ["
    writeCaption(labels.figure, number, chart.caption)
    out += "], image(bytes(\(literal(drawing.svg))), format: \"svg\", "
    out += "width: \(TypstTemplate.points(width)), alt: \(literal(alternative))))\n"
    writeRemarks(notes: [], sources: chart.sources)
  }
}
