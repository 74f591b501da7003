/// Why a text is not a period.
public enum PeriodError: Error, Sendable, Equatable {
  /// The text has none of the known forms.
  case unknownForm(String)
  /// A year lies outside ``Period/years``.
  case yearOutOfRange(String)
  /// The second year does not follow the first, as in `2019/2` or `2019/23`.
  case yearsDoNotFollow(String)
  /// The month, quarter or day does not exist, or the end is before the start.
  case noSuchDate(String)

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .unknownForm(let text): "'\(text)' is not a period"
    case .yearOutOfRange(let year):
      "year \(year) is not between \(Period.years.lowerBound) and \(Period.years.upperBound)"
    case .yearsDoNotFollow(let text): "'\(text)' does not name two years in a row"
    case .noSuchDate(let text): "'\(text)' is not a date that exists, or ends before it starts"
    }
  }

  /// What to write instead.
  public var suggestion: String {
    switch self {
    case .yearsDoNotFollow:
      "Write the second year with two or four digits, such as 2019/20 or 2016-2017."
    default:
      "Write a year (2019), a split year (2019/20), years (2016-2017), a quarter (2021 Q3), a month (2021-07) or days (2021-07-01/2021-12-31)."
    }
  }
}
