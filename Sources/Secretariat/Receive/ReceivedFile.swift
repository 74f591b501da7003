public import ReportingCore

/// What became of a file that was received.
public struct ReceivedFile: Sendable, Equatable {
  /// What became of it.
  public enum Outcome: String, Sendable, Equatable, CaseIterable {
    /// Its package is the first of the city for the call and the year.
    case inserted
    /// Its package took the place of the revision before it.
    case replaced
    /// Its package is there already.
    case same
    /// It was not taken.
    case refused
    /// It is no package by its name, and was not opened.
    case skipped
  }

  /// The path.
  public var path: String
  /// What became of it.
  public var outcome: Outcome
  /// What was found, the reasons of a refusal among it.
  public var findings: [Diagnostic]

  /// What became of a file.
  public init(path: String, outcome: Outcome, findings: [Diagnostic] = []) {
    self.path = path
    self.outcome = outcome
    self.findings = findings
  }
}
