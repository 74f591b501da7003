public import Documents
public import ReportingCore

/// What is known of a contribution beside its text.
public struct ConformanceContext: Sendable, Hashable {
  /// Who answers, and how: what decides which rules hold.
  public var contribution: Contribution
  /// The day on which it is checked, in the zone of the deadlines; nil leaves deadlines unchecked.
  /// It is given by the caller and never read from a clock.
  public var today: CalendarDate?
  /// The file formats that were asked for, such as `docx`; empty leaves formats unchecked.
  public var formats: [String]
  /// How many days before a deadline it is announced.
  public var daysOfNotice: Int
  /// The file in which the answers are written, for questions without one.
  public var answers: SourceLocation?

  /// What is known of a contribution.
  public init(
    contribution: Contribution = Contribution(), today: CalendarDate? = nil, formats: [String] = [],
    daysOfNotice: Int = 14,
    answers: SourceLocation? = nil
  ) {
    self.contribution = contribution
    self.today = today
    self.formats = formats
    self.daysOfNotice = daysOfNotice
    self.answers = answers
  }
}
