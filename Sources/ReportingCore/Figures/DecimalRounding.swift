/// Rounds as people do on paper: to a number of decimals, halves away from zero, on the shortest
/// decimal that denotes the number.
///
/// The shortest decimal is what a person wrote or reads: 0.285 is rounded to 0.29, although the
/// binary number nearest to it lies a little below.
public enum DecimalRounding {
  /// A rounded number, digit by digit.
  public struct Digits: Sendable, Hashable {
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
  public static let decimalLimit = 340

  /// The number that is nearest to `value` among those with so many decimals; of two equally near
  /// ones the one farther from zero. A negative `decimals` rounds to tens, hundreds and so on. What
  /// is not finite is returned as it is, and zero never keeps a sign.
  public static func rounded(_ value: Double, decimals: Int) -> Double {
    guard let digits = digits(of: value, decimals: decimals), let result = Double(digits.plainText)
    else { return value }
    return result
  }

  /// The digits of the rounded number, or nil when the number is not finite.
  public static func digits(of value: Double, decimals: Int) -> Digits? {
    guard value.isFinite else { return nil }
    var (digits, point) = shortestDigits(of: value.magnitude)
    let decimals = min(max(decimals, -decimalLimit), decimalLimit)
    let kept = point + decimals
    if kept < 0 {
      digits = []
    } else if kept < digits.count {
      let roundsUp = digits[kept] >= 5
      digits.removeSubrange(kept...)
      if roundsUp { increment(&digits, &point) }
    }
    let zero = UInt8(ascii: "0")
    func text(_ positions: Range<Int>) -> String {
      String(
        decoding: positions.map { digits.indices.contains($0) ? digits[$0] + zero : zero },
        as: UTF8.self)
    }
    return Digits(
      isNegative: value < 0 && digits.contains { $0 != 0 },
      integer: point > 0 ? text(0..<point) : "0",
      // Behind the point the first position may lie before the first digit, as in 0.05.
      fraction: decimals > 0 ? text(point..<(point + decimals)) : "")
  }

  /// The digits of the shortest decimal and the place of the point in them; the point may lie
  /// before the first or behind the last digit.
  private static func shortestDigits(of magnitude: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = Substring(magnitude.description)
    if let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(text[text.utf8.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte & 0x0F) }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    place -= zeros
    return digits.isEmpty ? ([], 0) : (digits, place)
  }

  private static func increment(_ digits: inout [UInt8], _ point: inout Int) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }
}
