import ReportingCore

/// A number in a text with what stands around it.
struct TypedNumber: Sendable {
  /// The number, read by the rules of the text's language.
  var value: Double
  /// How many decimals were typed.
  var decimals: Int
  /// The place of its digits.
  var bytes: Range<Int>
  /// The sentence it stands in.
  var sentence: Int
  /// What follows and what precedes, in small letters, with plain blanks.
  var following: String
  var preceding: String

  /// How many of its digits say something: 61.2 has three, 50 has one.
  var significantDigits: Int {
    let digits = DecimalRounding.digits(of: value, decimals: decimals)
    let all = ((digits?.integer ?? "") + (digits?.fraction ?? "")).drop { $0 == "0" }
    guard decimals == 0 else { return all.count }
    return all.reversed().drop { $0 == "0" }.count
  }

  /// Whether two numbers are the same at the decimals that were typed.
  func equals(_ other: Double) -> Bool {
    abs(DecimalRounding.rounded(other, decimals: decimals) - value) < 1e-9
  }

  /// The numbers of a text that stand outside of quoted figures.
  static func all(in text: ScannedText, quotes: [TypedQuote], pack: LanguagePack) -> [TypedNumber] {
    let bytes = text.bytes
    var found: [TypedNumber] = []
    var word = 0
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      if let quote = quotes.first(where: { $0.bytes.contains(index) }) {
        index = quote.bytes.upperBound
        continue
      }
      let end = end(ofNumberAt: index, in: bytes)
      defer { index = end }
      guard !isJoined(bytes, index..<end),
        let (value, decimals) = parse(text.string(index..<end), pack)
      else { continue }
      while word + 1 < text.words.count, text.words[word].bytes.upperBound <= index { word += 1 }
      found.append(
        TypedNumber(
          value: value, decimals: decimals, bytes: index..<end,
          sentence: text.words.indices.contains(word) ? text.words[word].sentence : 0,
          following: plain(text.string(end..<min(bytes.count, end + 60))),
          preceding: plain(text.string(max(0, index - 24)..<index))))
    }
    return found
  }

  /// Small letters, and every blank a plain one.
  static func plain(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.unicodeScalars.contains(where: { $0.isBlank && $0 != " " }) else { return lower }
    return lower.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: \.isBlank)
      .map { String($0) }.joined(separator: " ")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xC3
  }

  /// How long a blank within a number is: a plain, a no-break or a narrow no-break one.
  private static func blank(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x20: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return bytes[index + 2] == 0xAF || bytes[index + 2] == 0x89 ? 3 : 0
    default: return 0
    }
  }

  private static func end(ofNumberAt start: Int, in bytes: [UInt8]) -> Int {
    func digits(from start: Int) -> Int {
      var end = start
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      return end - start
    }
    var end = start + digits(from: start)
    let first = end - start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") {
        let count = digits(from: end + 1)
        guard count > 0 else { break }
        end += 1 + count
      } else {
        let blank = blank(bytes, end)
        // `in 2023 120 persons` are two numbers.
        guard blank > 0, first <= 3, digits(from: end + blank) == 3 else { break }
        end += blank + 3
      }
    }
    return end
  }

  /// Whether it is part of a longer sign: `PA-05`, `A/HRC/30`, `2019-2023`, `1.2.3`, `3rd`.
  private static func isJoined(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    func joins(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return isLetter(byte) || isDigit(byte) || "/-_=&#@".utf8.contains(byte)
        // The dashes and the minus of General Punctuation and Mathematical Operators.
        || (index >= 2 && bytes[index - 2] == 0xE2 && index < range.lowerBound
          && (bytes[index - 1] == 0x80 && (0x90...0x95).contains(byte)
            || bytes[index - 1] == 0x88 && byte == 0x92))
    }
    func dashFollows(_ index: Int) -> Bool {
      index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
        && (0x90...0x95).contains(bytes[index + 2])
    }
    return joins(range.lowerBound - 1) || joins(range.upperBound) || dashFollows(range.upperBound)
  }

  private static func parse(
    _ written: String, _ pack: LanguagePack
  ) -> (value: Double, decimals: Int)? {
    let digits = written.filter { !$0.isWhitespace }
    let marks = digits.filter { $0 == "." || $0 == "," }
    let last = digits.lastIndex { $0 == "." || $0 == "," }
    let behind = last.map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    let separator = pack.numbers.decimalSeparator
    let isDecimal =
      switch Set(marks).count {
      case 0: false
      case 1: marks.count == 1 && (marks == separator || behind != 3)
      default: marks.count { $0 == marks.last } == 1
      }
    let whole = isDecimal ? String(last.map { digits[..<$0] } ?? "") : digits
    let fraction = isDecimal ? String(digits.suffix(behind)) : ""
    guard let value = Double("\(whole.filter(\.isNumber)).\(fraction.isEmpty ? "0" : fraction)")
    else { return nil }
    return (value, fraction.count)
  }
}
