public import Digests
public import Documents
public import ReportingCore

/// What a city says in a sealed package: who, what and when, the definitions of its figures, its
/// answers and what it tells beside them. All of it has passed the disclosure gate. It is the content
/// of `submission.json`.
public struct SubmissionRecord: Sendable, Equatable {
  /// The name that the file gives its format.
  public static let format = "cityrights-submission"
  /// The version of the format that is written; no other is read.
  public static let version = 1

  /// The program that made the package.
  public struct Generator: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String

    /// A program.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// What the gate was told.
  public struct Disclosure: Sendable, Equatable {
    /// The highest level that is in the package.
    public var audience: Level
    /// Below which count figures were withheld, by what they count.
    public var thresholds: [CountedPopulation: Int]

    /// What the gate was told.
    public init(audience: Level, thresholds: [CountedPopulation: Int]) {
      self.audience = audience
      self.thresholds = thresholds
    }
  }

  /// The program that made it.
  public var generator: Generator
  /// The city.
  public var city: SealedCity
  /// The id of the consultation.
  public var call: String
  /// The year it is about.
  public var year: Period
  /// The day on which it was made; nil when none was given.
  public var date: CalendarDate?
  /// The languages of its documents.
  public var languages: [LanguageTag]
  /// The group to which the city belongs, as the call names it.
  public var respondent: String
  /// How many stand behind it.
  public var kind: ContributionKind
  /// Which revision it is, from 1.
  public var revision: Int
  /// The identity of the package that it replaces; nil for the first revision.
  public var replaces: SHA256Digest?
  /// The definitions of the indicators of `observations.csv`.
  public var indicators: [SealedIndicator] = []
  /// The sources named there.
  public var sources: [SealedSource] = []
  /// The answers.
  public var answers: [SealedAnswer] = []
  /// Good practices that may be told in joint submissions.
  public var practices: [SealedPractice] = []
  /// Key messages.
  public var messages: [SealedMessage] = []
  /// Those who sign.
  public var signatories: [SealedSignatory] = []
  /// The packages on which a joint submission rests; none for the answer of one city.
  public var basis: [SealedBasis] = []
  /// What the gate was told.
  public var disclosure: Disclosure
  /// Where it was read; nil for one that was made here.
  public var location: SourceLocation?

  /// A submission without figures and texts.
  public init(
    generator: Generator, city: SealedCity, call: String, year: Period, date: CalendarDate? = nil,
    languages: [LanguageTag], respondent: String, kind: ContributionKind, revision: Int = 1,
    replaces: SHA256Digest? = nil, disclosure: Disclosure
  ) {
    self.generator = generator
    self.city = city
    self.call = call
    self.year = year
    self.date = date
    self.languages = languages
    self.respondent = respondent
    self.kind = kind
    self.revision = revision
    self.replaces = replaces
    self.disclosure = disclosure
  }

  /// The name of its package and of the folder in it: `barcelona-ohchr-57-12-2023-r1`.
  public var packageName: String {
    Self.packageName(city: city.id, call: call, year: year, revision: revision)
  }

  /// The name of the package of a city.
  public static func packageName(
    city: String, call: String, year: Period, revision: Int
  ) -> String {
    "\(city)-\(call)-\(year.fileLabel)-r\(revision)"
  }
}
