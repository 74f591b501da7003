public import Digests
public import ReportingCore
import Sealing

/// What a store says of a submission without opening its package. It never changes; pages of ten
/// thousand hand it on without copying it.
public final class StoredSubmission: Sendable, Equatable {
  /// The identity of its package.
  public let identity: SHA256Digest
  /// The city's id.
  public let city: String
  /// The id of the call.
  public let call: String
  /// The year it is about.
  public let year: Period
  /// Which revision it is, from 1.
  public let revision: Int
  /// Whether a later revision has taken its place.
  public let isReplaced: Bool
  /// The day on which the city made it; nil when it gave none.
  public let date: CalendarDate?
  /// The questions that it answers, with the languages.
  public let answers: [Answered]
  /// The number of its figures and marks.
  public let figures: Int
  /// Whether it brought an annex for named readers, and whether that was opened.
  public let annex: Annex
  /// The day on which it was received; nil when nobody said.
  public let received: CalendarDate?
  /// The numbers of what it means by its indicators, as ``MeaningList`` packs them; none where its
  /// figures could not be read when the store was brought up to date.
  let meanings: [UInt8]

  /// The name of its package.
  public var name: String {
    SubmissionRecord.packageName(city: city, call: call, year: year, revision: revision)
  }

  /// What a store says of a submission.
  init(
    identity: SHA256Digest, city: String, call: String, year: Period, revision: Int,
    isReplaced: Bool, date: CalendarDate?, answers: [Answered], figures: Int, annex: Annex,
    received: CalendarDate?, meanings: [UInt8] = []
  ) {
    self.identity = identity
    self.city = city
    self.call = call
    self.year = year
    self.revision = revision
    self.isReplaced = isReplaced
    self.date = date
    self.answers = answers
    self.figures = figures
    self.annex = annex
    self.received = received
    self.meanings = meanings
  }

  /// Whether all is the same, but for the numbers of meanings, which each store gives on its own.
  public static func == (a: StoredSubmission, b: StoredSubmission) -> Bool {
    a.identity == b.identity && a.city == b.city && a.call == b.call
      && a.year == b.year && a.revision == b.revision && a.isReplaced == b.isReplaced
      && a.date == b.date && a.answers == b.answers && a.figures == b.figures
      && a.annex == b.annex && a.received == b.received
  }

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
