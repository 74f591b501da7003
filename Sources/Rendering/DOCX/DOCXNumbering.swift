import Documents

/// The part that says how paragraphs and lists are numbered.
enum DOCXNumbering {
  /// The numbers of the paragraphs.
  static let paragraphs = 1
  /// How far behind the margin the text of a numbered paragraph starts, in twentieths of a point.
  static let paragraphIndent = 567
  /// The marks of all unordered lists.
  static let bullets = 2
  /// The numbers of headings, where the conventions want them.
  static let headings = 3
  /// The first ordered list; each has its own number, so that each starts anew.
  static let firstOrderedList = 4

  /// Writes the part.
  ///
  /// - Parameters:
  ///   - orderedLists: The level of each ordered list, in their order.
  ///   - conventions: How headings and lists are numbered.
  static func part(
    orderedLists: [Int], conventions: DocumentStyle.Conventions
  ) -> OOXMLBuffer {
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
      let mark = mark(ofItemAt: level, conventions)
      writeLevel(level, format: mark.format, to: &xml) { xml in
        xml.markup(mark.before)
        xml.markup("%")
        xml.number(level + 1)
        xml.markup(mark.after)
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
    if conventions == .unitedNations { writeHeadings(to: &xml) }
    xml.markup(
      """
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
      """)
    if conventions == .unitedNations {
      xml.markup("<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>")
    }
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

  /// How the items of ordered lists are marked.
  private static func mark(
    ofItemAt level: Int, _ conventions: DocumentStyle.Conventions
  ) -> (format: StaticString, before: StaticString, after: StaticString) {
    switch (conventions, level % 3) {
    case (.plain, 0): ("decimal", "", ")")
    case (.plain, 1): ("lowerLetter", "", ")")
    case (.plain, _): ("lowerRoman", "", ")")
    case (.unitedNations, 0): ("lowerLetter", "(", ")")
    case (.unitedNations, 1): ("lowerRoman", "(", ")")
    case (.unitedNations, _): ("lowerLetter", "", ".")
    }
  }

  /// Writes the levels of ``ConventionalNumber/heading(_:level:)``.
  private static func writeHeadings(to xml: inout OOXMLBuffer) {
    xml.markup(
      """
      </w:abstractNum><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>\
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>\
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>\
      <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>\
      <w:lvlText w:val="(%4)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/>\
      </w:pPr></w:lvl><w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>\
      <w:lvlText w:val="(%5)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/>\
      </w:pPr></w:lvl>
      """)
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
