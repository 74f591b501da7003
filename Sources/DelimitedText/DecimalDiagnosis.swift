/// Finds out why a text is not a number.
struct DecimalDiagnosis {
  let problem: DecimalProblem

  private static let missingMarks: Set<String> = [
    "n/a", "n.a.", "na", "nd", "n.d.", "n/d", "s/d", "s.d.", "nc", "n.c.", "null", "none", "nil",
    "-", "--", "\u{2013}", "\u{2014}", "\u{2212}", ".", "..", "...", "\u{2026}", ":", "x", "?", "*",
    "#n/a", "#n/d", "#value!", "#ref!", "#div/0!", "missing", "unknown",
  ]
  /// What people and programs put between thousands, the decimal signs aside.
  private static let groupSeparators: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "'", "\u{2019}", "_",
  ]
  private static let currencySigns: Set<Character> = ["$", "€", "£", "¥", "₹", "₩", "₽", "₺", "₦"]

  init(_ text: String, decimalComma: Bool) {
    problem = DecimalDiagnosis.problem(of: text, decimalComma: decimalComma)
  }

  private static func problem(of text: String, decimalComma: Bool) -> DecimalProblem {
    let shown = text.inQuotes
    let example = decimalComma ? "1234,5" : "1234.5"
    let characters = Array(text)
    guard let first = characters.first, let last = characters.last else {
      return DecimalProblem(
        .empty, "there is no number", "Write a number such as \(example).")
    }
    if missingMarks.contains(text.lowercased()) {
      return DecimalProblem(
        .missingMark, "\(shown) is not a number",
        "Leave the place of a missing figure empty, and say so where the format has a status.")
    }
    if first.isWhitespace || last.isWhitespace {
      return DecimalProblem(
        .padded, "blanks stand around the number \(shown)", "Take the blanks out.")
    }
    let bare = text.lowercased().drop { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    if ["nan", "inf", "infinity", "∞"].contains(String(bare)) {
      return DecimalProblem(
        .notFinite, "\(shown) is not a figure", "Leave the place of a missing figure empty.")
    }
    if characters.contains("%") || characters.contains("٪") || characters.contains("‰") {
      return DecimalProblem(
        .percentSign, "\(shown) has a per cent sign",
        "Write the number alone; the unit is given once for the whole series.")
    }
    if characters.contains(where: currencySigns.contains) {
      return DecimalProblem(
        .currencySign, "\(shown) has a sign of a currency",
        "Write the number alone; the unit is given once for the whole series.")
    }
    if first == "+" {
      return DecimalProblem(.plusSign, "\(shown) begins with a plus sign", "Leave the sign out.")
    }
    let digits = characters.filter { $0.isASCII && $0.isNumber }
    if digits.count > DecimalText.mostDigits {
      return DecimalProblem(
        .tooLarge, "\(shown) has more than \(DecimalText.mostDigits) digits",
        "Check the figure.")
    }
    if digits.isEmpty {
      return characters.contains(where: { $0.isNumber })
        ? DecimalProblem(
          .otherDigits, "\(shown) is not written with the digits 0 to 9",
          "Write it with the digits 0 to 9, such as \(example).")
        : DecimalProblem(
          .notANumber, "\(shown) is not a number", "Write a number such as \(example).")
    }
    return problem(
      of: characters, shown: shown, example: example, decimalComma: decimalComma)
  }

  private static func problem(
    of characters: [Character], shown: String, example: String, decimalComma: Bool
  ) -> DecimalProblem {
    let (own, other): (Character, Character) = decimalComma ? (",", ".") : (".", ",")
    let signs = characters.filter { !($0.isASCII && $0.isNumber) }
    let body = characters.drop { $0 == "-" || $0 == "\u{2212}" }
    let isNegative = body.count < characters.count
    let plainDigits = String(body.filter { $0.isASCII && $0.isNumber })
    if isExponent(body) {
      return DecimalProblem(
        .exponent, "\(shown) is written with a power of ten",
        "Write the number out, such as 1000 for 1e3; spreadsheets do this to long numbers.")
    }
    guard body.count + 1 >= characters.count,
      body.allSatisfy({
        ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," || groupSeparators.contains($0)
      })
    else {
      return DecimalProblem(
        .notANumber, "\(shown) is not a number", "Write a number such as \(example).")
    }
    if body.first == own || body.last == own {
      return DecimalProblem(
        .incomplete, "\(shown) lacks a digit before or behind the decimal sign",
        "Write 0\(own)5 for \(own)5, and 5 for 5\(own).")
    }
    if signs.contains(where: groupSeparators.contains) {
      return grouped(body, own: own, isNegative: isNegative, shown: shown)
    }
    let others = body.count { $0 == other }
    let owns = body.count { $0 == own }
    if others + owns > 1 {
      return grouped(body, own: own, isNegative: isNegative, shown: shown)
    }
    if others == 1 {
      let minus = isNegative ? "-" : ""
      let asDecimal = String(body.map { $0 == other ? own : $0 })
      let kind = decimalComma ? "point" : "comma"
      return DecimalProblem(
        .decimalSign, "\(shown) has a \(kind), which may mean decimals or thousands",
        "Write \(minus)\(asDecimal) if it divides off decimals, \(minus)\(plainDigits) if thousands."
      )
    }
    return DecimalProblem(
      .tooLarge, "\(shown) is too large to be kept as a number", "Check the figure.")
  }

  /// A number in which something separates thousands: says how it is written without.
  private static func grouped(
    _ body: ArraySlice<Character>, own: Character, isNegative: Bool, shown: String
  ) -> DecimalProblem {
    // The last sign divides off decimals when it is not the sign between the thousands.
    let signs = body.filter { $0 == "." || $0 == "," }
    var separatesDecimals = false
    if let last = signs.last {
      let hasOther = body.contains { groupSeparators.contains($0) } || signs.first != last
      separatesDecimals = signs.count { $0 == last } == 1 && hasOther
    }
    var plain = isNegative ? "-" : ""
    let lastSign = body.lastIndex { $0 == "." || $0 == "," }
    for (index, character) in zip(body.indices, body) {
      if character.isNumber {
        plain.append(character)
      } else if separatesDecimals, index == lastSign {
        plain.append(own)
      }
    }
    return DecimalProblem(
      .groupSeparator, "\(shown) separates thousands or has two decimal signs",
      "Write \(plain) if that is meant.")
  }

  private static func isExponent(_ body: ArraySlice<Character>) -> Bool {
    guard let index = body.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return false }
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    let mantissa = body[..<index]
    let power = body[(index + 1)...].drop { $0 == "+" || $0 == "-" }
    return !mantissa.isEmpty && !power.isEmpty && power.allSatisfy(isDigit)
      && mantissa.allSatisfy { isDigit($0) || $0 == "." || $0 == "," }
  }
}
