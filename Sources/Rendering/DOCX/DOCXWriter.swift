import Documents

/// Writes the text of a document as WordprocessingML, and gathers on the way what the other parts
/// of the package need: footnotes, links, lists and charts.
struct DOCXWriter {
  /// A part of the package that holds running text, with the addresses it links to.
  struct Part {
    var xml: OOXMLBuffer
    var links = DOCXLinks()
  }

  /// The width between the margins of an A4 page, in twentieths of a point.
  static let textWidth = 9_070
  /// The step by which lists and quotations are set in, in twentieths of a point.
  static let step = 425

  let document: Document
  let language: DOCXLanguage
  let outline: DOCXOutline

  /// The part that is being written: the body, or the footnotes while one of them is written.
  var part: Part
  /// The other one of the two.
  var notes = Part(xml: OOXMLBuffer(capacity: 8_192))
  var footnoteCount = 0
  /// Whether the text being written is itself a footnote.
  var isInFootnote = false
  /// The list level at which each ordered list starts counting; the index is the list's number.
  var orderedLists: [Int] = []
  var charts: [Chart] = []
  var tableCount = 0
  var bookmarkCount = 0
  /// Whether the next paragraph starts a new page.
  var breaksPage = false

  /// Makes ready to write a document.
  init(_ document: Document) {
    self.document = document
    language = DOCXLanguage(document.metadata)
    outline = DOCXOutline(document.sections, style: document.metadata.style)
    part = Part(xml: OOXMLBuffer(declaredWithCapacity: 131_072))
  }

  /// Writes the whole body.
  mutating func writeBody() {
    part.xml.markup(
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>
      """)
    if document.metadata.style.hasCover {
      writeCover()
      breaksPage = true
    } else {
      writeTitleBlock()
    }
    if document.metadata.style.hasContents, !outline.headings.isEmpty {
      writeContents()
      breaksPage = document.metadata.style.hasCover
    }
    var headings = outline.headings[...]
    for section in document.sections {
      write(section, headings: &headings)
    }
    if breaksPage && document.sections.isEmpty {
      breaksPage = false
    }
    writePageSettings()
    part.xml.markup("</w:body></w:document>")
  }

  /// Writes a section and its parts. Headings come in the order in which sections do.
  private mutating func write(_ section: Section, headings: inout ArraySlice<DOCXOutline.Heading>) {
    guard let heading = headings.popFirst() else { return }
    if section.role == .annex, heading.level == 1 { breaksPage = true }
    beginParagraph(heading: heading.level, isNumbered: heading.number != nil)
    let first = bookmarkCount
    bookmarkCount += 2
    beginBookmark(first) { $0.text(heading.bookmark) }
    beginBookmark(first + 1) { Self.writeContentsBookmark(first, to: &$0) }
    write(section.title)
    endBookmark(first + 1)
    endBookmark(first)
    endParagraph()
    write(section.blocks, in: BlockContext(numbersParagraphs: numbersParagraphs))
    for subsection in section.subsections {
      write(subsection, headings: &headings)
    }
  }

  private var numbersParagraphs: Bool { document.metadata.style.numbersParagraphs }

  /// The size of the page, its margins, header and footer; last in the body.
  private mutating func writePageSettings() {
    part.xml.markup(
      """
      <w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>\
      <w:footerReference w:type="default" r:id="rIdFooter"/>
      """)
    if document.metadata.style.hasCover {
      part.xml.markup(
        """
        <w:headerReference w:type="first" r:id="rIdCoverHeader"/>\
        <w:footerReference w:type="first" r:id="rIdCoverFooter"/>
        """)
    }
    part.xml.markup(
      """
      <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1418" w:bottom="1418" \
      w:left="1418" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/>
      """)
    if document.metadata.style.hasCover { part.xml.markup("<w:titlePg/>") }
    if language.isRightToLeft { part.xml.markup("<w:bidi/>") }
    part.xml.markup("</w:sectPr>")
  }

  // MARK: - Bookmarks

  /// Opens a bookmark; ids count through the document.
  private mutating func beginBookmark(_ id: Int, name: (inout OOXMLBuffer) -> Void) {
    part.xml.markup("<w:bookmarkStart w:id=\"")
    part.xml.number(id)
    part.xml.markup("\" w:name=\"")
    name(&part.xml)
    part.xml.markup("\"/>")
  }

  private mutating func endBookmark(_ id: Int) {
    part.xml.markup("<w:bookmarkEnd w:id=\"")
    part.xml.number(id)
    part.xml.markup("\"/>")
  }

  /// The bookmark that the table of contents uses, in the form in which Word makes its own.
  static func writeContentsBookmark(_ id: Int, to xml: inout OOXMLBuffer) {
    xml.markup("_Toc")
    xml.number(100_000_000 + id)
  }
}
