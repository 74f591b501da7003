import ReportingCore

extension Period {
  /// Whether this period ends the day before the other begins and is as long in months, as the year
  /// 2022 is before the year 2023 but the last quarter of 2022 is not.
  func isDirectlyBefore(_ other: Period) -> Bool {
    guard let length = wholeMonths, length == other.wholeMonths else { return false }
    return end.nextDay == other.start
  }

  /// The length in months, or nil when the period does not end where a month of it does.
  private var wholeMonths: Int? {
    guard let next = end.nextDay, next.day == start.day else { return nil }
    return (next.year - start.year) * 12 + next.month - start.month
  }
}

extension CalendarDate {
  /// The day after, or nil at the end of the calendar.
  fileprivate var nextDay: CalendarDate? {
    if let sameMonth = CalendarDate(year: year, month: month, day: day + 1) { return sameMonth }
    if let sameYear = CalendarDate(year: year, month: month + 1, day: 1) { return sameYear }
    return CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
