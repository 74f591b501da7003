import Documents
import ReportingCore

/// Gathers findings about a repository. Of many findings of one kind in one file only the first
/// are told one by one, so that a file with ten thousand mistakes does not bury the others.
final class OpenSDGFindings {
  /// How many findings of one kind are told for one file.
  static let mostOfOneKind = 20

  private struct Kind: Hashable {
    var path: String
    var id: String
    var severity: Diagnostic.Severity
  }

  private let collector: DiagnosticCollector
  private var counts: [Kind: Int] = [:]

  init(_ collector: DiagnosticCollector) { self.collector = collector }

  func report(_ diagnostic: Diagnostic) {
    let kind = Kind(
      path: diagnostic.location?.path ?? "", id: diagnostic.id, severity: diagnostic.severity)
    let count = (counts[kind] ?? 0) + 1
    counts[kind] = count
    if count <= OpenSDGFindings.mostOfOneKind { collector.report(diagnostic) }
  }

  func error(
    _ rule: OpenSDGRule, _ message: String, at location: SourceLocation?, suggestion: String,
    notes: [Diagnostic.Note] = []
  ) {
    report(
      .error(rule.rawValue, message, at: location, suggestion: suggestion, notes: notes))
  }

  func warning(
    _ rule: OpenSDGRule, _ message: String, at location: SourceLocation?, suggestion: String,
    notes: [Diagnostic.Note] = []
  ) {
    report(
      .warning(rule.rawValue, message, at: location, suggestion: suggestion, notes: notes))
  }

  func note(
    _ rule: OpenSDGRule, _ message: String, at location: SourceLocation?, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    report(.note(rule.rawValue, message, at: location, suggestion: suggestion, notes: notes))
  }

  /// Says how many findings were not told one by one.
  func finish() {
    let overfull = counts.filter { $0.value > OpenSDGFindings.mostOfOneKind }
    for (kind, count) in overfull.sorted(by: { ($0.key.path, $0.key.id) < ($1.key.path, $1.key.id) }
    ) {
      collector.report(
        Diagnostic(
          kind.severity, kind.id,
          "\(count - OpenSDGFindings.mostOfOneKind) more findings of this kind in this file",
          at: kind.path.isEmpty ? nil : SourceLocation(path: kind.path),
          suggestion: "Mend those that are listed, then import again to see the others."))
    }
    counts = [:]
  }
}
