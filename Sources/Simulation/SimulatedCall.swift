public import ReportingCore

/// The consultation that simulated cities answer.
public struct SimulatedCall: Sendable, Equatable {
  /// The years about which a simulation can be: the period of a figure and what is planted around it
  /// stay within those that are read.
  public static let years = 1970...2085

  /// The id.
  public let id: String
  /// The year about which cities report.
  public let year: Int
  /// The ids of the questions.
  public let questions: [String]
  /// The languages in which it accepts answers.
  public let languages: [LanguageTag]
  /// The id of the group of respondents to which cities belong.
  public let respondent: String
  /// The last day.
  public let deadline: CalendarDate
  /// The year as a period.
  let period: Period

  /// A call; nil when the year is outside ``years`` or no language is accepted.
  ///
  /// - Parameters:
  ///   - id: The id of the consultation.
  ///   - year: The year about which cities report.
  ///   - questions: The ids of the questions.
  ///   - languages: The languages in which it accepts answers.
  ///   - respondent: The id of the group of respondents to which cities belong.
  ///   - deadline: The last day; nil for 30 June of the year after.
  public init?(
    id: String, year: Int, questions: [String], languages: [LanguageTag],
    respondent: String = "local-governments", deadline: CalendarDate? = nil
  ) {
    guard SimulatedCall.years.contains(year), let period = Period(year: year), !languages.isEmpty,
      let last = deadline ?? CalendarDate(year: year + 1, month: 6, day: 30)
    else { return nil }
    self.id = id
    self.year = year
    self.questions = questions
    self.languages = languages
    self.respondent = respondent
    self.deadline = last
    self.period = period
  }
}
