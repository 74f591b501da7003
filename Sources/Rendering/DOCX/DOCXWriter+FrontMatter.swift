import Documents

extension DOCXWriter {
  /// Writes the cover page.
  mutating func writeCover() {
    let metadata = document.metadata
    writeMasthead()
    writeParagraph("CoverIssuer", text: metadata.issuer)
    writeParagraph("Title", text: metadata.title)
    writeParagraph("Subtitle", text: metadata.subtitle)
    for line in metadata.coverLines {
      writeParagraph("CoverLine", text: line)
    }
    writeNotices()
  }

  /// Writes title and issuer at the head of a document that has no cover.
  mutating func writeTitleBlock() {
    let metadata = document.metadata
    writeMasthead()
    writeParagraph("Title", text: metadata.title)
    writeParagraph("Subtitle", text: metadata.subtitle)
    if !metadata.hasIssuerInLines { writeParagraph("CoverLine", text: metadata.issuer) }
    for line in metadata.coverLines {
      writeParagraph("CoverLine", text: line)
    }
    writeNotices()
  }

  private mutating func writeMasthead() {
    guard let masthead = document.metadata.masthead else { return }
    writeParagraph("MastheadOrgan", text: masthead.organ)
    for line in masthead.lines { writeParagraph("Masthead", text: line) }
    // The rule below, which must stand whatever lines there are.
    beginParagraph("MastheadRule")
    endParagraph()
  }

  private mutating func writeNotices() {
    guard !document.metadata.notices.isEmpty else { return }
    for notice in document.metadata.notices where !notice.isEmpty {
      var format = ParagraphFormat(style: "Notice")
      format.indent = (170, 0, 170)
      beginParagraph(format)
      writeText(notice)
      endParagraph()
    }
  }

  /// Writes the table of contents: a field that Word can fill anew, whose result stands there
  /// already.
  ///
  /// The page of each entry is a field without a result. Nobody knows the pages before the text is
  /// laid out, and a wrong number is worse than none; Word fills them in when it prints, saves as
  /// PDF or updates the contents. The flags that make Word update when it opens the file were left
  /// out on purpose: they greet every reader with a question about other files.
  mutating func writeContents() {
    beginParagraph("TOCHeading")
    writeText(document.labels.contents)
    endParagraph()
    var bookmark = 0
    var isFirst = true
    for heading in outline.headings {
      defer { bookmark += 2 }
      guard heading.level <= 3 else { continue }
      part.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"TOC")
      part.xml.number(heading.level)
      part.xml.markup("\"/>")
      if language.isRightToLeft { part.xml.markup("<w:bidi/>") }
      part.xml.markup("</w:pPr>")
      if isFirst {
        beginField { $0.markup(" TOC \\o &quot;1-3&quot; \\h \\z \\u ") }
        isFirst = false
      }
      part.xml.markup("<w:hyperlink w:anchor=\"")
      Self.writeContentsBookmark(bookmark, to: &part.xml)
      part.xml.markup("\" w:history=\"1\">")
      if let number = heading.number { writeText(number + " ") }
      write(heading.title.flatMap(\.withoutFootnotes))
      part.xml.markup("<w:r><w:tab/></w:r>")
      beginField { xml in
        xml.markup(" PAGEREF ")
        Self.writeContentsBookmark(bookmark, to: &xml)
        xml.markup(" \\h ")
      }
      endField()
      part.xml.markup("</w:hyperlink>")
      endParagraph()
    }
    beginParagraph("AfterTable")
    if !isFirst { endField() }
    endParagraph()
  }
}
