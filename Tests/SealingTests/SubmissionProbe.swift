import ReportingCore

@testable import Sealing

/// Reads a text as `submission.json`.
enum SubmissionProbe {
  static func findings(_ text: String) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    _ = SubmissionReader(collector: collector).read(Array(text.utf8)[...], path: "submission.json")
    return collector.diagnostics
  }
}
