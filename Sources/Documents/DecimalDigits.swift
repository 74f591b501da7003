/// A finite number as decimal digits, in no language: what rounding and every file format start
/// from.
///
/// The digits are those of the shortest decimal that reads back as the number, which is what a
/// person wrote or reads: 0.285 is rounded to 0.29, although the binary number nearest to it lies a
/// little below.
package struct DecimalDigits: Sendable, Hashable {
  /// From the first digit that is not 0 to the last one.
  private var digits: [UInt8] = []
  /// How many digits stand before the point; negative when zeros follow it.
  private var point = 0
  /// Whether the number is below zero. Never true of 0.
  package private(set) var isNegative: Bool

  /// More decimals than any `Double` has.
  package static let decimalLimit = 340

  /// The digits of a number; of one that is not finite those of 0.
  package init(_ value: Double) {
    isNegative = value < 0
    guard value.isFinite else {
      isNegative = false
      return
    }
    var exponent = 0
    var exponentIsNegative = false
    var isPastPoint = false
    var isPastMark = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "e"): isPastMark = true
      case UInt8(ascii: "-"): exponentIsNegative = true
      case UInt8(ascii: "+"): break
      case _ where isPastMark: exponent = exponent * 10 + Int(byte & 0x0F)
      default:
        digits.append(byte & 0x0F)
        if !isPastPoint { point += 1 }
      }
    }
    point += exponentIsNegative ? -exponent : exponent
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// Whether the number is 0.
  package var isZero: Bool { digits.isEmpty }

  /// How many digits there are from the first to the last that is not 0.
  package var significantDigits: Int { digits.count }

  /// The nearest number with so many decimals; of two equally near ones the one farther from zero.
  /// Negative `decimals` round to tens, hundreds and so on.
  package func rounded(to decimals: Int) -> DecimalDigits {
    keeping(point + min(max(decimals, -DecimalDigits.decimalLimit), DecimalDigits.decimalLimit))
  }

  /// The nearest number with so many significant digits, at least one.
  package func rounded(toSignificant count: Int) -> DecimalDigits { keeping(max(count, 1)) }

  private func keeping(_ kept: Int) -> DecimalDigits {
    guard kept < digits.count else { return self }
    var result = self
    let roundsUp = kept >= 0 && digits[kept] >= 5
    result.digits.removeSubrange(max(kept, 0)...)
    if roundsUp {
      var index = kept - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  /// The digits before the point, without leading zeros; `0` when there are none.
  package var integer: String { point > 0 ? text(0..<point) : "0" }

  /// The first digits behind the point, with zeros where there are none.
  package func fraction(_ decimals: Int) -> String {
    decimals > 0 ? text(point..<(point + decimals)) : ""
  }

  /// The number with a point and an ASCII hyphen, and exactly so many decimals, the further ones cut
  /// off: call it on a rounded number.
  package func text(decimals: Int) -> String {
    (isNegative ? "-" : "") + integer + (decimals > 0 ? "." + fraction(decimals) : "")
  }

  /// The number with a point and no more decimals than it needs: `1200000`, `0.00001`, `-2.5`.
  package var shortest: String { text(decimals: max(digits.count - point, 0)) }

  private func text(_ places: Range<Int>) -> String {
    String(
      decoding: places.map { (digits.indices.contains($0) ? digits[$0] : 0) + UInt8(ascii: "0") },
      as: UTF8.self)
  }
}
