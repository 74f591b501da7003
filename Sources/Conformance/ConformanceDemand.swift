public import ReportingCore

/// What one rule of a call demands of a contribution, in words.
public struct ConformanceDemand: Sendable, Equatable {
  /// The demand, as a sentence without a full stop.
  public var text: String
  /// Whether it was confirmed; nil for what holds for every contribution.
  public var basis: RuleBasis?

  /// A demand.
  public init(_ text: String, basis: RuleBasis?) {
    self.text = text
    self.basis = basis
  }
}
