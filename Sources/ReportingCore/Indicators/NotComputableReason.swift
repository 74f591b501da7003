/// Why inputs that are there give no value.
public enum NotComputableReason: Sendable, Equatable {
  /// The denominator, here in words of the formula, is zero.
  case denominatorIsZero(String)
  /// A value lies outside what the indicator allows, such as a part that exceeds its whole.
  case outOfRange(String)
  /// Half of the cases or more are still open, so that their median is not yet known.
  case medianNotReached
  /// Fewer answered than the method asks for.
  case tooFew(found: Int, wanted: Int)
  /// The result is not a finite number.
  case notFinite
}
