/// What a text for everybody must keep to: short sentences and short, everyday words. The limits are
/// the template's; no standard sets them in figures.
public struct PlainLanguage: Sendable, Equatable {
  /// The most words of a sentence.
  public var wordsInSentence: Int
  /// The most letters of a word.
  public var lettersInWord: Int

  /// Limits for a text.
  public init(wordsInSentence: Int, lettersInWord: Int) {
    self.wordsInSentence = wordsInSentence
    self.lettersInWord = lettersInWord
  }
}
