extension Double {
  /// The decimal digits of the shortest text that reads back as this value, without leading zeros,
  /// and the power of ten by which `0.DIGITS` is multiplied. Empty for zero and what is not finite.
  private var decimalDigits: (digits: [UInt8], exponent: Int) {
    guard isFinite, self != 0 else { return ([], 0) }
    var digits: [UInt8] = []
    var pointPosition: Int?
    var power = 0
    let text = magnitude.description
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if byte == UInt8(ascii: ".") {
        pointPosition = digits.count
      } else if byte == UInt8(ascii: "e") {
        power = Int(text[text.utf8.index(after: index)...]) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var exponent = (pointPosition ?? digits.count) + power
    while digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }

  /// The value rounded to 15 significant digits, which is as much as a double carries of a
  /// decimal figure.
  ///
  /// 57 of 200 in per cent must be 28.5 and not 28.499999999999996, or it is rounded the wrong
  /// way when it is released with no decimals.
  package var withoutBinaryNoise: Double {
    // A whole number has no more digits than it is large.
    if magnitude < 1e15, self == rounded(.towardZero) { return self }
    var (digits, exponent) = decimalDigits
    guard digits.count > 15 else { return self }
    var carries = digits[15] >= UInt8(ascii: "5")
    digits.removeLast(digits.count - 15)
    var index = 14
    while carries, index >= 0 {
      if digits[index] == UInt8(ascii: "9") {
        digits[index] = UInt8(ascii: "0")
        index -= 1
      } else {
        digits[index] += 1
        carries = false
      }
    }
    if carries {
      digits = [UInt8(ascii: "1")]
      exponent += 1
    }
    let text = "0.\(String(decoding: digits, as: UTF8.self))e\(exponent)"
    guard let value = Double(text) else { return self }
    return self < 0 ? -value : value
  }

  /// The value in digits with a decimal point and nothing else: `1200000`, `0.00001`, `-2.5`.
  package var plainText: String {
    guard isFinite else { return description }
    let (digits, exponent) = decimalDigits
    guard !digits.isEmpty else { return "0" }
    let sign = self < 0 ? "-" : ""
    let all = String(decoding: digits, as: UTF8.self)
    if exponent <= 0 {
      return sign + "0." + String(repeating: "0", count: -exponent) + all
    }
    if exponent >= digits.count {
      return sign + all + String(repeating: "0", count: exponent - digits.count)
    }
    return sign + all.prefix(exponent) + "." + all.dropFirst(exponent)
  }
}
