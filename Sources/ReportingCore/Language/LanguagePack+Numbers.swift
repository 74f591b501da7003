import Documents

extension LanguagePack {
  /// A whole number.
  public func integer(_ value: Int) -> String {
    let sign = value < 0 ? signMark("\u{2212}") : ""
    return sign + grouped(String(value.magnitude))
  }

  /// A number with exactly so many decimals, rounded by ``DecimalRounding``.
  ///
  /// The sign is a true minus (U+2212) as in the typography of the United Nations, not the hyphen
  /// that CLDR gives for these languages: lines do not break behind it. In scripts that run from right
  /// to left U+200E stands before it, as in CLDR, so that it stays on the left. What is rounded to zero
  /// has no sign. What is not finite is not a figure and is written as the mark for what cannot be
  /// computed.
  public func number(_ value: Double, decimals: Int, sign: SignStyle = .negative) -> String {
    quantity(value, decimals: decimals, sign: sign) { $0 }
  }

  /// A percentage whose value is counted in hundredths: 52.3 becomes `52.3%`, in sentences
  /// `52.3 per cent`.
  public func percentage(
    _ value: Double, decimals: Int, in place: FigurePlace = .table, sign: SignStyle = .negative
  ) -> String {
    let pattern = place == .text ? numbers.percentInText : numbers.percent
    return quantity(value, decimals: decimals, sign: sign) { Template.fill(pattern, ["0": $0]) }
  }

  /// A figure with the symbol of its unit, where the language puts it: `52.3%`, `3.1‰`, `€1,200`,
  /// `EUR 1,200`, `45 m²`. A unit without a symbol adds nothing.
  public func figure(
    _ value: Double, decimals: Int, unit: MeasurementUnit, in place: FigurePlace = .table,
    sign: SignStyle = .negative
  ) -> String {
    switch unit.symbol {
    case "": return number(value, decimals: decimals, sign: sign)
    case "%": return percentage(value, decimals: decimals, in: place, sign: sign)
    case "\u{2030}":
      let pattern = String(numbers.percent.map { $0 == "%" ? "\u{2030}" : $0 })
      return quantity(value, decimals: decimals, sign: sign) { Template.fill(pattern, ["0": $0]) }
    default:
      let pattern = Self.isCurrency(unit.symbol) ? currencyPattern(unit.symbol) : numbers.unit
      return quantity(value, decimals: decimals, sign: sign) {
        Template.fill(pattern, ["0": $0, "1": unit.symbol])
      }
    }
  }

  /// Whether a symbol is a sign such as `€` or a code of ISO 4217 such as `EUR`.
  private static func isCurrency(_ symbol: String) -> Bool {
    let scalars = symbol.unicodeScalars
    switch scalars.count {
    case 1: return scalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
    case 3: return scalars.allSatisfy { ("A"..."Z").contains($0) }
    default: return false
    }
  }

  /// The pattern of a currency; letters never touch the number (CLDR, currency spacing).
  private func currencyPattern(_ symbol: String) -> String {
    guard symbol.last?.isLetter == true else { return numbers.currency }
    return numbers.currency.replacing("{1}{0}", with: "{1}\u{A0}{0}")
      .replacing("{0}{1}", with: "{0}\u{A0}{1}")
  }

  /// A figure that is written already, and the word for what it counts: `3 declaraciones`.
  public func counted(_ figure: String, _ word: String) -> String {
    Template.fill(numbers.unit, ["0": figure, "1": word])
  }

  /// A range of two numbers that are written already, such as `3` and `5`. When one of them has a
  /// sign the range is written in words, as `−3–5` could not be read.
  public func range(_ lower: String, _ upper: String) -> String {
    let signs: Set<Unicode.Scalar> = ["\u{2212}", "-", "+", "\u{200E}"]
    let isSigned = [lower, upper].contains { text in
      text.unicodeScalars.first.map(signs.contains) ?? false
    }
    return isSigned
      ? text(.span(from: lower, to: upper))
      : Template.fill(numbers.range, ["0": lower, "1": upper])
  }

  private func quantity(
    _ value: Double, decimals: Int, sign: SignStyle, pattern: (String) -> String
  ) -> String {
    guard let digits = DecimalRounding.digits(of: value, decimals: decimals) else {
      return self[.markNotComputable]
    }
    var text = grouped(digits.integer)
    if !digits.fraction.isEmpty { text += numbers.decimalSeparator + digits.fraction }
    let isZero = (digits.integer + digits.fraction).utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    let mark =
      digits.isNegative
      ? signMark("\u{2212}") : sign == .always && !isZero ? signMark("+") : ""
    return mark + pattern(text)
  }

  private func signMark(_ sign: String) -> String {
    direction == .rightToLeft ? "\u{200E}" + sign : sign
  }

  private func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count >= 3 + numbers.minimumGroupingDigits else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { result += numbers.groupSeparator }
      result.append(digit)
    }
    return result
  }
}
