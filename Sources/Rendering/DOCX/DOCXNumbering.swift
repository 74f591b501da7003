/// The part that says how paragraphs and lists are numbered.
enum DOCXNumbering {
  /// The numbers of the paragraphs.
  static let paragraphs = 1
  /// How far behind the margin the text of a numbered paragraph starts, in twentieths of a point.
  static let paragraphIndent = 567
  /// The marks of all unordered lists.
  static let bullets = 2
  /// The first ordered list; each has its own number, so that each starts anew.
  static let firstOrderedList = 3

  /// Writes the part.
  ///
  /// - Parameter orderedLists: The level of each ordered list, in their order.
  static func part(orderedLists: [Int]) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 8_192)
    xml.markup(
      """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:pStyle w:val="NumberedText"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>\
      <w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs><w:ind w:left="0" w:firstLine="0"/>\
      </w:pPr></w:lvl></w:abstractNum>
      """)
    xml.markup("<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>")
    for level in 0..<9 {
      let format: StaticString =
        switch level % 3 {
        case 0: "decimal"
        case 1: "lowerLetter"
        default: "lowerRoman"
        }
      writeLevel(level, format: format, to: &xml) { xml in
        xml.markup("%")
        xml.number(level + 1)
        xml.markup(")")
      }
    }
    xml.markup(
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"multilevel\"/>"
    )
    for level in 0..<9 {
      writeLevel(level, format: "bullet", to: &xml) { xml in
        xml.markup(level % 2 == 0 ? "\u{2022}" : "\u{2013}")
      }
    }
    xml.markup(
      """
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
      """)
    for (index, level) in orderedLists.enumerated() {
      xml.markup("<w:num w:numId=\"")
      xml.number(firstOrderedList + index)
      xml.markup("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"")
      xml.number(level)
      xml.markup("\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
    }
    xml.markup("</w:numbering>")
    return xml
  }

  private static func writeLevel(
    _ level: Int, format: StaticString, to xml: inout OOXMLBuffer,
    text: (inout OOXMLBuffer) -> Void
  ) {
    xml.markup("<w:lvl w:ilvl=\"")
    xml.number(level)
    xml.markup("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
    xml.markup(format)
    xml.markup("\"/><w:lvlText w:val=\"")
    text(&xml)
    xml.markup("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
    xml.number(DOCXWriter.step * (level + 1))
    xml.markup("\" w:hanging=\"")
    xml.number(DOCXWriter.step)
    xml.markup("\"/></w:pPr></w:lvl>")
  }
}
