/// Gathers findings while files are read, so that reading can go on after a mistake.
///
/// It belongs to one run and one task; it is not `Sendable`.
public final class DiagnosticCollector {
  /// All findings so far, in the order in which they were made.
  public private(set) var diagnostics: [Diagnostic] = []

  /// An empty collector.
  public init() {}

  /// Adds a finding.
  public func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds findings.
  public func report(_ findings: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: findings)
  }

  /// Whether an error was found.
  public var hasErrors: Bool { diagnostics.hasErrors }
}
