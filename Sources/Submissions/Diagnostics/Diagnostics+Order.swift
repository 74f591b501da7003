package import ReportingCore

extension [Diagnostic] {
  /// The findings by place, each once: what holds for every language of a document is said once.
  package func inOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted().filter { seen.insert($0).inserted }
  }
}
