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
  }

  private(set) var quotes: [Quote] = []
  /// The places of double braces that nothing closes.
  private(set) var unclosed: [(line: Int, column: Int)] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var line = 1
    var lineStart = 0
    var position = 0
    func has(_ text: String, at position: Int) -> Bool {
      let wanted = text.unicodeScalars
      return position + wanted.count <= scalars.count
        && zip(scalars[position...], wanted).allSatisfy { $0 == $1 }
    }
    /// Goes on to a place and counts the lines on the way.
    func move(to end: Int) {
      while position < end {
        let isReturn = scalars[position] == "\r" && !has("\n", at: position + 1)
        if scalars[position] == "\n" || isReturn {
          line += 1
          lineStart = position + 1
        }
        position += 1
      }
    }
    while position < scalars.count {
      if has("<!--", at: position) {
        var end = position + 4
        while end < scalars.count, !has("-->", at: end) { end += 1 }
        move(to: min(end + 3, scalars.count))
      } else if has("{{", at: position) {
        let column = position - lineStart + 1
        var end = position + 2
        while end < scalars.count, !has("}}", at: end), !has("{{", at: end),
          !has("\n\n", at: end), !has("\r\n\r\n", at: end)
        {
          end += 1
        }
        if has("}}", at: end) {
          func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
          }
          quotes.append(
            Quote(
              inner: text(position + 2..<end), whole: text(position..<end + 2), line: line,
              column: column))
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
