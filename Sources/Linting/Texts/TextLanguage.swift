public import ReportingCore

/// `text.language`: a text, or a sentence of it, is in another language than its place says.
///
/// The small words of languages are counted. Words that both languages have do not count, texts of
/// fewer than eight words are left alone, and so are languages that the list does not know. A text
/// is reported when at least three small words are only the other language's, make up a seventh of
/// the text, and are four times as many as those of its own; a sentence of ten words or more when
/// five are only the other's and none its own.
public struct TextLanguage: TextRule {
  /// The rule's id.
  public let id = "text.language"
  /// Texts with fewer words are left alone.
  public static let minimumWords = 8

  /// The rule.
  public init() {}

  /// Compares the language of a text with the one it should be in.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard !text.source.isQuoted, text.words.count >= TextLanguage.minimumWords else { return [] }
    let tag = String(text.source.language.description.prefix { $0 != "-" })
    guard let own = SmallWords.index(tag) else { return [] }
    let table = SmallWords.languages
    let marks = text.words.map { table.value(of: $0) ?? 0 }
    if let other = LanguageGuess.stranger(in: marks[...], own: own, least: 3, share: 7, ratio: 4) {
      return [finding("the text is not in '\(tag)' but seems to be in '\(other)'", text)]
    }
    var start = 0
    for sentence in text.sentences {
      let range = start..<(start + sentence.count)
      start = range.upperBound
      guard sentence.count >= 10, sentence.count < text.words.count,
        let other = LanguageGuess.stranger(
          in: marks[range], own: own, least: 5, share: 5, ratio: .max)
      else { continue }
      return [
        finding("a sentence of the text in '\(tag)' seems to be in '\(other)'", text)
      ]
    }
    return []
  }

  private func finding(_ message: String, _ text: ScannedText) -> Diagnostic {
    .warning(
      id, message, at: text.source.location,
      suggestion:
        "Translate it, or put it in the file of its language; what is quoted stands in a quotation (> ...)."
    )
  }
}
