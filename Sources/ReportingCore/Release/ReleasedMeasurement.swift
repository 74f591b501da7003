/// A measurement that has passed the disclosure gate. Sections and renderers see nothing else, and
/// only the gate can make one.
public struct ReleasedMeasurement: Sendable, Equatable {
  /// The indicator's id.
  public let indicator: String
  /// The period.
  public let period: Period
  /// The part of the whole.
  public let breakdown: Breakdown
  /// What may be said.
  public let outcome: ReleasedOutcome
  /// How many decimals the value was rounded to.
  public let decimals: Int
  /// Whether the value is zero only because it was rounded; it is then printed as a number and
  /// not with the mark for zero.
  public let roundsToZero: Bool
  /// Whether the value, before it was rounded, exceeds the indicator's pass mark; nil when there is
  /// no value or no pass mark.
  public let passes: Bool?
  /// The observations behind it, as far as they may be shown.
  public let inputs: [ReleasedInput]
  /// The formula with the numbers put in, when all of them may be shown.
  public let derivation: String?

  /// For the disclosure gate alone.
  package init(
    indicator: String, period: Period, breakdown: Breakdown, outcome: ReleasedOutcome,
    decimals: Int, roundsToZero: Bool = false, passes: Bool? = nil, inputs: [ReleasedInput],
    derivation: String?
  ) {
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.outcome = outcome
    self.decimals = decimals
    self.roundsToZero = roundsToZero
    self.passes = passes
    self.inputs = inputs
    self.derivation = derivation
  }

  /// The released value, or nil.
  public var value: Double? {
    if case .value(let value) = outcome { value } else { nil }
  }
}
