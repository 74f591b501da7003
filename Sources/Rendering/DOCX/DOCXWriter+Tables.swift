import Documents

extension DOCXWriter {
  /// Writes a table with its caption, remarks and sources.
  mutating func write(_ table: Table, indent: Int) {
    tableCount += 1
    writeCaption(
      table.caption, label: document.labels.table, sequence: "Table", number: tableCount)
    // Word cannot hold a table without columns.
    if !table.columns.isEmpty {
      writeGrid(table, indent: min(indent, Self.textWidth / 3))
    }
    writeRemarks(table.notes, label: document.labels.note)
    writeRemarks(table.sources, label: document.labels.source)
    beginParagraph("AfterTable")
    endParagraph()
  }

  /// Whether a table is so small that a break inside it would only annoy.
  private static func staysOnOnePage(_ table: Table) -> Bool {
    table.rows.count <= 12
      && table.rows.allSatisfy { row in row.cells.allSatisfy { $0.plainText.utf8.count <= 160 } }
  }

  private mutating func writeGrid(_ table: Table, indent: Int) {
    let staysTogether = Self.staysOnOnePage(table)
    let hasRemarks = !table.notes.isEmpty || !table.sources.isEmpty
    let layout = DOCXColumnLayout(
      table, width: Self.textWidth - indent, size: document.metadata.style.fontSize)
    part.xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"FigureTable\"/>")
    if language.isRightToLeft { part.xml.markup("<w:bidiVisual/>") }
    part.xml.markup("<w:tblW w:w=\"")
    part.xml.number(layout.widths.reduce(0, +))
    part.xml.markup("\" w:type=\"dxa\"/>")
    if indent > 0 {
      part.xml.markup("<w:tblInd w:w=\"")
      part.xml.number(indent)
      part.xml.markup("\" w:type=\"dxa\"/>")
    }
    part.xml.markup("<w:tblLayout w:type=\"fixed\"/>")
    part.xml.markup(
      "<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"")
    part.xml.markup(table.hasRowHeadings ? "1" : "0")
    part.xml.markup(
      "\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
    part.xml.text(table.caption.plainText)
    part.xml.markup("\"/><w:tblDescription w:val=\"")
    part.xml.text(table.summary)
    part.xml.markup("\"/></w:tblPr><w:tblGrid>")
    for width in layout.widths {
      part.xml.markup("<w:gridCol w:w=\"")
      part.xml.number(width)
      part.xml.markup("\"/>")
    }
    part.xml.markup("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (index, column) in table.columns.enumerated() {
      beginCell(width: layout.widths[index], span: 1, isAtFoot: true)
      writeCellText(
        column.title, style: layout.isDense ? "TableHeadingDense" : "TableHeading",
        alignment: column.alignment, keepsNext: staysTogether)
    }
    part.xml.markup("</w:tr>")
    for (index, row) in table.rows.enumerated() {
      // The last row stays with the sources below it.
      let isLast = index == table.rows.count - 1
      write(
        row, of: table, layout: layout, keepsNext: isLast ? hasRemarks : staysTogether)
    }
    part.xml.markup("</w:tbl>")
  }

  private mutating func write(
    _ row: Table.Row, of table: Table, layout: DOCXColumnLayout, keepsNext: Bool
  ) {
    part.xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    defer { part.xml.markup("</w:tr>") }
    let style: StaticString
    switch row.kind {
    case .group:
      beginCell(
        width: layout.widths.reduce(0, +), span: table.columns.count, shade: "E8EDF3")
      // A heading must not stand alone at the foot of a page.
      writeCellText(
        Array(row.cells.joined(separator: [.text(" ")])),
        style: layout.isDense ? "TableGroupDense" : "TableGroup", alignment: .start,
        keepsNext: keepsNext)
      return
    case .body: style = layout.isDense ? "TableTextDense" : "TableText"
    case .total: style = layout.isDense ? "TableTotalDense" : "TableTotal"
    }
    for (index, column) in table.columns.enumerated() {
      beginCell(width: layout.widths[index], span: 1, isTotal: row.kind == .total)
      // A row with too few cells is filled with empty ones; what is too much goes into the last
      // cell, so that nothing is lost.
      var cell = index < row.cells.count ? row.cells[index] : []
      if index == table.columns.count - 1, row.cells.count > table.columns.count {
        for extra in row.cells[table.columns.count...] { cell += [.text(" ")] + extra }
      }
      writeCellText(cell, style: style, alignment: column.alignment, keepsNext: keepsNext)
    }
  }

  private mutating func beginCell(
    width: Int, span: Int, isAtFoot: Bool = false, isTotal: Bool = false,
    shade: StaticString? = nil
  ) {
    part.xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
    part.xml.number(width)
    part.xml.markup("\" w:type=\"dxa\"/>")
    if span > 1 {
      part.xml.markup("<w:gridSpan w:val=\"")
      part.xml.number(span)
      part.xml.markup("\"/>")
    }
    if isTotal {
      part.xml.markup(
        """
        <w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1F3864"/></w:tcBorders>
        """)
    }
    if let shade {
      part.xml.markup("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
      part.xml.markup(shade)
      part.xml.markup("\"/>")
    }
    if isAtFoot { part.xml.markup("<w:vAlign w:val=\"bottom\"/>") }
    part.xml.markup("</w:tcPr>")
  }

  private mutating func writeCellText(
    _ text: [Inline], style: StaticString, alignment: Table.Alignment, keepsNext: Bool
  ) {
    var format = ParagraphFormat(style: style, keepsNext: keepsNext)
    switch alignment {
    case .start: break
    // The far side: `right` turns round with the script.
    case .end: format.alignment = "right"
    case .center: format.alignment = "center"
    }
    beginParagraph(format)
    write(text)
    endParagraph()
    part.xml.markup("</w:tc>")
  }
}
