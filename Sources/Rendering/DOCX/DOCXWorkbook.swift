import Archives
import Documents

/// The small workbook behind a chart, which opens when the reader edits the chart's data.
enum DOCXWorkbook {
  /// Writes the workbook: the categories in column A, one column for each series.
  ///
  /// - Throws: ``ZIPError`` when the workbook cannot be packed.
  static func bytes(_ chart: Chart) throws(ZIPError) -> [UInt8] {
    // Its files are kept as they are: the package around it is packed as a whole.
    var archive = ZIPArchive()
    for (name, content) in fixedParts {
      try archive.add(name, content.bytes, storage: .stored)
    }
    try archive.add("xl/worksheets/sheet1.xml", sheet(chart).bytes, storage: .stored)
    return try archive.finish()
  }

  private static func sheet(_ chart: Chart) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 4_096)
    xml.markup(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
      <row r="1">
      """)
    writeText(chart.categoryTitle, column: 0, row: 1, to: &xml)
    for (index, series) in chart.series.enumerated() {
      writeText(series.name, column: index + 1, row: 1, to: &xml)
    }
    xml.markup("</row>")
    for (index, category) in chart.categories.enumerated() {
      xml.markup("<row r=\"")
      xml.number(index + 2)
      xml.markup("\">")
      writeText(category, column: 0, row: index + 2, to: &xml)
      for (column, series) in chart.series.enumerated() where index < series.points.count {
        // A text in the place of a missing number would be drawn as 0, so the cell stays empty.
        guard let value = series.points[index].value, value.isFinite else { continue }
        beginCell(column: column + 1, row: index + 2, to: &xml)
        xml.markup("\"><v>")
        xml.decimal(value)
        xml.markup("</v></c>")
      }
      xml.markup("</row>")
    }
    xml.markup("</sheetData></worksheet>")
    return xml
  }

  private static func beginCell(column: Int, row: Int, to xml: inout OOXMLBuffer) {
    xml.markup("<c r=\"")
    xml.text(columnName(column))
    xml.number(row)
  }

  private static func writeText(
    _ text: String, column: Int, row: Int, to xml: inout OOXMLBuffer
  ) {
    beginCell(column: column, row: row, to: &xml)
    xml.markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    xml.text(escaped(text))
    xml.markup("</t></is></c>")
  }

  /// In cells, `_x0041_` stands for a character; a text that looks so must say that it is none.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if first == "_", isEscape(rest.prefix(7)) { result += "_x005F" }
      result.append(first)
      rest = rest.dropFirst()
    }
    return result
  }

  private static func isEscape(_ text: Substring) -> Bool {
    text.count == 7 && text.hasPrefix("_x") && text.hasSuffix("_")
      && text.dropFirst(2).dropLast().allSatisfy(\.isHexDigit)
  }

  /// The letters of a column, counted from 0: A, B ... Z, AA.
  static func columnName(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static var fixedParts: [(String, OOXMLBuffer)] {
    func part(_ markup: StaticString) -> OOXMLBuffer {
      var xml = OOXMLBuffer(declaredWithCapacity: 1_024)
      xml.markup(markup)
      return xml
    }
    return [
      (
        "[Content_Types].xml",
        part(
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType=\
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType=\
          "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
          """)
      ),
      (
        "_rels/.rels",
        part(
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="rId1" Type=\
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
          Target="xl/workbook.xml"/></Relationships>
          """)
      ),
      (
        "xl/workbook.xml",
        part(
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
          <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
          """)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        part(
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="rId1" Type=\
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
          Target="worksheets/sheet1.xml"/></Relationships>
          """)
      ),
    ]
  }
}
