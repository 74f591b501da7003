public import ReportingCore

/// What a formula comes to.
public enum FormulaValue: Sendable, Equatable {
  /// A value in base units.
  case value(Double)
  /// Inputs are missing; all of them are named.
  case gap(GapReason)
  /// The inputs are there but give no value.
  case notComputable(NotComputableReason)
}
