import CMarkGFM
import Documents
import ReportingCore

/// Reads the Markdown in which officers write answers and narratives.
///
/// GitHub's flavour with tables and footnotes. Raw HTML, pictures and headings below level 3 are
/// refused, because no format could print them alike; comments are left out.
struct MarkdownReader {
  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  let text: String
  let path: String
  let collector: DiagnosticCollector
  private let lines: MarkdownLines
  /// Nesting beyond this is a mistake, and would exhaust the stack.
  static let depthLimit = 32

  init(_ text: String, path: String, collector: DiagnosticCollector) {
    self.text = text
    self.path = path
    self.collector = collector
    lines = MarkdownLines(text)
  }

  /// The parts of the text, in order; findings go to the collector.
  func parts() -> [MarkdownPart] {
    guard MarkdownReader.registered,
      let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_DEFAULT)
    else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return split(root)
  }

  private func split(_ root: MarkdownNode.Pointer) -> [MarkdownPart] {
    var parts: [MarkdownPart] = []
    var footnotes: [String: [Inline]] = [:]
    let children = MarkdownNode(root).children
    // The library puts the definitions behind the text, in the order of their numbers.
    let definitions = children.filter { $0.kind == "footnote_definition" }
    for (index, child) in definitions.enumerated() {
      footnotes[String(index + 1)] = MarkdownInlines(reader: self, footnotes: [:])
        .inlines(of: child, depth: 0)
    }
    reportUnusedFootnotes()
    let writer = MarkdownBlocks(
      reader: self, inlines: MarkdownInlines(reader: self, footnotes: footnotes))
    var hasStrayText = false
    for child in children where child.kind != "footnote_definition" {
      if child.kind == "heading", child.headingLevel == 1 {
        parts.append(
          MarkdownPart(
            heading: writer.inlines.inlines(of: child, depth: 0).plainText,
            location: location(of: child), blocks: [], subsections: [], references: []))
      } else if reportHeadingWithoutBlank(child, writer) {
        continue
      } else if parts.isEmpty {
        if child.kind == "html_block", child.isComment { continue }
        // However long the text is, it is one mistake.
        defer { hasStrayText = true }
        if hasStrayText { continue }
        report(
          "answer.before-heading",
          "text stands before the first heading and belongs to no question",
          at: child, suggestion: "Put it under a heading of level 1 such as '# 1. ...'.")
      } else {
        writer.append(child, to: &parts[parts.count - 1])
      }
    }
    return parts
  }

  /// `#1. Title` is text and no heading, and all below it would belong to the question before.
  private func reportHeadingWithoutBlank(_ node: MarkdownNode, _ writer: MarkdownBlocks) -> Bool {
    guard node.kind == "paragraph", lines.beginsWithHash(line: max(1, node.line)) else {
      return false
    }
    let text = writer.inlines.inlines(of: node, depth: 0).plainText
    let marks = text.prefix { $0 == "#" }
    guard !marks.isEmpty, let next = text.dropFirst(marks.count).first, next.isNumber else {
      return false
    }
    report(
      "answer.heading-form",
      "'\(text.prefix { !$0.isWhitespace })' is no heading: a blank is missing behind '\(marks)'",
      at: node, suggestion: "Write '\(marks) \(text.dropFirst(marks.count).prefix(24))'.")
    return true
  }

  func location(of node: MarkdownNode) -> SourceLocation {
    let line = max(1, node.line)
    return SourceLocation(
      path: path, line: line, column: lines.column(ofByte: max(1, node.column), inLine: line))
  }

  func report(
    _ id: String, _ message: String, at node: MarkdownNode, suggestion: String? = nil
  ) {
    collector.report(.error(id, message, at: location(of: node), suggestion: suggestion))
  }

  /// The library leaves out footnotes that nothing refers to; they would be lost without a word.
  private func reportUnusedFootnotes() {
    var seen: Set<String> = []
    for footnote in lines.footnotes {
      let place = SourceLocation(path: path, line: footnote.line, column: footnote.column)
      if !seen.insert(footnote.label).inserted {
        collector.report(
          .error(
            "markdown.footnote", "the footnote '[^\(footnote.label)]' is there twice", at: place,
            suggestion: "Give each footnote a mark of its own."))
      } else if !lines.marks.contains(footnote.label) {
        collector.report(
          .warning(
            "markdown.unused-footnote",
            "no mark leads to the footnote '[^\(footnote.label)]', so it is not printed", at: place,
            suggestion: "Put the mark '[^\(footnote.label)]' into the text, or take it out."))
      }
    }
  }
}
