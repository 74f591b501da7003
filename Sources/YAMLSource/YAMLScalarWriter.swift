import Documents

/// Writes single texts and numbers so that every reader gets the same back.
enum YAMLScalarWriter {
  /// A key: always on one line.
  static func key(_ text: String) -> String { line(text, isInFlow: false) }

  /// A text on one line, quoted where needed.
  static func line(_ text: String, isInFlow: Bool) -> String {
    isSafePlain(text, isInFlow: isInFlow) ? text : quoted(text)
  }

  /// A text of several lines in literal form (`|`), or nil when it has one line or needs escapes.
  static func block(_ text: String, indent: Int) -> String? {
    guard text.contains("\n"), let first = text.unicodeScalars.first, first != " ", first != "\n"
    else { return nil }
    // What a literal text cannot say: characters that need escapes, and blanks at the ends of
    // lines, which nobody sees and editors delete.
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      guard scalar == "\n" || isPrintable(scalar) else { return nil }
      if scalar == "\n", previous == " " { return nil }
      previous = scalar
    }
    guard previous != " " else { return nil }
    let chomping = text.hasSuffix("\n\n") ? "+" : text.hasSuffix("\n") ? "" : "-"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if text.hasSuffix("\n") { lines.removeLast() }
    let margin = String(repeating: " ", count: indent)
    return "|\(chomping)\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// A number in digits without a power of ten, which readers here refuse.
  static func number(_ number: Double) -> String {
    number.isFinite ? DecimalDigits(number).shortest : quoted(number.description)
  }

  /// Whether a character may stand in a file as it is.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }

  // MARK: Plain texts

  /// Words that some reader takes for true, false or nothing.
  private static let otherMeanings: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".nan", "<<", "=",
  ]

  private static func isSafePlain(_ text: String, isInFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", !otherMeanings.contains(text.lowercased()), !looksLikeNumber(text),
      !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
    else { return false }
    var previous: Unicode.Scalar = first
    for scalar in scalars {
      guard isPrintable(scalar) else { return false }
      if previous == ":", scalar == " " { return false }
      if previous == " ", scalar == "#" { return false }
      if isInFlow, ",[]{}:".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// Whether some reader could take a text for a number, a date or a time: it begins like one and
  /// holds nothing that none of them has.
  private static func looksLikeNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      "0123456789+-.".unicodeScalars.contains(first)
    else { return false }
    return text.unicodeScalars.allSatisfy {
      "0123456789abcdefABCDEFxXoOinINtTzZ_.,:+- ".unicodeScalars.contains($0)
    }
  }

  // MARK: Quoted texts

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where isPrintable(scalar): output.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value < 0x100 ? 2 : 4
        output += width == 2 ? "\\x" : "\\u"
        output += String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
    }
    return output + "\""
  }
}
