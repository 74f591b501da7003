public import Digests
public import ReportingCore

/// What a store says of a submission without opening its package.
public struct StoredSubmission: Sendable, Equatable {
  /// The identity of its package.
  public var identity: SHA256Digest
  /// The name of its package.
  public var name: String
  /// The city's id.
  public var city: String
  /// The id of the call.
  public var call: String
  /// The year it is about.
  public var year: Period
  /// Which revision it is, from 1.
  public var revision: Int
  /// Whether a later revision has taken its place.
  public var isReplaced: Bool
  /// The day on which the city made it; nil when it gave none.
  public var date: CalendarDate?
  /// The id of the key with which it was signed, in hexadecimal digits.
  public var signer: String
  /// The questions that it answers, with the languages.
  public var answers: [Answered]
  /// The number of its figures and marks.
  public var figures: Int
  /// Whether it brought an annex for named readers, and whether that was opened.
  public var annex: Annex
  /// The day on which it was received; nil when nobody said.
  public var received: CalendarDate?

  /// An answered question.
  public struct Answered: Sendable, Equatable {
    /// The question's id.
    public var question: String
    /// The language.
    public var language: LanguageTag
    /// The words.
    public var words: Int

    /// An answered question.
    public init(question: String, language: LanguageTag, words: Int) {
      self.question = question
      self.language = language
      self.words = words
    }
  }

  /// What became of the part for named readers. The raw values are those of the store.
  public enum Annex: Int, Sendable, Equatable {
    /// There is none.
    case none = 0
    /// Its figures and records were taken over.
    case opened = 1
    /// Nobody here can open it.
    case closed = 2
  }
}
