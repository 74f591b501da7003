/// The ways in which findings are printed.
public enum DiagnosticFormat: String, Sendable, Equatable, CaseIterable {
  /// Lines for people, as compilers write them.
  case text
  /// An array of objects.
  case json
  /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
  case sarif
  /// Annotations of GitHub Actions.
  case github
}
