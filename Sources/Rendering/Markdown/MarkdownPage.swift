import Documents

/// A Markdown file being written, block by block. `indentation` stands before every line of a
/// block inside a list or quotation.
struct MarkdownPage {
  let document: Document
  /// The anchor that GitHub gives to the heading of each section.
  let anchors: [String: String]
  var out = ""
  var numbers = RunningNumbers()
  var footnotes: [[Inline]] = []
  /// What the previous block of the same parent was, to keep two lists that follow each other apart.
  var previousList: Bool?
  /// How many lists are open.
  var listDepth = 0

  init(_ document: Document) {
    self.document = document
    anchors = MarkdownAnchors(of: document).anchors
  }

  var metadata: DocumentMetadata { document.metadata }
  var labels: DocumentLabels { document.labels }

  mutating func write() {
    writeCover()
    if metadata.style.hasContents, !document.sections.isEmpty { writeContents() }
    for section in document.sections { write(section, level: 2) }
    writeFootnotes()
  }

  /// Writes texts without cover and headings of their own.
  mutating func writeFragment(_ blocks: [Block], _ sections: [Section]) {
    for block in blocks { write(block, first: "", indentation: "", isInSection: false) }
    for section in sections { write(section, level: 3) }
    writeFootnotes()
    while out.hasSuffix("\n") { out.removeLast() }
  }

  private mutating func writeCover() {
    if let draft = metadata.draftMark { writeParagraph("**\(plain(draft))**") }
    if let masthead = metadata.masthead {
      writeParagraph("**\(plain(masthead.organ))**")
      for line in masthead.lines { writeParagraph(plain(line)) }
    }
    writeParagraph("# \(plain(metadata.title))")
    if let subtitle = metadata.subtitle { writeParagraph("**\(plain(subtitle))**") }
    if !metadata.hasIssuerInLines { writeParagraph(plain(metadata.issuer)) }
    for line in metadata.coverLines { writeParagraph(plain(line)) }
    for notice in metadata.notices { writeParagraph("> \(plain(notice))") }
  }

  private mutating func writeContents() {
    writeParagraph("## \(plain(labels.contents))")
    var headings = RunningNumbers()
    func write(_ sections: [Section], indentation: String, level: Int) {
      for section in sections {
        let number = headings.next(section, level: level, in: metadata.style).map { $0 + " " } ?? ""
        let title = number + plain(section.title.plainText, isAtLineStart: false)
        out += "\(indentation)- [\(title)](#\(anchors[section.id] ?? section.id))\n"
        write(section.subsections, indentation: indentation + "  ", level: level + 1)
      }
    }
    write(document.sections, indentation: "", level: 1)
    out += "\n"
  }

  private mutating func write(_ section: Section, level: Int) {
    previousList = nil
    let marks = String(repeating: "#", count: min(level, 6))
    let number = numbers.next(section, level: level - 1, in: metadata.style)
    let heading = [marks, number].compactMap { $0 }.joined(separator: " ")
    writeParagraph("\(heading) \(inlines(section.title, isAtLineStart: false))")
    for block in section.blocks {
      write(block, first: "", indentation: "", isInSection: true)
    }
    for subsection in section.subsections { write(subsection, level: level + 1) }
  }

  private mutating func writeFootnotes() {
    var index = 0
    while index < footnotes.count {
      let text = inlines(footnotes[index], indentation: "    ", isAtLineStart: true)
      writeParagraph("[^\(index + 1)]: \(text)")
      index += 1
    }
    // A file ends with one line end.
    while out.hasSuffix("\n\n") { out.removeLast() }
  }

  /// A block of its own: a line and an empty line.
  mutating func writeParagraph(_ text: String) { out += text + "\n\n" }

  /// Text without styles.
  func plain(_ text: String, isAtLineStart: Bool = true) -> String {
    var result = MarkdownText(isAtLineStart: isAtLineStart)
    result.append(text)
    return result.out
  }
}
