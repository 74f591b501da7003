/// What may be said of a measurement. The four cases are printed with four different marks.
public enum ReleasedOutcome: Sendable, Equatable {
  /// A value, rounded to the decimals with which it is released.
  case value(Double)
  /// An input is missing.
  case gap(GapReason)
  /// The inputs give no value.
  case notComputable(NotComputableReason)
  /// There is a value that must not be published.
  case suppressed(SuppressionRule)
}
