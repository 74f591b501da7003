import ReportingCore

/// Finds what stands between double braces in a text, outside comments.
struct FigureQuoteScanner {
  /// Something in double braces, well-formed or not.
  struct Quote {
    /// What stands between the braces.
    var inner: String
    /// The same with the braces, as written.
    var whole: String
    /// The place of the first brace, from 1; the column counts characters.
    var line: Int
    var column: Int
    /// Where it stands among the bytes of the text, braces included.
    var range: Range<Int>
  }

  private(set) var quotes: [Quote] = []
  /// The places of double braces that nothing closes.
  private(set) var unclosed: [(line: Int, column: Int)] = []

  /// What stands in double braces in a text; most have none.
  static func quotes(in text: String) -> [Quote] {
    text.holds(UInt8(ascii: "{")) ? FigureQuoteScanner(text).quotes : []
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var line = 1
    var lineStart = 0
    var position = 0
    func has(_ wanted: StaticString, at position: Int) -> Bool {
      let count = wanted.utf8CodeUnitCount
      guard position + count <= bytes.count else { return false }
      return (0..<count).allSatisfy { bytes[position + $0] == wanted.utf8Start[$0] }
    }
    /// Goes on to a place and counts the lines on the way.
    func move(to end: Int) {
      while position < end {
        let isReturn = bytes[position] == UInt8(ascii: "\r") && !has("\n", at: position + 1)
        if bytes[position] == UInt8(ascii: "\n") || isReturn {
          line += 1
          lineStart = position + 1
        }
        position += 1
      }
    }
    func endsQuote(_ end: Int) -> Bool {
      switch bytes[end] {
      case UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        has("}}", at: end) || has("{{", at: end) || has("\n\n", at: end)
          || has("\r\n\r\n", at: end)
      default: false
      }
    }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    /// How many characters stand before the position in its line, and one.
    func column() -> Int { 1 + bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 } }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      default:
        position += 1
        continue
      }
      if has("<!--", at: position) {
        var end = position + 4
        while end < bytes.count, !has("-->", at: end) { end += 1 }
        move(to: min(end + 3, bytes.count))
      } else if has("{{", at: position) {
        let column = column()
        var end = position + 2
        while end < bytes.count, !endsQuote(end) { end += 1 }
        if has("}}", at: end) {
          quotes.append(
            Quote(
              inner: part(position + 2..<end), whole: part(position..<end + 2), line: line,
              column: column, range: position..<end + 2))
          move(to: end + 2)
        } else {
          unclosed.append((line, column))
          move(to: max(end, position + 2))
        }
      } else {
        move(to: position + 1)
      }
    }
  }
}
