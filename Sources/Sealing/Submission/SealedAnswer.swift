public import ReportingCore

/// An answer of a sealed package, as its documents have it.
public struct SealedAnswer: Sendable, Equatable {
  /// The id of the question.
  public var question: String
  /// The language.
  public var language: LanguageTag
  /// How many words it has, counted as the limits of calls are.
  public var words: Int
  /// The text in Markdown, with the figures printed and the footnotes at its end.
  public var text: String
  /// The ids of the indicators that it quotes, in alphabetical order.
  public var figures: [String]

  /// An answer.
  public init(
    question: String, language: LanguageTag, words: Int, text: String, figures: [String] = []
  ) {
    self.question = question
    self.language = language
    self.words = words
    self.text = text
    self.figures = figures
  }
}
