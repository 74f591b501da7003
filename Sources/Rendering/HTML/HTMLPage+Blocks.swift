import Documents

extension HTMLPage {
  /// Writes a block; only paragraphs that stand directly in a section are numbered.
  mutating func write(_ block: Block, isInSection: Bool) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, isInSection: isInSection)
    case .list(let ordered, let items): writeList(ordered: ordered, items: items)
    case .quotation(let blocks):
      out += "<blockquote>\n"
      for block in blocks { write(block, isInSection: false) }
      out += "</blockquote>\n"
    case .notice(let blocks):
      out += "<div class=\"notice\" role=\"note\">\n"
      for block in blocks { write(block, isInSection: false) }
      out += "</div>\n"
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .pageBreak: out += "<div class=\"page-break\"></div>\n"
    }
  }

  private mutating func write(_ paragraph: Paragraph, isInSection: Bool) {
    if isInSection, let number = numbers.next(paragraph, in: metadata.style) {
      // The number is real text: it is read aloud, found and copied.
      out += "<p class=\"numbered\" id=\"p_\(number)\"><span class=\"n\">\(number).</span> "
    } else {
      switch paragraph.style {
      case .body, .unnumbered: out += "<p>"
      case .lead: out += "<p class=\"lead\">"
      case .small: out += "<p class=\"small\">"
      }
    }
    write(paragraph.inlines)
    out += "</p>\n"
  }

  private mutating func writeList(ordered: Bool, items: [[Block]]) {
    guard !items.isEmpty else { return }
    let tag = ordered ? "ol" : "ul"
    out += "<\(tag)>\n"
    for item in items {
      out += "<li>"
      if item.count == 1, case .paragraph(let paragraph) = item[0] {
        write(paragraph.inlines)
      } else {
        out += "\n"
        for block in item { write(block, isInSection: false) }
      }
      out += "</li>\n"
    }
    out += "</\(tag)>\n"
  }

  // MARK: Running text

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): out += escaped(text)
    case .emphasis(let inner): writeWrapped(inner, in: "em")
    case .strong(let inner): writeWrapped(inner, in: "strong")
    case .code(let text): out += "<code>\(escaped(text))</code>"
    case .link(let address, let text):
      if let safe = LinkAddress(address) {
        writeLink(to: safe.text, text: text)
      } else {
        write(text)
        if text.plainText != address { out += " (\(escaped(address)))" }
      }
    case .reference(let section, let text):
      if sectionIDs.contains(section) {
        writeLink(to: "#\(section)", text: text)
      } else {
        write(text)
      }
    case .footnote(let text):
      footnotes.append(text)
      if isInsideLink {
        waitingMarks.append(footnotes.count)
      } else {
        writeMark(footnotes.count)
      }
    case .lineBreak: out += "<br>\n"
    }
  }

  private mutating func writeWrapped(_ inner: [Inline], in tag: String) {
    out += "<\(tag)>"
    write(inner)
    out += "</\(tag)>"
  }

  private mutating func writeLink(to address: String, text: [Inline]) {
    guard !isInsideLink else { return write(text) }
    isInsideLink = true
    out += "<a href=\"\(escaped(address))\">"
    let start = out.utf8.count
    write(text)
    // A link without words could be neither seen nor named.
    if out.utf8.count == start { out += escaped(address) }
    out += "</a>"
    isInsideLink = false
    for mark in waitingMarks { writeMark(mark) }
    waitingMarks = []
  }

  private mutating func writeMark(_ number: Int) {
    out += "<sup class=\"mark\"><a id=\"fnref_\(number)\" href=\"#fn_\(number)\""
    out += " role=\"doc-noteref\">\(number)</a></sup>"
  }
}
