/// Text as a Typst string literal, the only way in which text enters a source: inside a literal
/// nothing is code or markup.
enum TypstText {
  /// The literal, with its quotation marks.
  static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch MarkupText.printable(scalar) {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case let other: out.unicodeScalars.append(other)
      }
    }
    return out + "\""
  }
}
