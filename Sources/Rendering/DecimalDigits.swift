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
    var text = Substring(value.magnitude.description)
    if let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(text[text.utf8.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for character in text.utf8 {
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
    var out: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    func digit(_ place: Int) -> UInt8 {
      UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0)
    }
    if point <= 0 { out.append(UInt8(ascii: "0")) }
    for place in 0..<max(point, 0) { out.append(digit(place)) }
    if decimals > 0 {
      out.append(UInt8(ascii: "."))
      for place in point..<(point + decimals) { out.append(digit(place)) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
