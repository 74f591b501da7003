/// Reads numbers as people write them in tables, and refuses, with an explanation, what could be
/// read in two ways.
public enum DecimalText {
  /// The most digits read; no figure has more.
  static let mostDigits = 400

  /// Reads a number of the form `-?digits[.digits]`, with `-` or the minus sign U+2212.
  ///
  /// Thousands separators, per cent signs, exponents, blanks and words are refused.
  ///
  /// - Parameters:
  ///   - text: The text, without blanks around it.
  ///   - decimalComma: Whether the decimal sign is a comma; then a point is refused.
  public static func parse(
    _ text: some StringProtocol, decimalComma: Bool = false
  ) -> Result<DecimalNumber, DecimalProblem> {
    var text = String(text)
    return text.withUTF8 { parse(utf8: $0, decimalComma: decimalComma) }
  }

  /// Reads a number from bytes in UTF-8, of the form described at ``parse(_:decimalComma:)``.
  public static func parse(
    utf8 bytes: UnsafeBufferPointer<UInt8>, decimalComma: Bool = false
  ) -> Result<DecimalNumber, DecimalProblem> {
    if let number = read(bytes, decimalSign: decimalComma ? 0x2C : 0x2E) {
      return .success(number)
    }
    return .failure(
      DecimalDiagnosis(String(decoding: bytes, as: UTF8.self), decimalComma: decimalComma).problem)
  }

  /// Reads a number of at most 15 digits that begins at a pointer: the exact fast path for readers of
  /// large files. Digits are read up to the first byte that belongs to no such number.
  ///
  /// - Parameter start: Bytes that end with one that is no digit, no point and no `-`.
  /// - Returns: The value and the number of bytes it took; 0 bytes when what stands there must be
  ///   read by ``parse(utf8:decimalComma:)``.
  @inlinable
  package static func shortNumber(at start: UnsafePointer<UInt8>) -> (value: Double, length: Int) {
    var position = start
    let isNegative = position.pointee == 0x2D
    if isNegative { position += 1 }
    let first = position
    var mantissa: UInt64 = 0
    while position.pointee &- 0x30 <= 9 {
      mantissa = mantissa &* 10 &+ UInt64(position.pointee &- 0x30)
      position += 1
    }
    let whole = position - first
    var decimals = 0
    if position.pointee == 0x2E {
      position += 1
      let point = position
      while position.pointee &- 0x30 <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(position.pointee &- 0x30)
        position += 1
      }
      decimals = position - point
      guard decimals > 0 else { return (0, 0) }
    }
    guard whole > 0, whole + decimals <= 15 else { return (0, 0) }
    var value = Double(mantissa)
    // Both are exact, so the quotient is the nearest Double.
    if decimals > 0 { value /= powerOfTen(decimals) }
    return (isNegative && mantissa != 0 ? -value : value, position - start)
  }

  @inlinable
  package static func powerOfTen(_ exponent: Int) -> Double {
    switch exponent {
    case 1: 1e1
    case 2: 1e2
    case 3: 1e3
    case 4: 1e4
    case 5: 1e5
    case 6: 1e6
    case 7: 1e7
    case 8: 1e8
    case 9: 1e9
    case 10: 1e10
    case 11: 1e11
    case 12: 1e12
    case 13: 1e13
    case 14: 1e14
    default: 1e15
    }
  }

  /// Powers of ten that a `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, decimalSign: UInt8
  ) -> DecimalNumber? {
    var position = 0
    var isNegative = false
    if bytes.first == 0x2D {
      isNegative = true
      position = 1
    } else if bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92 {
      isNegative = true
      position = 3
    }
    let start = position
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var sign: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x30 <= 9 {
        digits += 1
        if significant > 0 || byte != 0x30 { significant += 1 }
        if significant <= 18 { mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30) }
      } else if byte == decimalSign, sign == nil, digits > 0 {
        sign = position
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0, digits <= mostDigits, sign != bytes.count - 1 else { return nil }
    let decimals = sign.map { bytes.count - 1 - $0 } ?? 0
    var value: Double
    if significant <= 15, decimals <= 22 {
      // Both are exact, so the quotient is the nearest Double.
      value = Double(mantissa) / powersOfTen[decimals]
    } else {
      var plain = [UInt8](bytes[start...])
      if let sign { plain[sign - start] = 0x2E }
      guard let parsed = Double(String(decoding: plain, as: UTF8.self)), parsed.isFinite else {
        return nil
      }
      value = parsed
    }
    if isNegative, value != 0 { value = -value }
    return DecimalNumber(value: value, decimals: decimals)
  }
}
