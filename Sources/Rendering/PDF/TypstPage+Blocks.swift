import Documents

extension TypstPage {
  mutating func write(_ block: Block, isInSection: Bool) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, isInSection: isInSection)
    case .list(let ordered, let items): writeList(ordered: ordered, items: items)
    case .quotation(let blocks): writeBlocks(blocks, in: "quote(block: true)")
    case .notice(let blocks): writeBlocks(blocks, in: "notice")
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .pageBreak: out += isInSection ? "#pagebreak(weak: true)\n" : ""
    }
  }

  private mutating func writeBlocks(_ blocks: [Block], in function: String) {
    out += "#\(function)[\n"
    for block in blocks { write(block, isInSection: false) }
    out += "]\n"
  }

  private mutating func write(_ paragraph: Paragraph, isInSection: Bool) {
    if isInSection, let number = numbers.next(paragraph, in: metadata.style) {
      out += "#numbered(\(number))["
    } else {
      switch paragraph.style {
      case .body, .unnumbered: out += "#par["
      case .lead: out += "#lead["
      case .small: out += "#small["
      }
    }
    write(paragraph.inlines)
    out += "]\n"
  }

  private mutating func writeList(ordered: Bool, items: [[Block]]) {
    guard !items.isEmpty else { return }
    out += ordered ? "#enum(" : "#list("
    for item in items {
      out += "["
      if item.count == 1, case .paragraph(let paragraph) = item[0] {
        write(paragraph.inlines)
      } else {
        for block in item { write(block, isInSection: false) }
      }
      out += "], "
    }
    out += ")\n"
  }

  // MARK: Running text

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): out += "#\(literal(text));"
    case .emphasis(let inner): write(inner, in: "emph")
    case .strong(let inner): write(inner, in: "strong")
    case .code(let text): out += "#raw(\(literal(text)));"
    case .link(let address, let inner):
      if let safe = LinkAddress(address) {
        write(
          inner.plainText.isEmpty ? [.text(address)] : inner, in: "link(\(literal(safe.text)))")
      } else {
        write(inner)
        if inner.plainText != address { out += "#\(literal(" (\(address))"));" }
      }
    case .reference(let section, let inner):
      if sectionIDs.contains(section) {
        write(inner, in: "link(label(\(literal("s-" + section))))")
      } else {
        write(inner)
      }
    case .footnote(let inner): write(inner, in: isInHeading ? "heading-note" : "footnote")
    case .lineBreak: out += "#linebreak();"
    }
  }

  mutating func write(_ inner: [Inline], in function: String) {
    out += "#\(function)["
    write(inner)
    out += "];"
  }
}
