import Documents

extension DOCXStyles {
  /// All paragraph styles but the headings.
  static func paragraphStyles(
    _ style: DocumentStyle, language: DOCXLanguage
  ) -> [ParagraphStyle] {
    let size = style.fontSize
    return textStyles(style, language: language) + coverStyles(size: size)
      + contentsStyles(size: size)
      + tableStyles(size: size)
  }

  private static func textStyles(
    _ style: DocumentStyle, language: DOCXLanguage
  ) -> [ParagraphStyle] {
    let size = style.fontSize
    return [
      ParagraphStyle(id: "Normal", name: "Normal", basedOn: nil, paragraph: "<w:widowControl/>"),
      ParagraphStyle(
        id: "BodyText", name: "Body Text",
        paragraph: "<w:spacing w:after=\"140\" w:line=\"271\" w:lineRule=\"auto\"/>",
        isRunningText: true),
      ParagraphStyle(
        id: "NumberedText", name: "Numbered Text", basedOn: "BodyText",
        paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>", isRunningText: true),
      ParagraphStyle(
        id: "Lead", name: "Lead", basedOn: "BodyText", next: "BodyText",
        paragraph: "<w:spacing w:after=\"200\" w:line=\"288\" w:lineRule=\"auto\"/>",
        run: "<w:color w:val=\"1F3864\"/>", size: size + 2),
      ParagraphStyle(
        id: "Small", name: "Small", basedOn: "BodyText",
        paragraph: "<w:spacing w:after=\"100\" w:line=\"250\" w:lineRule=\"auto\"/>",
        size: max(size - 2, 7)),
      ParagraphStyle(
        id: "ListParagraph", name: "List Paragraph", basedOn: "BodyText",
        paragraph: "<w:spacing w:after=\"100\"/>", isRunningText: true),
      ParagraphStyle(
        id: "Quote", name: "Quote", basedOn: "BodyText",
        // The sides of these rules do not turn round with the script.
        paragraph: language.isRightToLeft
          ? """
          <w:pBdr><w:right w:val="single" w:sz="18" w:space="10" w:color="8EA3C0"/></w:pBdr>\
          <w:spacing w:before="60" w:after="120"/>
          """
          : """
          <w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="8EA3C0"/></w:pBdr>\
          <w:spacing w:before="60" w:after="120"/>
          """,
        isRunningText: true, run: "<w:color w:val=\"333333\"/>"),
      ParagraphStyle(
        id: "Notice", name: "Notice", basedOn: "BodyText",
        paragraph:
          """
          <w:keepLines/><w:pBdr><w:top w:val="single" w:sz="8" w:space="7" w:color="8A6A00"/>\
          <w:left w:val="single" w:sz="8" w:space="7" w:color="8A6A00"/>\
          <w:bottom w:val="single" w:sz="8" w:space="7" w:color="8A6A00"/>\
          <w:right w:val="single" w:sz="8" w:space="7" w:color="8A6A00"/></w:pBdr>\
          <w:shd w:val="clear" w:color="auto" w:fill="FFF8E1"/><w:spacing w:after="60"/>
          """),
      ParagraphStyle(
        id: "FootnoteText", name: "footnote text",
        // Never set flush: addresses and digests, which cannot be divided, would tear holes.
        paragraph: "<w:spacing w:after=\"40\"/>", size: style.footnoteSize),
    ]
  }

  private static func coverStyles(size: Double) -> [ParagraphStyle] {
    [
      ParagraphStyle(
        id: "MastheadOrgan", name: "Masthead Organ", next: "Masthead",
        paragraph: "<w:keepNext/><w:spacing w:after=\"60\"/>", run: "<w:b/><w:bCs/>", size: size + 3
      ),
      ParagraphStyle(
        id: "Masthead", name: "Masthead", paragraph: "<w:spacing w:after=\"20\"/>", size: size),
      ParagraphStyle(
        id: "MastheadRule", name: "Masthead Rule", next: "Title",
        paragraph:
          """
          <w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>\
          <w:spacing w:after="300" w:line="120" w:lineRule="exact"/>
          """, size: 6),
      ParagraphStyle(
        id: "CoverIssuer", name: "Cover Issuer", next: "Title",
        paragraph:
          """
          <w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="1F3864"/></w:pBdr>\
          <w:spacing w:before="600" w:after="2400"/>
          """,
        run: "<w:b/><w:bCs/><w:color w:val=\"1F3864\"/>", size: size + 4),
      ParagraphStyle(
        id: "Title", name: "Title", next: "Subtitle",
        paragraph: "<w:keepNext/><w:spacing w:after=\"200\" w:line=\"252\" w:lineRule=\"auto\"/>",
        run: "<w:b/><w:bCs/><w:color w:val=\"1F3864\"/>", size: size + 17),
      ParagraphStyle(
        id: "Subtitle", name: "Subtitle", next: "BodyText",
        paragraph: "<w:spacing w:after=\"360\" w:line=\"264\" w:lineRule=\"auto\"/>",
        run: "<w:color w:val=\"404040\"/>", size: size + 5),
      ParagraphStyle(
        id: "CoverLine", name: "Cover Line",
        paragraph: "<w:spacing w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/>",
        size: size + 1),
      ParagraphStyle(
        id: "Header", name: "header",
        paragraph:
          """
          <w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="8EA3C0"/></w:pBdr>\
          <w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>
          """,
        run: "<w:color w:val=\"404040\"/>", size: max(size - 2, 7)),
      ParagraphStyle(
        id: "Footer", name: "footer",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"9070\"/></w:tabs>",
        run: "<w:color w:val=\"404040\"/>", size: max(size - 2, 7)),
      ParagraphStyle(
        id: "DraftMark", name: "Draft Mark", paragraph: "<w:spacing w:after=\"60\"/>",
        run: "<w:b/><w:bCs/><w:color w:val=\"A61B1B\"/>", size: max(size - 1, 7)),
    ]
  }

  private static func contentsStyles(size: Double) -> [ParagraphStyle] {
    [
      ParagraphStyle(
        id: "TOCHeading", name: "TOC Heading", next: "BodyText",
        paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"240\"/>",
        run: "<w:b/><w:bCs/><w:color w:val=\"1F3864\"/>", size: size + 5),
      ParagraphStyle(
        id: "TOC1", name: "toc 1",
        paragraph:
          """
          <w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:before="140" \
          w:after="40"/>
          """,
        run: "<w:b/><w:bCs/>"),
      ParagraphStyle(
        id: "TOC2", name: "toc 2",
        paragraph:
          """
          <w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="40"/>\
          <w:ind w:left="284"/>
          """),
      ParagraphStyle(
        id: "TOC3", name: "toc 3",
        paragraph:
          """
          <w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="40"/>\
          <w:ind w:left="567"/>
          """,
        size: max(size - 1, 7)),
    ]
  }

  /// The size of the type in tables, in points, for a size of the text.
  static func tableSize(_ size: Double, isDense: Bool) -> Double {
    isDense ? max(size - 3.5, 6.5) : max(size - 1.5, 7)
  }

  private static func tableStyles(size: Double) -> [ParagraphStyle] {
    let text = tableSize(size, isDense: false)
    let dense = tableSize(size, isDense: true)
    let bold: StaticString = "<w:b/><w:bCs/>"
    let heading: StaticString = "<w:b/><w:bCs/><w:color w:val=\"1F3864\"/>"
    // No keepNext in a header row: LibreOffice then no longer repeats it.
    return [
      ParagraphStyle(
        id: "Caption", name: "caption", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"100\"/>"),
      ParagraphStyle(id: "TableText", name: "Table Text", size: text),
      ParagraphStyle(
        id: "TableHeading", name: "Table Heading", basedOn: "TableText", run: heading),
      ParagraphStyle(
        id: "TableGroup", name: "Table Group", basedOn: "TableText", paragraph: "<w:keepNext/>",
        run: bold),
      ParagraphStyle(id: "TableTotal", name: "Table Total", basedOn: "TableText", run: bold),
      ParagraphStyle(id: "TableTextDense", name: "Table Text Dense", size: dense),
      ParagraphStyle(
        id: "TableHeadingDense", name: "Table Heading Dense", basedOn: "TableTextDense",
        run: heading),
      ParagraphStyle(
        id: "TableGroupDense", name: "Table Group Dense", basedOn: "TableTextDense",
        paragraph: "<w:keepNext/>", run: bold),
      ParagraphStyle(
        id: "TableTotalDense", name: "Table Total Dense", basedOn: "TableTextDense", run: bold),
      ParagraphStyle(
        id: "TableNote", name: "Table Note",
        paragraph: "<w:keepLines/><w:spacing w:before=\"50\"/>",
        run: "<w:color w:val=\"404040\"/>", size: max(size - 2.5, 7)),
      // Keeps a table from growing into the next one and gives it room below.
      ParagraphStyle(
        id: "AfterTable", name: "After Table",
        paragraph: "<w:spacing w:after=\"60\" w:line=\"160\" w:lineRule=\"exact\"/>", size: 6),
      ParagraphStyle(
        id: "Chart", name: "Chart", paragraph: "<w:keepLines/><w:spacing w:after=\"40\"/>"),
    ]
  }
}
