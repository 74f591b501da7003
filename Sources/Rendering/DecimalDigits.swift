/// A number as decimal digits with a point, in no language: for JSON and CSV.
struct DecimalDigits {
  private var digits: [UInt8]
  /// How many digits stand before the point; negative when zeros follow it.
  private var point: Int
  private var isNegative: Bool

  /// The shortest digits that read back as the number, which must be finite.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var isPastPoint = false
    let parts = value.magnitude.description.split(separator: "e")
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    for character in (parts.first ?? "0").utf8 {
      if character == 0x2E {
        isPastPoint = true
      } else {
        digits.append(character &- 0x30)
        if !isPastPoint { point += 1 }
      }
    }
    point += exponent
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

  /// Rounds to the nearest number with so many decimals; of two equally near ones, to the one
  /// farther from zero, as everywhere in this package.
  func rounded(to decimals: Int) -> DecimalDigits {
    var result = self
    let kept = point + min(max(decimals, 0), 340)
    guard kept < digits.count else { return result }
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

  /// All digits, with no more decimals than needed.
  var shortest: String { text(decimals: max(digits.count - point, 0)) }

  /// The digits with exactly so many decimals; call it on a rounded number.
  func text(decimals: Int) -> String {
    var out = isNegative ? "-" : ""
    func digit(_ place: Int) -> Character {
      let digit = digits.indices.contains(place) ? digits[place] : 0
      return Character(Unicode.Scalar(digit + 0x30))
    }
    if point <= 0 { out += "0" }
    for place in 0..<max(point, 0) { out.append(digit(place)) }
    if decimals > 0 {
      out += "."
      for place in point..<(point + decimals) { out.append(digit(place)) }
    }
    return out
  }
}
