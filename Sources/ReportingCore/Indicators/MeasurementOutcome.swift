/// What came of measuring.
public enum MeasurementOutcome: Sendable, Equatable {
  /// A value, in the indicator's unit.
  case value(Undisclosed<Double>)
  /// An input is missing. Never zero.
  case gap(GapReason)
  /// The inputs are there but give no value, as with a denominator of zero.
  case notComputable(NotComputableReason)
}
