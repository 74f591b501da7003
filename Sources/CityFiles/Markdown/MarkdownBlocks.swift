import Documents

/// Turns the blocks of a Markdown file into the blocks of a document.
struct MarkdownBlocks {
  let reader: MarkdownReader
  let inlines: MarkdownInlines

  /// Appends a top-level node to the part it belongs to.
  func append(_ node: MarkdownNode, to part: inout MarkdownPart) {
    guard node.kind == "heading" else {
      let blocks = blocks(of: node, depth: 0)
      guard let last = part.subsections.indices.last else {
        part.blocks += blocks
        return
      }
      if let inner = part.subsections[last].subsections.indices.last {
        part.subsections[last].subsections[inner].blocks += blocks
      } else {
        part.subsections[last].blocks += blocks
      }
      return
    }
    let title = inlines.inlines(of: node, depth: 0)
    let origin = reader.location(of: node)
    switch node.headingLevel {
    case 2:
      part.subsections.append(
        Section(id: "s\(part.subsections.count + 1)", title: title, origin: origin))
    case 3 where !part.subsections.isEmpty:
      let last = part.subsections.count - 1
      let number = part.subsections[last].subsections.count + 1
      part.subsections[last].subsections.append(
        Section(id: "s\(last + 1)-\(number)", title: title, origin: origin))
    case 3:
      reader.report(
        "markdown.heading", "a heading of level 3 stands under no heading of level 2", at: node,
        suggestion: "Write it with '##'.")
    default:
      reader.report(
        "markdown.heading", "headings below level 3 are not printed", at: node,
        suggestion: "Write it with '##' or '###', or as a paragraph in bold.")
    }
  }

  private func blocks(of node: MarkdownNode, depth: Int) -> [Block] {
    guard depth < MarkdownReader.depthLimit else {
      reader.report(
        "markdown.too-deep", "the text is nested more than \(MarkdownReader.depthLimit) deep",
        at: node)
      return []
    }
    switch node.kind {
    case "paragraph":
      return [
        .paragraph(
          Paragraph(
            inlines.inlines(of: node, depth: 0), origin: reader.location(of: node)))
      ]
    case "list":
      let items = node.children.map { item in
        item.children.flatMap { blocks(of: $0, depth: depth + 1) }
      }
      return [.list(ordered: node.isOrderedList, items: items)]
    case "block_quote":
      return [.quotation(node.children.flatMap { blocks(of: $0, depth: depth + 1) })]
    case "code_block":
      var text = node.literal
      if text.hasSuffix("\n") { text.removeLast() }
      return [
        .paragraph(
          Paragraph([.code(text)], style: .unnumbered, origin: reader.location(of: node)))
      ]
    case "table": return [table(node)]
    case "html_block":
      if !node.isComment { inlines.refuseHTML(node) }
      return []
    case "thematic_break":
      reader.report(
        "markdown.rule", "a line across the page is not printed", at: node,
        suggestion: "Divide the text with a heading.")
      return []
    case "heading":
      reader.report(
        "markdown.heading", "a heading stands inside a list or a quotation", at: node,
        suggestion: "Write it as a paragraph in bold.")
      return []
    default:
      reader.report(
        "markdown.unknown", "a block of kind '\(node.kind)' cannot be printed", at: node)
      return []
    }
  }

  private func table(_ node: MarkdownNode) -> Block {
    let rows = node.children.map { row in
      row.children.map { inlines.inlines(of: $0, depth: 0) }
    }
    let header = rows.first ?? []
    return .table(
      Table(
        caption: [], summary: header.map(\.plainText).joined(separator: ", "),
        columns: header.map { Table.Column($0) },
        rows: rows.dropFirst().map { Table.Row($0) }))
  }
}
