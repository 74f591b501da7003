import Documents

extension HTMLPage {
  /// Writes a table with its caption, notes and sources. Wide tables scroll inside a region that
  /// the keyboard reaches and that is named by the caption.
  mutating func write(_ table: Table) {
    let number = numbers.nextTable()
    out += "<div class=\"table\" id=\"table_\(number)\">\n"
    out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\""
    out += " aria-labelledby=\"table_\(number)_caption\">\n"
    out += "<table"
    if !table.summary.isEmpty { out += " aria-describedby=\"table_\(number)_summary\"" }
    out += ">\n<caption><span class=\"caption\" id=\"table_\(number)_caption\">"
    writeCaption(labels.table, number, table.caption)
    out += "</span></caption>\n"
    writeRows(of: table)
    out += "</table>\n</div>\n"
    if !table.summary.isEmpty {
      out += "<p class=\"hidden\" id=\"table_\(number)_summary\">\(escaped(table.summary))</p>\n"
    }
    writeRemarks(notes: table.notes, sources: table.sources)
    out += "</div>\n"
  }

  mutating func writeCaption(_ word: String, _ number: Int, _ caption: [Inline]) {
    out += "<span class=\"label\">\(escaped(word)) \(number).</span> "
    write(caption)
  }

  /// The header row and the bodies; a group row opens a body of its own, so that its heading
  /// belongs to the rows below and to no others.
  mutating func writeRows(of table: Table) {
    out += "<thead>\n<tr>"
    for column in table.columns {
      // A heading without words would be announced as an empty heading.
      let tag = column.title.isEmpty || column.title.plainText.isEmpty ? "td" : "th"
      out += "<\(tag)\(alignment(column))\(tag == "th" ? " scope=\"col\"" : "")>"
      write(column.title)
      out += "</\(tag)>"
    }
    out += "</tr>\n</thead>\n<tbody>\n"
    var hasRow = false
    for row in table.rows {
      if row.kind == .group, hasRow {
        out += "</tbody>\n<tbody>\n"
      }
      hasRow = true
      write(row, of: table)
    }
    out += "</tbody>\n"
  }

  private mutating func write(_ row: Table.Row, of table: Table) {
    switch row.kind {
    case .group:
      out +=
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(max(table.columns.count, 1))\">"
      for cell in row.cells { write(cell) }
      out += "</th></tr>\n"
      return
    case .total: out += "<tr class=\"total\">"
    case .body: out += "<tr>"
    }
    for index in 0..<max(row.cells.count, table.columns.count) {
      let cell = index < row.cells.count ? row.cells[index] : []
      let isHeading = index == 0 && table.hasRowHeadings && !cell.plainText.isEmpty
      out += isHeading ? "<th scope=\"row\"" : "<td"
      if index < table.columns.count { out += alignment(table.columns[index]) }
      out += ">"
      write(cell)
      out += isHeading ? "</th>" : "</td>"
    }
    out += "</tr>\n"
  }

  private func alignment(_ column: Table.Column) -> String {
    switch column.alignment {
    case .start: ""
    case .end: " class=\"end\""
    case .center: " class=\"center\""
    }
  }

  mutating func writeRemarks(notes: [[Inline]], sources: [[Inline]]) {
    guard !notes.isEmpty || !sources.isEmpty else { return }
    out += "<div class=\"remarks\">\n"
    for (word, remarks) in [(labels.note, notes), (labels.source, sources)] {
      for (index, remark) in remarks.enumerated() {
        out += "<p>"
        if index == 0 { out += "<span class=\"label\">\(escaped(word)):</span> " }
        write(remark)
        out += "</p>\n"
      }
    }
    out += "</div>\n"
  }

  // MARK: Charts

  /// Writes a chart: drawn twice, for wide and for narrow screens (of which one shows), with its
  /// data as a table below.
  mutating func write(_ chart: Chart) {
    let number = numbers.nextFigure()
    out += "<figure class=\"chart\" id=\"figure_\(number)\">\n"
    out += "<figcaption id=\"figure_\(number)_caption\">"
    writeCaption(labels.figure, number, chart.caption)
    out += "</figcaption>\n"
    for (name, width) in [("wide", 720.0), ("narrow", 340.0)] {
      let id = "figure_\(number)_\(name)"
      let drawing = ChartDrawing(
        chart, width: width, isMirrored: metadata.direction == .rightToLeft,
        fontFamily: "Liberation Sans, Arial, Noto Sans Arabic, sans-serif", idPrefix: id,
        rootAttributes: " class=\"\(name)\" role=\"img\" aria-labelledby=\"\(id)_t\""
          + " aria-describedby=\"\(id)_d\"",
        firstChildren: "<title id=\"\(id)_t\">\(escaped(chart.caption.plainText))</title>"
          + "<desc id=\"\(id)_d\">\(escaped(chart.alternativeText))</desc>\n")
      out += drawing.svg + "\n"
    }
    out += "<details>\n<summary>\(escaped(labels.chartData))<span class=\"hidden\">: "
    out += "\(escaped(labels.figure)) \(number)</span></summary>\n"
    out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\""
    out += " aria-label=\"\(escaped(labels.chartData)): \(escaped(labels.figure)) \(number)\">\n"
    out += "<table aria-labelledby=\"figure_\(number)_caption\">\n"
    writeRows(of: chart.dataTable)
    out += "</table>\n</div>\n</details>\n"
    writeRemarks(notes: [], sources: chart.sources)
    out += "</figure>\n"
  }
}
