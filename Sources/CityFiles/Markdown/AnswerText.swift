package import Documents
package import ReportingCore

/// One answer as somebody else sends it: Markdown without the heading of its question.
package struct AnswerText: Sendable {
  /// What stands before the first heading.
  package var blocks: [Block]
  /// What stands under headings, of which those of the first level are ordinary ones here.
  package var subsections: [Section]

  /// Reads a text as it was sent; nil, with findings, when it holds what no format could print.
  ///
  /// - Parameter path: What stands for the path in findings.
  package init?(_ text: String, path: String, into collector: DiagnosticCollector) {
    let findings = DiagnosticCollector()
    let parts = MarkdownReader("# 1\n\n" + text, path: path, collector: findings).parts()
    collector.report(findings.diagnostics)
    guard !findings.hasErrors, let first = parts.first else { return nil }
    blocks = first.blocks
    subsections = first.subsections
    for (index, part) in parts.dropFirst().enumerated() {
      subsections.append(
        Section(
          id: "part-\(index + 1)", title: [.text(part.heading)], blocks: part.blocks,
          subsections: part.subsections))
    }
  }
}
