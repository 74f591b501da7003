/// A word or sign of a formula.
struct FormulaToken {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case plus, minus, times, over
    case open, close, comma
    case end
  }

  var kind: Kind
  var columns: Range<Int>
  /// The text, for messages.
  var text: String
}

/// Divides a formula into words and signs.
///
/// All of them are ASCII, so columns are bytes up to the first character that is refused.
struct FormulaLexer {
  private let bytes: [UInt8]
  private let text: String
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Whether a word is a number: digits, with at most one point between digits.
  static func isNumber(_ word: some StringProtocol) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
  private static func belongsToWord(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether white space, or nothing, stands at a column.
  func isSpace(atColumn column: Int) -> Bool {
    let index = column - 1
    return !bytes.indices.contains(index) || FormulaLexer.isSpace(bytes[index])
  }

  mutating func next() throws(FormulaError) -> FormulaToken {
    while position < bytes.count, FormulaLexer.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else {
      return FormulaToken(kind: .end, columns: position + 1..<position + 1, text: "")
    }
    let byte = bytes[position]
    if FormulaLexer.isLetterOrDigit(byte) { return try word() }
    let kind: FormulaToken.Kind
    switch byte {
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "-"): kind = .minus
    case UInt8(ascii: "*"): kind = .times
    case UInt8(ascii: "/"): kind = .over
    case UInt8(ascii: "("): kind = .open
    case UInt8(ascii: ")"): kind = .close
    case UInt8(ascii: ","):
      let before = position > 0 && FormulaLexer.isDigit(bytes[position - 1])
      let after = position + 1 < bytes.count && FormulaLexer.isDigit(bytes[position + 1])
      if before, after {
        throw FormulaError(
          .syntax, "a comma stands between two digits", columns: position + 1..<position + 2,
          suggestion:
            "Write a decimal point (1.5) and no thousands separator; between two arguments write a space behind the comma."
        )
      }
      kind = .comma
    default: throw unexpected()
    }
    position += 1
    return FormulaToken(
      kind: kind, columns: position..<position + 1, text: String(UnicodeScalar(byte)))
  }

  private mutating func word() throws(FormulaError) -> FormulaToken {
    let start = position
    while position < bytes.count, FormulaLexer.belongsToWord(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let columns = start + 1..<position + 1
    if FormulaLexer.isNumber(word) {
      guard let value = Double(word), value.isFinite else {
        throw FormulaError(.syntax, "this number is too large", columns: columns)
      }
      return FormulaToken(kind: .number(value), columns: columns, text: word)
    }
    if word.hasSuffix("-") {
      throw FormulaError(
        .syntax, "a minus needs a space on both sides", columns: position..<position + 1,
        suggestion: "Write 'a - b'. Without spaces a hyphen belongs to the name.")
    }
    if word.utf8.contains(UInt8(ascii: "_")) {
      throw FormulaError(
        .syntax, "a name holds no underscore", columns: columns,
        suggestion:
          "Did you mean '\(String(word.map { $0 == "_" ? "-" : $0 }))'?")
    }
    if word.hasSuffix(".") || word.contains("..") {
      throw FormulaError(
        .syntax, "'\(word)' is neither a number nor a name", columns: columns,
        suggestion: "A point stands between two digits or two words.")
    }
    return FormulaToken(kind: .name(word), columns: columns, text: word)
  }

  /// The error for a character that no formula holds.
  private func unexpected() -> FormulaError {
    let index = text.utf8.index(text.startIndex, offsetBy: position)
    let scalar = text.unicodeScalars[index]
    let columns = position + 1..<position + 2
    let suggestion: String? =
      switch scalar {
      case "\u{D7}", "\u{B7}", "\u{22C5}": "Write * for a multiplication."
      case "\u{F7}", ":", "\u{2215}": "Write / for a division."
      case "\u{2212}", "\u{2013}", "\u{2014}":
        "Write the minus as a hyphen with a space on both sides."
      case "\u{A0}", "\u{202F}", "\u{2009}": "Type an ordinary space."
      case "%": "Leave the sign out: the unit 'percent' multiplies by 100 by itself."
      case ".": "Write a digit before the point: 0.5."
      case ";": "Separate arguments with commas."
      case "[", "{": "Use round brackets."
      case "]", "}": "Use round brackets."
      case "^": "Write a product: a * a."
      default: nil
      }
    let isVisible = scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
    let name =
      isVisible
      ? "'\(scalar)'" : "a character U+\(String(scalar.value, radix: 16, uppercase: true))"
    return FormulaError(
      .syntax, "\(name) cannot stand in a formula", columns: columns, suggestion: suggestion)
  }
}
