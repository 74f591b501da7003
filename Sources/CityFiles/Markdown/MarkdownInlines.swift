import Documents
import ReportingCore

/// Turns the runs of text of a Markdown node into inlines.
struct MarkdownInlines {
  let reader: MarkdownReader
  let footnotes: [String: [Inline]]

  /// The inlines of a node's children; paragraphs inside (of a footnote) are joined.
  func inlines(of node: MarkdownNode, depth: Int) -> [Inline] {
    guard depth < MarkdownReader.depthLimit else {
      reader.report(
        "markdown.too-deep", "the text is nested more than \(MarkdownReader.depthLimit) deep",
        at: node)
      return []
    }
    var result: [Inline] = []
    for child in node.children {
      switch child.kind {
      case "text": appendText(child.literal, to: &result, at: child)
      case "softbreak": appendText(" ", to: &result, at: child)
      case "linebreak": result.append(.lineBreak)
      case "code": result.append(.code(child.literal))
      case "emph": result.append(.emphasis(inlines(of: child, depth: depth + 1)))
      case "strong": result.append(.strong(inlines(of: child, depth: depth + 1)))
      case "link": result.append(link(child, depth: depth))
      case "paragraph":
        if !result.isEmpty { appendText(" ", to: &result, at: child) }
        result += inlines(of: child, depth: depth + 1)
      case "footnote_reference": appendFootnote(child, to: &result)
      case "html_inline":
        if !child.literal.hasPrefix("<!--") { refuseHTML(child) }
      case "image":
        reader.report(
          "markdown.picture", "pictures are not printed", at: child,
          suggestion: "Describe it in words, or print figures with {{chart:...}}.")
      default: result += inlines(of: child, depth: depth + 1)
      }
    }
    return result
  }

  func refuseHTML(_ node: MarkdownNode) {
    reader.report(
      "markdown.html", "raw HTML is not printed", at: node,
      suggestion: "Write Markdown; for a lone '<' write '\\<'.")
  }

  private func appendText(_ text: String, to result: inout [Inline], at node: MarkdownNode) {
    if text.holds(UInt8(ascii: "[")), text.contains("[^") {
      reader.report(
        "markdown.footnote", "a footnote mark has no footnote", at: node,
        suggestion: "Add a line '[^1]: ...' with the same mark at the end of the file.")
    }
    if case .text(let before)? = result.last {
      result[result.count - 1] = .text(before + text)
    } else {
      result.append(.text(text))
    }
  }

  private func link(_ node: MarkdownNode, depth: Int) -> Inline {
    let inner = inlines(of: node, depth: depth + 1)
    let address = node.address
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard ["http", "https", "mailto"].contains(scheme) else {
      reader.report(
        "markdown.link", "'\(address)' is not an address that a reader could open", at: node,
        suggestion: "Write a full address that begins with https://.")
      return .emphasis(inner)
    }
    return .link(address: address, text: inner)
  }

  private func appendFootnote(_ node: MarkdownNode, to result: inout [Inline]) {
    if let text = footnotes[node.literal] {
      result.append(.footnote(text))
    } else {
      reader.report(
        "markdown.footnote", "a footnote stands inside a footnote, or its text is missing",
        at: node, suggestion: "Give each footnote its own text at the end of the file.")
    }
  }
}
