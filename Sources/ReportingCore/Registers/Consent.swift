public import Documents

/// What a person agreed to for one purpose. Consent for one purpose never holds for another.
public struct Consent: Sendable, Equatable {
  /// How far the person agreed, from not at all to being named in public. The raw values are those
  /// of the files.
  public enum Degree: Int, Sendable, Equatable, CaseIterable, Comparable {
    /// Nothing is known, or the person said no: the record is only counted.
    case none = 0
    /// The record is counted.
    case counted = 1
    /// The case may be told under a pseudonym.
    case pseudonym = 2
    /// The person may be named to a United Nations body that treats it as confidential.
    case namedInConfidence = 3
    /// The person may be named in public.
    case named = 4

    /// From nothing to being named.
    public static func < (a: Degree, b: Degree) -> Bool { a.rawValue < b.rawValue }
  }

  /// For what.
  public var purpose: ConsentPurpose
  /// How far.
  public var degree: Degree
  /// When the person agreed.
  public var date: CalendarDate
  /// The language in which the person was asked.
  public var language: LanguageTag
  /// Who asked. Never released.
  public var askedBy: Undisclosed<String>
  /// The last day on which it holds; nil when it does not end by itself.
  public var expires: CalendarDate?
  /// The day on which the person took it back; nil when it holds.
  public var withdrawn: CalendarDate?
  /// Where it was written.
  public var location: SourceLocation?

  /// What a person agreed to.
  public init(
    purpose: ConsentPurpose, degree: Degree, date: CalendarDate, language: LanguageTag,
    askedBy: Undisclosed<String>, expires: CalendarDate? = nil, withdrawn: CalendarDate? = nil,
    location: SourceLocation? = nil
  ) {
    self.purpose = purpose
    self.degree = degree
    self.date = date
    self.language = language
    self.askedBy = askedBy
    self.expires = expires
    self.withdrawn = withdrawn
    self.location = location
  }
}
