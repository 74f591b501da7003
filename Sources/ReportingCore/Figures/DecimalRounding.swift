import Documents

/// Rounds as people do on paper: to a number of decimals, halves away from zero, on the shortest
/// decimal that denotes the number.
///
/// The shortest decimal is what a person wrote or reads: 0.285 is rounded to 0.29, although the
/// binary number nearest to it lies a little below.
public enum DecimalRounding {
  /// A rounded number, digit by digit.
  public struct Digits: Sendable, Equatable {
    /// Whether the number is below zero. Never true when all digits are 0.
    public let isNegative: Bool
    /// The digits before the point, without leading zeros; `0` when there are none.
    public let integer: String
    /// The digits behind the point, exactly as many as were asked for.
    public let fraction: String

    /// The number with a point and an ASCII hyphen, such as `-12.50`, as Swift and JSON read it.
    public var plainText: String {
      (isNegative ? "-" : "") + (fraction.isEmpty ? integer : integer + "." + fraction)
    }
  }

  /// The most decimals a number is written with; more are cut to this, as no `Double` has them.
  public static let decimalLimit = DecimalDigits.decimalLimit

  /// The number that is nearest to `value` among those with so many decimals; of two equally near
  /// ones the one farther from zero. A negative `decimals` rounds to tens, hundreds and so on. What
  /// is not finite is returned as it is, and zero never keeps a sign.
  public static func rounded(_ value: Double, decimals: Int) -> Double {
    value.isFinite ? DecimalDigits(value).rounded(to: decimals).value : value
  }

  /// The digits of the rounded number, or nil when the number is not finite.
  public static func digits(of value: Double, decimals: Int) -> Digits? {
    guard value.isFinite else { return nil }
    let rounded = DecimalDigits(value).rounded(to: decimals)
    return Digits(
      isNegative: rounded.isNegative, integer: rounded.integer,
      fraction: rounded.fraction(min(decimals, decimalLimit)))
  }
}
