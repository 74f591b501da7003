import Documents

/// A page being written. Ids that the page makes itself hold an underscore, which section ids
/// never do, so that they cannot meet.
struct HTMLPage {
  let document: Document
  let sectionIDs: Set<String>
  var out = ""
  var numbers = RunningNumbers()
  /// The footnotes met so far, in reading order.
  var footnotes: [[Inline]] = []
  /// Footnote marks that wait until the link they stand in is closed: links do not nest.
  var waitingMarks: [Int] = []
  var isInsideLink = false

  init(_ document: Document) {
    self.document = document
    sectionIDs = document.sectionIDs
    out.reserveCapacity(64 << 10)
  }

  var metadata: DocumentMetadata { document.metadata }
  var labels: DocumentLabels { document.labels }

  /// The deepest heading level that the contents list.
  private static let contentsDepth = 3

  mutating func write() {
    writeHead()
    writeCover()
    out += "<div class=\"frame\">\n"
    if metadata.style.hasContents, !document.sections.isEmpty { writeContents() }
    out += "<main id=\"main_text\" tabindex=\"-1\">\n"
    for section in document.sections { write(section, level: 2) }
    writeFootnotes()
    out += "</main>\n</div>\n</body>\n</html>\n"
  }

  // MARK: Parts

  private mutating func writeHead() {
    let title = [metadata.draftMark.map { "[\($0)] " } ?? "", metadata.title].joined()
    out += """
      <!DOCTYPE html>
      <html lang="\(escaped(metadata.language))" dir="\(metadata.direction.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(title))</title>
      <meta name="author" content="\(escaped(metadata.issuer))">

      """
    if let subject = metadata.subject { writeMeta("description", subject) }
    if !metadata.keywords.isEmpty {
      writeMeta("keywords", metadata.keywords.joined(separator: ", "))
    }
    writeMeta("dcterms.identifier", metadata.identifier)
    if let issued = metadata.issued { writeMeta("dcterms.issued", issued) }
    if metadata.draftMark != nil { writeMeta("robots", "noindex") }
    out += "<style>\n\(HTMLStyleSheet.text)</style>\n</head>\n"
  }

  private mutating func writeMeta(_ name: String, _ content: String) {
    out += "<meta name=\"\(name)\" content=\"\(escaped(content))\">\n"
  }

  private mutating func writeCover() {
    let classes =
      (metadata.style.numbersParagraphs ? "numbers" : "plain")
      + (metadata.style.justified ? " justified" : "")
      + (metadata.style.conventions == .unitedNations ? " united-nations" : "")
    let draft = metadata.draftMark.map { " data-draft=\"\(escaped($0))\"" } ?? ""
    out += "<body class=\"\(classes)\"\(draft)>\n"
    out += "<a class=\"skip\" href=\"#main_text\">\(escaped(labels.skipToContent))</a>\n"
    out += "<header class=\"cover\">\n<div class=\"inner\">\n"
    if let draft = metadata.draftMark { out += "<p class=\"draft\">\(escaped(draft))</p>\n" }
    if let masthead = metadata.masthead { write(masthead) }
    out += "<p class=\"issuer\">\(escaped(metadata.issuer))</p>\n"
    out += "<h1>\(escaped(metadata.title))</h1>\n"
    if let subtitle = metadata.subtitle {
      out += "<p class=\"subtitle\">\(escaped(subtitle))</p>\n"
    }
    for line in metadata.coverLines { out += "<p class=\"line\">\(escaped(line))</p>\n" }
    out += "</div>\n</header>\n"
    if !metadata.notices.isEmpty {
      out += "<aside class=\"notices\" aria-label=\"\(escaped(labels.note))\">\n"
      for notice in metadata.notices { out += "<p>\(escaped(notice))</p>\n" }
      out += "</aside>\n"
    }
  }

  private mutating func write(_ masthead: Masthead) {
    out += "<div class=\"masthead\">\n<p class=\"organ\">\(escaped(masthead.organ))</p>\n"
    for line in masthead.lines { out += "<p>\(escaped(line))</p>\n" }
    out += "</div>\n"
  }

  private mutating func writeContents() {
    out += "<nav class=\"contents\" aria-labelledby=\"contents_title\">\n"
    out += "<h2 id=\"contents_title\">\(escaped(labels.contents))</h2>\n"
    var headings = RunningNumbers()
    writeEntries(document.sections, depth: 1, &headings)
    out += "</nav>\n"
  }

  private mutating func writeEntries(
    _ sections: [Section], depth: Int, _ headings: inout RunningNumbers
  ) {
    out += "<ul>\n"
    for section in sections {
      out += "<li><a href=\"#\(escaped(section.id))\">"
      if let number = headings.next(section, level: depth, in: metadata.style) {
        out += number + " "
      }
      out += "\(escaped(section.title.plainText))</a>"
      if depth < Self.contentsDepth, !section.subsections.isEmpty {
        out += "\n"
        writeEntries(section.subsections, depth: depth + 1, &headings)
      }
      out += "</li>\n"
    }
    out += "</ul>\n"
  }

  private mutating func write(_ section: Section, level: Int) {
    let id = escaped(section.id)
    // Unnamed, so that not every section becomes a landmark.
    out += "<section>\n"
    // HTML has six heading levels; deeper ones say their level themselves.
    out += level <= 6 ? "<h\(level) id=\"\(id)\">" : headingStart(id: id, level: level)
    if let number = numbers.next(section, level: level - 1, in: metadata.style) {
      out += number + " "
    }
    write(section.title)
    out += level <= 6 ? "</h\(level)>\n" : "</div>\n"
    for block in section.blocks { write(block, isInSection: true) }
    for subsection in section.subsections { write(subsection, level: level + 1) }
    out += "</section>\n"
  }

  private func headingStart(id: String, level: Int) -> String {
    "<div class=\"h6\" role=\"heading\" aria-level=\"\(level)\" id=\"\(id)\">"
  }

  /// The footnotes, each with a link back; notes inside notes follow at the end.
  private mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    out += "<section class=\"footnotes\" role=\"doc-endnotes\""
    out += " aria-labelledby=\"footnotes_title\">\n"
    out += "<h2 id=\"footnotes_title\">\(escaped(labels.footnotes))</h2>\n<ol>\n"
    var index = 0
    while index < footnotes.count {
      let number = index + 1
      out += "<li id=\"fn_\(number)\">"
      write(footnotes[index])
      out += " <a class=\"back\" role=\"doc-backlink\" href=\"#fnref_\(number)\""
      out += " aria-label=\"\(escaped(labels.backToText)) \(number)\">↩\u{FE0E}</a></li>\n"
      index += 1
    }
    out += "</ol>\n</section>\n"
  }

  func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
