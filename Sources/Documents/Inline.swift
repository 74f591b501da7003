/// A run of text inside a paragraph, a heading or a cell. Text is data: no renderer reads markup
/// out of it.
public indirect enum Inline: Sendable, Hashable {
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
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner):
        inner.plainText
      case .footnote: ""
      case .lineBreak: " "
      }
    }.joined()
  }
}
