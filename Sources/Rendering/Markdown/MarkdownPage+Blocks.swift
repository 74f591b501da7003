import Documents

extension MarkdownPage {
  /// Writes a block. `first` stands before its first line (a list's or quotation's mark included),
  /// `indentation` before the others.
  mutating func write(_ block: Block, first: String, indentation: String, isInSection: Bool) {
    var list: Bool?
    switch block {
    case .paragraph(let paragraph):
      var start = first
      var inner = indentation
      if isInSection, let number = numbers.next(paragraph, in: metadata.style) {
        start += "\(number). "
        inner += String(repeating: " ", count: "\(number). ".utf8.count)
      }
      writeParagraph(start + inlines(paragraph.inlines, indentation: inner, isAtLineStart: true))
    case .list(let ordered, let items):
      // Without a break two lists would become one.
      if previousList == ordered { writeParagraph(first + "<!-- -->") }
      writeList(
        ordered: ordered, items: items, first: previousList == ordered ? indentation : first,
        indentation: indentation)
      list = ordered
    case .quotation(let blocks), .notice(let blocks):
      writeQuotation(blocks, first: first, indentation: indentation)
    case .table(let table):
      let caption = caption(labels.table, numbers.nextTable(), table.caption)
      write(table, caption: caption, first: first, indentation: indentation)
    case .chart(let chart):
      let caption = caption(labels.figure, numbers.nextFigure(), chart.caption)
      write(chart, caption: caption, first: first, indentation: indentation)
    case .pageBreak: break
    }
    previousList = list
  }

  private var hasConventionalMarks: Bool { metadata.style.conventions == .unitedNations }

  private mutating func writeList(
    ordered: Bool, items: [[Block]], first: String, indentation: String
  ) {
    let isTight = items.allSatisfy { item in
      guard item.count == 1, case .paragraph = item[0] else { return false }
      return true
    }
    listDepth += 1
    defer {
      if isTight { out += "\n" }
      listDepth -= 1
    }
    for (index, item) in items.enumerated() {
      // Paragraph numbers are written `1.`, so lists take `1)`: they never run on into each other.
      let mark = ordered && !hasConventionalMarks ? "\(index + 1)) " : "- "
      var start = (index == 0 ? first : indentation) + mark
      if ordered, hasConventionalMarks {
        // Markdown has no such marks of its own.
        start += ConventionalNumber.item(index + 1, depth: listDepth - 1) + " "
      }
      let inner = indentation + String(repeating: " ", count: mark.utf8.count)
      previousList = nil
      if isTight, case .paragraph(let paragraph)? = item.first {
        out += start + inlines(paragraph.inlines, indentation: inner, isAtLineStart: true) + "\n"
        continue
      }
      if item.isEmpty { writeParagraph(start) }
      for (place, block) in item.enumerated() {
        write(
          block, first: place == 0 ? start : inner, indentation: inner, isInSection: false)
      }
    }
  }

  private mutating func writeQuotation(_ blocks: [Block], first: String, indentation: String) {
    // Written apart, then every line is marked: Markdown asks for the mark on empty lines too.
    var inner = self
    inner.out = ""
    inner.previousList = nil
    for block in blocks { inner.write(block, first: "", indentation: "", isInSection: false) }
    numbers = inner.numbers
    footnotes = inner.footnotes
    var lines = inner.out.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      out += (index == 0 ? first : indentation) + (line.isEmpty ? ">" : "> \(line)") + "\n"
    }
    out += "\n"
  }

  // MARK: Tables

  private mutating func caption(_ word: String, _ number: Int, _ caption: [Inline]) -> String {
    "**\(plain(word)) \(number).** " + inlines(caption, isAtLineStart: false)
  }

  private mutating func write(
    _ table: Table, caption: String, first: String, indentation: String
  ) {
    writeParagraph(first + caption)
    writeRows(of: table, indentation: indentation)
    writeRemarks(table.notes, word: labels.note, indentation: indentation)
    writeRemarks(table.sources, word: labels.source, indentation: indentation)
  }

  private mutating func write(
    _ chart: Chart, caption: String, first: String, indentation: String
  ) {
    writeParagraph(first + caption)
    if !chart.alternativeText.isEmpty {
      writeParagraph(indentation + plain(chart.alternativeText))
    }
    if !chart.axis.title.isEmpty {
      writeParagraph(
        indentation + plain(labels.chartData) + ": " + plain(chart.axis.title, isAtLineStart: false)
      )
    }
    writeRows(of: chart.dataTable, indentation: indentation)
    writeRemarks(chart.sources, word: labels.source, indentation: indentation)
  }

  private mutating func writeRows(of table: Table, indentation: String) {
    guard !table.columns.isEmpty else { return }
    writeRow(table.columns.map { cell($0.title) }, indentation: indentation)
    writeRow(
      table.columns.map { column in
        switch column.alignment {
        case .start: "---"
        case .end: "--:"
        case .center: ":-:"
        }
      }, indentation: indentation)
    for row in table.rows {
      var cells = row.cells.map { cell($0, isStrong: row.kind != .body) }
      while cells.count < table.columns.count { cells.append("") }
      writeRow(cells, indentation: indentation)
    }
    out += "\n"
  }

  private mutating func writeRow(_ cells: [String], indentation: String) {
    out += indentation
    for cell in cells {
      out += "| "
      out += cell
      out += " "
    }
    out += "|\n"
  }

  private mutating func cell(_ content: [Inline], isStrong: Bool = false) -> String {
    let isStrong = isStrong && !content.plainText.allSatisfy(\.isWhitespace)
    return inlines(
      isStrong ? [.strong(content)] : content, isAtLineStart: false, isInTable: true)
  }

  private mutating func writeRemarks(_ remarks: [[Inline]], word: String, indentation: String) {
    for (index, remark) in remarks.enumerated() {
      let start = index == 0 ? plain(word) + ": " : ""
      writeParagraph(
        indentation + start
          + inlines(remark, indentation: indentation, isAtLineStart: start.isEmpty))
    }
  }
}
