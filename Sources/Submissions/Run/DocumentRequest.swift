public import Rendering
public import ReportingCore

/// What is to be made of a workspace.
public struct DocumentRequest: Sendable {
  /// The kind of document.
  public var kind: DocumentKind
  /// The year it is about.
  public var year: Period
  /// The track on which a call is answered; nil for the one that the city names, or writing.
  public var track: String?
  /// The languages; empty for all in which the city reports.
  public var languages: [LanguageTag]
  /// The formats.
  public var formats: [OutputFormat]
  /// The highest level that its readers may see.
  public var audience: Level
  /// Whether to make a marked draft even when the input has mistakes.
  public var isDraft: Bool
  /// The date of issue, or nil to print none.
  public var issued: CalendarDate?
  /// The day from which deadlines are looked at, or nil to leave them alone.
  public var today: CalendarDate?
  /// What the document prints beside what the workspace holds: the answers and figures of many cities.
  package var additions: (any DocumentAdditions)?

  /// What is to be made.
  public init(
    kind: DocumentKind, year: Period, languages: [LanguageTag] = [],
    formats: [OutputFormat] = OutputFormat.documents, audience: Level = .public,
    isDraft: Bool = false, issued: CalendarDate? = nil, today: CalendarDate? = nil
  ) {
    self.kind = kind
    self.year = year
    self.languages = languages
    self.formats = formats
    self.audience = audience
    self.isDraft = isDraft
    self.issued = issued
    self.today = today
  }
}
