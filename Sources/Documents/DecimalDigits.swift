/// A finite number as decimal digits, in no language: what rounding and every file format start
/// from.
///
/// The digits are those of the shortest decimal that reads back as the number, which is what a
/// person wrote or reads: 0.285 is rounded to 0.29, although the binary number nearest to it lies a
/// little below.
package struct DecimalDigits: Sendable, Equatable {
  /// The digits from the first to the last one that is not 0: no `Double` needs more than 17.
  private var significand: UInt64 = 0
  /// The power of ten that the digits are counted in.
  private var exponent = 0
  /// Whether the number is below zero. Never true of 0.
  package private(set) var isNegative: Bool

  /// More decimals than any `Double` has.
  package static let decimalLimit = 340

  /// Below it every whole number has a `Double` of its own.
  private static let wholeLimit = 9_007_199_254_740_992.0

  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<19 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// The digits of a number; of one that is not finite those of 0.
  package init(_ value: Double) {
    isNegative = value < 0
    let magnitude = value.magnitude
    guard magnitude.isFinite else {
      isNegative = false
      return
    }
    if magnitude < Self.wholeLimit, magnitude == magnitude.rounded(.towardZero) {
      significand = UInt64(magnitude)
    } else if !readFewDecimals(magnitude) {
      read(magnitude.description)
    }
    trim()
  }

  /// Reads a number of up to four decimals and fifteen digits: a decimal so short that reads back
  /// as the number is the shortest. Most published figures are such; to print any other takes ten
  /// times as long.
  private mutating func readFewDecimals(_ magnitude: Double) -> Bool {
    guard magnitude < 100_000_000_000 else { return false }
    var power = 1.0
    for decimals in 1...4 {
      power *= 10
      let whole = (magnitude * power).rounded()
      // Both are exact, so their quotient is the number nearest to the decimal.
      guard whole / power == magnitude else { continue }
      significand = UInt64(whole)
      exponent = -decimals
      return true
    }
    return false
  }

  private mutating func read(_ description: String) {
    var description = description
    description.withUTF8 { read($0) }
  }

  private mutating func read(_ description: UnsafeBufferPointer<UInt8>) {
    var power = 0
    var powerIsNegative = false
    var isPastPoint = false
    var isPastMark = false
    for byte in description {
      switch byte {
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "e"): isPastMark = true
      case UInt8(ascii: "-"): powerIsNegative = true
      case UInt8(ascii: "+"): break
      case _ where isPastMark: power = power * 10 + Int(byte & 0x0F)
      default:
        significand = significand * 10 + UInt64(byte & 0x0F)
        if isPastPoint { exponent -= 1 }
      }
    }
    exponent += powerIsNegative ? -power : power
  }

  private mutating func trim() {
    guard significand > 0 else {
      exponent = 0
      isNegative = false
      return
    }
    while significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
  }

  /// Whether the number is 0.
  package var isZero: Bool { significand == 0 }

  /// How many digits there are from the first to the last that is not 0.
  package var significantDigits: Int {
    Self.powers.firstIndex { significand < $0 || significand == 0 } ?? Self.powers.count
  }

  /// How many digits ``integer`` has.
  package var integerDigits: Int {
    if exponent >= 0 { return Self.width(of: significand) + exponent }
    return -exponent < Self.powers.count
      ? Self.width(of: significand / Self.powers[-exponent]) : 1
  }

  /// The nearest number with so many decimals; of two equally near ones the one farther from zero.
  /// Negative `decimals` round to tens, hundreds and so on.
  package func rounded(to decimals: Int) -> DecimalDigits {
    let decimals = min(max(decimals, -Self.decimalLimit), Self.decimalLimit)
    return dropping(-decimals - exponent)
  }

  /// The nearest number with so many significant digits, at least one.
  package func rounded(toSignificant count: Int) -> DecimalDigits {
    dropping(significantDigits - max(count, 1))
  }

  private func dropping(_ places: Int) -> DecimalDigits {
    guard places > 0, !isZero else { return self }
    var result = self
    if places < Self.powers.count {
      let (kept, rest) = significand.quotientAndRemainder(dividingBy: Self.powers[places])
      result.significand = rest >= Self.powers[places] - rest ? kept + 1 : kept
      result.exponent += places
    } else {
      result.significand = 0
    }
    result.trim()
    return result
  }

  /// The `Double` nearest to the number.
  package var value: Double {
    let magnitude: Double
    // Both are exact, so their quotient or product is rounded once.
    if Double(significand) < Self.wholeLimit, (-15...15).contains(exponent) {
      let power = Double(Self.powers[abs(exponent)])
      magnitude = exponent < 0 ? Double(significand) / power : Double(significand) * power
    } else {
      magnitude = Double("\(significand)e\(exponent)") ?? .infinity
    }
    return isNegative ? -magnitude : magnitude
  }

  /// The digits before the point, without leading zeros; `0` when there are none.
  package var integer: String {
    guard exponent < 0 else {
      return exponent == 0
        ? String(significand) : String(significand) + String(repeating: "0", count: exponent)
    }
    return -exponent < Self.powers.count ? String(significand / Self.powers[-exponent]) : "0"
  }

  /// The first digits behind the point, with zeros where there are none.
  package func fraction(_ decimals: Int) -> String {
    guard decimals > 0 else { return "" }
    var bytes: [UInt8] = []
    appendFraction(decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number with a point and an ASCII hyphen, and exactly so many decimals, the further ones cut
  /// off: call it on a rounded number.
  package func text(decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number with a point and no more decimals than it needs: `1200000`, `0.00001`, `-2.5`.
  package var shortest: String { text(decimals: max(-exponent, 0)) }

  /// Writes what ``text(decimals:)`` says behind what is there.
  package func append(decimals: Int, to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if exponent >= 0 {
      Self.append(significand, to: &bytes)
      for _ in 0..<exponent { bytes.append(UInt8(ascii: "0")) }
    } else {
      Self.append(
        -exponent < Self.powers.count ? significand / Self.powers[-exponent] : 0, to: &bytes)
    }
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    appendFraction(decimals, to: &bytes)
  }

  /// Writes what ``shortest`` says behind what is there.
  package func appendShortest(to bytes: inout [UInt8]) {
    append(decimals: max(-exponent, 0), to: &bytes)
  }

  private func appendFraction(_ decimals: Int, to bytes: inout [UInt8]) {
    let end = bytes.count + decimals
    if exponent < 0 {
      let isBelowOne = -exponent >= Self.powers.count
      let digits = isBelowOne ? significand : significand % Self.powers[-exponent]
      let zeros = min(-exponent - Self.width(of: digits), decimals)
      for _ in 0..<zeros { bytes.append(UInt8(ascii: "0")) }
      if zeros < decimals { Self.append(digits, to: &bytes) }
      if bytes.count > end { bytes.removeLast(bytes.count - end) }
    }
    while bytes.count < end { bytes.append(UInt8(ascii: "0")) }
  }

  /// How many digits a whole number has; one for 0.
  private static func width(of number: UInt64) -> Int {
    var width = 1
    while width < powers.count, number >= powers[width] { width += 1 }
    return width
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for place in (0..<width(of: number)).reversed() {
      bytes.append(UInt8(ascii: "0") + UInt8(number / powers[place] % 10))
    }
  }
}
