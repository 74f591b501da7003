import Documents

/// A Typst source being written.
struct TypstPage {
  let document: Document
  let sectionIDs: Set<String>
  /// Sections that have their label already: a label may stand only once.
  var labelled: Set<String> = []
  var numbers = RunningNumbers()
  var isInHeading = false
  var out = ""

  init(_ document: Document) {
    self.document = document
    sectionIDs = document.sectionIDs
    out.reserveCapacity(64 << 10)
  }

  /// The source of a document.
  static func source(of document: Document) -> [UInt8] {
    var page = TypstPage(document)
    page.write()
    return Array(page.out.utf8)
  }

  var metadata: DocumentMetadata { document.metadata }
  var labels: DocumentLabels { document.labels }

  private mutating func write() {
    out += TypstTemplate.preamble(of: document)
    if metadata.style.hasCover {
      writeCover()
      out += TypstTemplate.running(of: document)
    } else {
      out += TypstTemplate.running(of: document)
      writeTitle()
    }
    if metadata.style.hasContents, !document.sections.isEmpty {
      out += "#outline(title: [#\(literal(labels.contents))], depth: 3)\n#pagebreak(weak: true)\n"
    }
    for section in document.sections { write(section, level: 1) }
  }

  private mutating func writeCover() {
    out += """
      #block(width: 100%, fill: ink, outset: (x: 2.5cm, top: 2.6cm), \
      inset: (top: 3cm, bottom: 1.4cm))[
      #set text(fill: white, font: sans, hyphenate: false)
      #set par(justify: false, leading: 0.5em)

      """
    if let mark = metadata.draftMark {
      out += "#par(text(weight: \"bold\", fill: rgb(\"#ffe9a8\"), size: 12pt)[#\(literal(mark))])\n"
    }
    writeMasthead()
    out += "#par(text(size: 11pt, weight: \"bold\")[#\(literal(metadata.issuer))])\n"
    out +=
      "#v(0.6em)\n#text(size: \(titleSize), weight: \"bold\", title[#\(literal(metadata.title))])\n"
    if let subtitle = metadata.subtitle {
      out += "#v(0.4em)\n#par(text(size: 15pt)[#\(literal(subtitle))])\n"
    }
    out += "]\n#v(1.5em)\n"
    writeCoverLines()
    out += "#pagebreak()\n"
  }

  /// A long title is set smaller, so that the cover keeps to its page. Typst sets a title 1.7 times
  /// as large as the text around it.
  private var titleSize: String {
    switch TextWidth.of(metadata.title, size: 1) {
    case ..<32: "22pt"
    case ..<60: "20pt"
    default: "17pt"
    }
  }

  /// The title above the text, for documents without a cover.
  private mutating func writeTitle() {
    if let mark = metadata.draftMark { out += "#par(strong[#\(literal(mark))])\n" }
    writeMasthead()
    out += "#text(font: sans, fill: ink, size: 12pt, weight: \"bold\", "
    out += "title[#\(literal(metadata.title))])\n"
    if let subtitle = metadata.subtitle {
      out += "#par(text(font: sans, size: 12pt)[#\(literal(subtitle))])\n"
    }
    if !metadata.hasIssuerInLines {
      out += "#par(text(font: sans)[#\(literal(metadata.issuer))])\n"
    }
    writeCoverLines()
    out += "#v(1em)\n"
  }

  private mutating func writeMasthead() {
    guard let masthead = metadata.masthead else { return }
    out += "#masthead[#par(text(size: 1.2em, weight: \"bold\")[#\(literal(masthead.organ))])\n"
    for line in masthead.lines { out += "#par[#\(literal(line))]\n" }
    out += "]\n"
  }

  private mutating func writeCoverLines() {
    for line in metadata.coverLines { out += "#par(text(font: sans)[#\(literal(line))])\n" }
    for text in metadata.notices {
      out += "#notice[#par(text(font: sans)[#\(literal(text))])]\n"
    }
  }

  private mutating func write(_ section: Section, level: Int) {
    out += "#heading(level: \(level))["
    isInHeading = true
    if let number = numbers.next(section, level: level, in: metadata.style) {
      out += "#\(literal(number + " "));"
    }
    write(section.title)
    isInHeading = false
    out += "]"
    if labelled.insert(section.id).inserted { out += "#label(\(literal("s-" + section.id)))" }
    out += "\n"
    for block in section.blocks { write(block, isInSection: true) }
    for subsection in section.subsections { write(subsection, level: level + 1) }
  }

  func literal(_ text: String) -> String { TypstText.literal(text) }
}
