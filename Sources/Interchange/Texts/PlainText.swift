/// Turns what a web page shows into a text for print.
enum PlainText {
  /// Without HTML tags, Markdown emphasis and doubled spaces; paragraphs are joined.
  static func of(_ text: some StringProtocol) -> String {
    var result = ""
    var tag: String?
    for character in text {
      if var open = tag {
        if character == ">" {
          tag = nil
          result.append(" ")
        } else if open.count > 200 || (open.count == 1 && !isTagStart(character)) {
          result += open
          result.append(character)
          tag = nil
        } else {
          open.append(character)
          tag = open
        }
      } else if character == "<" {
        tag = "<"
      } else if character != "*" && character != "`" {
        result.append(character)
      }
    }
    if let tag { result += tag }
    for (entity, meaning) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: meaning)
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isTagStart(_ character: Character) -> Bool {
    character.isLetter || character == "/" || character == "!"
  }

  /// Whether a text holds markup that print does not show.
  static func hasMarkup(_ text: String) -> Bool { text.contains("<") && of(text) != text }
}
