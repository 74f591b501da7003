/// How many words each city may have under each question, and what it uses: for the secretariat, which
/// asks cities to shorten their answers or gives them room.
public struct WordPlan: Sendable, Equatable {
  /// The answer of one city.
  public struct Answer: Sendable, Equatable {
    /// The city's id.
    public var city: String
    /// How many words the answer has in the document, with its heading.
    public var words: Int
    /// Whether it found no room under its question and stands in the annex.
    public var isInAnnex: Bool
  }

  /// One question.
  public struct Question: Sendable, Equatable {
    /// The id.
    public var question: String
    /// The limit of the call for the question; nil when it has none of its own.
    public var limit: Int?
    /// How many words stand there without the answers of the cities: the synthesis and the figures.
    public var ownWords: Int
    /// The answers, in the order in which they are printed.
    public var answers: [Answer]

    /// How many words each city may have so that all answers fit; nil without limit or answers.
    public var share: Int? {
      guard let limit, !answers.isEmpty else { return nil }
      return max(0, limit - ownWords) / answers.count
    }
  }

  /// The limit for the text as a whole; nil when the call has none.
  public var limit: Int?
  /// How many words count as the text as a whole.
  public var words: Int
  /// The questions, in order.
  public var questions: [Question]
}
