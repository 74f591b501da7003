public import ReportingCore

/// Observations with which an indicator is tried, and the period it is asked for.
public struct IndicatorSample: Sendable, Equatable {
  /// What the indicator may read.
  public var observations: [Observation]
  /// What it is asked for.
  public var period: Period

  /// A sample.
  public init(_ observations: [Observation], over period: Period) {
    self.observations = observations
    self.period = period
  }
}

extension IndicatorCase {
  /// What the case puts in, to try an indicator with.
  public var sample: IndicatorSample { IndicatorSample(observations, over: period) }
}
