public import ReportingCore

/// What became of each question when answers to another call were proposed.
public struct ReuseResult: Sendable, Equatable {
  /// What became of a question in one language.
  public enum State: Sendable, Equatable {
    /// The answers to these questions are proposed; their figures name these periods. An empty
    /// period is the newest.
    case proposed([String], periods: [String])
    /// It has an answer, which was left alone.
    case answered
    /// These questions are like it and have no answer.
    case unanswered([String])
    /// No question is like it.
    case unlike
  }

  /// A question in one language.
  public struct Entry: Sendable, Equatable {
    /// The question's id.
    public var question: String
    /// The language.
    public var language: LanguageTag
    /// What became of it.
    public var state: State
  }

  /// Every question in every language of the city.
  public var entries: [Entry]
  /// The files that were written.
  public var written: [String]
}
