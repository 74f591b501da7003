/// Why a measurement is a gap.
public enum GapReason: Sendable, Equatable {
  /// No observation of these inputs (ids, in order) for the period and part.
  case inputMissing([String])
  /// The city states that it has no value for this input.
  case statedMissing(String)
  /// One cell of an input has no observation where others have: an earlier year, or one answer
  /// among many.
  case cellMissing(String, period: Period, breakdown: Breakdown)
}
