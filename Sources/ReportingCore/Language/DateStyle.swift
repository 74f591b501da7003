/// How dates are written in a language.
public struct DateStyle: Sendable, Equatable {
  /// The twelve months as they stand alone.
  public var months: [String]
  /// The twelve months as they stand behind a day, such as Catalan `d’abril`.
  public var monthsInDates: [String]
  /// The first day of a month, such as French `1er`.
  public var firstDay: String
  /// A day: `{day}`, `{month}` and `{year}`.
  public var date: String
  /// Two days or split years as the ends of a range: `{0}` and `{1}`.
  public var dateRange: String
  /// A month of a year: `{month}` and `{year}`.
  public var monthOfYear: String
  /// A quarter of a year: `{quarter}` and `{year}`.
  public var quarter: String

  /// A way to write dates.
  public init(
    months: [String], monthsInDates: [String], firstDay: String, date: String, dateRange: String,
    monthOfYear: String, quarter: String
  ) {
    self.months = months
    self.monthsInDates = monthsInDates
    self.firstDay = firstDay
    self.date = date
    self.dateRange = dateRange
    self.monthOfYear = monthOfYear
    self.quarter = quarter
  }
}
