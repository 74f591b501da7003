/// The outcome of one indicator for one period and one part of the whole. Not yet released: only
/// the disclosure gate turns it into something that can be printed.
public struct Measurement: Sendable, Equatable {
  /// The indicator's id.
  public var indicator: String
  /// The period.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// What came of it.
  public var outcome: MeasurementOutcome
  /// Whether the value, before it is rounded, exceeds the definition's
  /// ``IndicatorDefinition/passMark``; nil where there is none.
  public var passes: Undisclosed<Bool>?
  /// How many decimals the value has; nil leaves it to the definition and the unit.
  public var decimals: Int?
  /// The quantities that went into it.
  public var components: [MeasurementComponent]
  /// The observations it was computed from, in the order of the definition's inputs.
  public var observations: [Observation]
  /// The formula with the numbers put in, such as `412 / 431`.
  public var derivation: Undisclosed<String>?

  /// The outcome of one indicator.
  public init(
    indicator: String, period: Period, breakdown: Breakdown = .total,
    outcome: MeasurementOutcome, passes: Undisclosed<Bool>? = nil, decimals: Int? = nil,
    components: [MeasurementComponent] = [], observations: [Observation] = [],
    derivation: Undisclosed<String>? = nil
  ) {
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.outcome = outcome
    self.passes = passes
    self.decimals = decimals
    self.components = components
    self.observations = observations
    self.derivation = derivation
  }
}
