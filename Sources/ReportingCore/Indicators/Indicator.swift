/// Computes measurements from a city's inputs.
///
/// Implementers promise:
/// - Every input that ``measure(_:over:)`` reads is named in ``definition``'s `inputs`.
/// - A missing input gives ``MeasurementOutcome/gap(_:)`` and a division by zero
///   ``MeasurementOutcome/notComputable(_:)``; neither ever becomes 0.
/// - The order of the observations does not matter, and the same inputs give the same result.
/// - Each measurement names in its ``Measurement/components`` every count from which a reader
///   could infer a small group; the disclosure gate relies on it.
///
/// `checkIndicator` in ReportingTesting holds an implementation against these promises.
public protocol Indicator: Sendable {
  /// What the indicator is.
  var definition: IndicatorDefinition { get }

  /// Measures for one period, the whole and every part for which there are inputs.
  ///
  /// - Returns: at least one measurement: that of the whole, be it a gap.
  /// - Throws: only when a program or a file that the indicator needs fails; what the inputs lack
  ///   is an outcome, not an error.
  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
}
