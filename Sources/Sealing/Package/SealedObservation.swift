public import ReportingCore

/// One row of `observations.csv`: a released value, or the mark that stands for its absence.
public struct SealedObservation: Sendable, Equatable {
  /// What is said: a number or why there is none.
  public enum Outcome: Sendable, Equatable {
    /// The value as it was released.
    case value(Double)
    /// An input is missing.
    case missing
    /// The inputs give no value.
    case notComputable
    /// There is a value that must not be published.
    case suppressed

    /// The mark in the file; nil for a value.
    public var mark: String? {
      switch self {
      case .value: nil
      case .missing: "missing"
      case .notComputable: "not-computable"
      case .suppressed: "suppressed"
      }
    }
  }

  /// The indicator's id.
  public var indicator: String
  /// The period; its note is not written.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// What is said.
  public var outcome: Outcome
  /// The unit's id.
  public var unit: String
  /// How firm it is.
  public var status: Observation.Status
  /// The ids of its sources, in alphabetical order.
  public var sources: [String]

  /// A row.
  public init(
    indicator: String, period: Period, breakdown: Breakdown = .total, outcome: Outcome,
    unit: String, status: Observation.Status = .final, sources: [String] = []
  ) {
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.outcome = outcome
    self.unit = unit
    self.status = status
    self.sources = sources
  }
}
