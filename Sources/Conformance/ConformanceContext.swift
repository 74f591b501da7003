public import Documents
public import ReportingCore

/// What is known of a contribution beside its text.
public struct ConformanceContext: Sendable, Equatable {
  /// Somebody who signs a joint contribution.
  public struct Signatory: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The status, a code of `config/codes/signatory-classes.csv`.
    public var status: String
    /// Where it was written.
    public var location: SourceLocation?

    /// Somebody who signs.
    public init(name: String, status: String, location: SourceLocation? = nil) {
      self.name = name
      self.status = status
      self.location = location
    }
  }

  /// Who answers, and how: what decides which rules hold.
  public var contribution: Contribution
  /// The day on which it is checked; nil leaves deadlines unchecked.
  /// It is given by the caller and never read from a clock.
  public var today: CalendarDate?
  /// The zone in which `today` is meant, the city's own; nil for that of each deadline.
  public var zone: CivilTimeZone?
  /// The file formats that were asked for, such as `docx`; empty leaves formats unchecked.
  public var formats: [String]
  /// How many days before a deadline it is announced.
  public var daysOfNotice: Int
  /// The file in which the answers are written, for questions without one.
  public var answers: SourceLocation?
  /// Where it would be said who answers, when nobody has said it yet.
  public var contributionFile: SourceLocation?
  /// Those who have signed.
  public var signatories: [Signatory] = []
  /// The registers of which persons are shown by name.
  public var namingRegisters: [String] = []
  /// What goes into the gaps of the subject line, as far as it is known.
  public var subjectValues: [SubjectLine.Gap: String] = [:]
  /// The addresses to which the message goes; nil when none is made.
  public var recipients: [String]?
  /// The notice of a document that is to stay confidential.
  public var confidentialityNotice: String?

  /// The words of the document that is checked; nil where nobody has counted them yet.
  var budget: WordBudget?

  /// What is known of a contribution.
  public init(
    contribution: Contribution = Contribution(), today: CalendarDate? = nil, formats: [String] = [],
    daysOfNotice: Int = 14, answers: SourceLocation? = nil
  ) {
    self.contribution = contribution
    self.today = today
    self.formats = formats
    self.daysOfNotice = daysOfNotice
    self.answers = answers
  }
}
