/// Reads the values of Open SDG: a number with a decimal point, or nothing.
enum OpenSDGNumber: Equatable {
  /// A number in plain decimal spelling, with its value and decimals.
  case number(text: String, value: Double, decimals: Int)
  /// Nothing.
  case blank
  /// A mark for a missing value, such as `N/A`.
  case missingMark
  /// Anything else: what is wrong, and what to write instead.
  case invalid(String, suggestion: String)

  /// Marks by which people say that there is no value.
  private static let marks: Set<String> = [
    "-", "--", "\u{2013}", "\u{2014}", ".", "..", "...", "\u{2026}", ":", "x", "*", "?", "n/a",
    "na", "n.a.", "#n/a", "nan", "null", "none", "nd", "n/d", "n.d.", "s/d", "sd", "no data",
    "missing", "not available", "sin datos", "sense dades", "nc", "n.c.", "(na)",
  ]

  init(_ text: String) {
    if text.isEmpty {
      self = .blank
      return
    }
    if let (plain, value, decimals) = OpenSDGNumber.plain(text) {
      self = .number(text: plain, value: value, decimals: decimals)
      return
    }
    if OpenSDGNumber.marks.contains(text.lowercased()) {
      self = .missingMark
      return
    }
    self = OpenSDGNumber.explained(text)
  }

  /// A number as JSON and every CSV reader understand it, and its plain spelling.
  private static func plain(_ text: String) -> (text: String, value: Double, decimals: Int)? {
    guard text.utf8.count <= 40 else { return nil }
    var digits = Substring(text)
    var sign = ""
    if let first = digits.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      digits = digits.dropFirst()
    }
    var exponent = 0
    if let e = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(digits[digits.index(after: e)...].drop { $0 == "+" }),
        (-15...15).contains(power)
      else { return nil }
      exponent = power
      digits = digits[..<e]
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.contains(where: { $0 != "." }),
      digits.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) })
    else { return nil }
    var whole = String(parts[0])
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while exponent > 0 {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
      exponent -= 1
    }
    while exponent < 0 {
      fraction = (whole.isEmpty ? "0" : String(whole.removeLast())) + fraction
      exponent += 1
    }
    whole = String(whole.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    let spelling = sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    guard let value = Double(spelling), value.isFinite else { return nil }
    return (spelling, value, fraction.utf8.count)
  }

  private static func explained(_ text: String) -> OpenSDGNumber {
    func spelt(_ candidate: String) -> String? { plain(candidate)?.text }
    let hasSpaces = text.contains(where: \.isWhitespace)
    let joined = String(text.filter { !$0.isWhitespace && $0 != "'" && $0 != "\u{2019}" })
    let commas = joined.filter { $0 == "," }.count
    let points = joined.filter { $0 == "." }.count

    if joined.hasSuffix("%"), let number = spelt(String(joined.dropLast()).replacing(",", with: ".")) {
      return .invalid(
        "'\(text)' has a percent sign",
        suggestion: "Write \(number) and put 'Percentage' in the column Units.")
    }
    if joined.contains("\u{2212}"), let number = spelt(joined.replacing("\u{2212}", with: "-")) {
      return .invalid(
        "'\(text)' has a typographic minus sign", suggestion: "Write \(number), with a hyphen.")
    }
    if let first = joined.first, "<>\u{2264}\u{2265}~".contains(first) {
      return .invalid(
        "'\(text)' is a range, not a number",
        suggestion: "Leave the cell empty and say in the description why there is no figure.")
    }
    if commas == 1, points >= 1, let comma = joined.firstIndex(of: ","),
      let lastPoint = joined.lastIndex(of: "."), lastPoint < comma,
      let number = spelt(joined.replacing(".", with: "").replacing(",", with: "."))
    {
      return .invalid(
        "'\(text)' has a decimal comma and stops between the thousands",
        suggestion: "Write \(number).")
    }
    if points == 1, commas >= 1, let number = spelt(joined.replacing(",", with: "")) {
      return .invalid("'\(text)' has commas between the thousands", suggestion: "Write \(number).")
    }
    if points > 1, commas == 0, let number = spelt(joined.replacing(".", with: "")) {
      return .invalid("'\(text)' has stops between the thousands", suggestion: "Write \(number).")
    }
    if commas > 1, points == 0, let number = spelt(joined.replacing(",", with: "")) {
      return .invalid("'\(text)' has commas between the thousands", suggestion: "Write \(number).")
    }
    if commas == 1, points == 0, let decimal = spelt(joined.replacing(",", with: ".")),
      let whole = spelt(joined.replacing(",", with: ""))
    {
      let isAmbiguous = joined.split(separator: ",").last?.count == 3
      return .invalid(
        "'\(text)' has a comma",
        suggestion: isAmbiguous
          ? "Write \(whole) if the comma stands between the thousands, \(decimal) if it is a decimal comma."
          : "Write \(decimal), with a decimal point.")
    }
    if hasSpaces, let number = spelt(joined) {
      return .invalid("'\(text)' has blanks between the digits", suggestion: "Write \(number).")
    }
    let tail = joined.drop { $0.isNumber || "+-.,".contains($0) }
    if !tail.isEmpty, let number = spelt(String(joined.prefix(joined.count - tail.count))) {
      return .invalid(
        "'\(text)' has '\(tail)' behind the number",
        suggestion:
          "Write \(number) and say in the description what '\(tail)' means; a unit belongs in the column Units.")
    }
    return .invalid(
      "'\(text.prefix(60))' is not a number",
      suggestion: "Write a number with a decimal point, such as 12.5, or leave the cell empty.")
  }
}
