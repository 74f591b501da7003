/// A run of text inside a paragraph, a heading or a cell. Text is data: no renderer reads markup
/// out of it.
public indirect enum Inline: Sendable, Equatable {
  /// Plain text.
  case text(String)
  /// Stressed text, usually italic.
  case emphasis([Inline])
  /// Strongly stressed text, usually bold.
  case strong([Inline])
  /// Text set in a fixed-width face.
  case code(String)
  /// A link to an address outside the document.
  case link(address: String, text: [Inline])
  /// A link to a section of this document.
  case reference(section: String, text: [Inline])
  /// A footnote whose mark stands here.
  case footnote([Inline])
  /// A forced new line inside a paragraph.
  case lineBreak
}

extension [Inline] {
  /// The text without styles. Footnotes are left out: their words belong elsewhere.
  public var plainText: String {
    // Most cells hold one text.
    if count == 1, case .text(let text) = self[0] { return text }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner):
        inner.appendPlainText(to: &text)
      case .footnote: break
      case .lineBreak: text += " "
      }
    }
  }
}
