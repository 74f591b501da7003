import ReportingCore
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2025-06-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func isWrittenAsItIsRead(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2025-06-31", "2023-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-01-00",
    "0000-01-01",
    "2025-6-30", "25-06-30", "2025-06-30 ", "2025/06/30", "", "--", "+025-06-30",
    "2025-06-3\u{660}",
    "2025-06-30-01", "\u{662}025-06-30",
  ])
  func daysThatDoNotExistAreRefused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func earlierDaysComeFirst() throws {
    let days = try ["2024-12-31", "2025-01-01", "2025-01-31", "2025-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days.shuffled().sorted() == days)
  }

  @Test func addingDaysWalksTheCalendar() throws {
    var day = try #require(CalendarDate(year: 1899, month: 12, day: 25))
    let first = day
    var count = 0
    while let next = day.adding(days: 1), next.year < 2105 {
      // The next day is the one after in the month, or the first of the next month.
      if next.day != day.day + 1 || next.month != day.month {
        #expect(next.day == 1)
        #expect(day.day == CalendarDate.days(inMonth: day.month, of: day.year))
      }
      count += 1
      #expect(first.days(until: next) == count)
      if count.isMultiple(of: 997) { #expect(first.adding(days: count) == next) }
      if count.isMultiple(of: 997) { #expect(next.adding(days: -count) == first) }
      day = next
    }
    #expect(count == 74_881)
    #expect(CalendarDate(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
    #expect(CalendarDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
  }

  @Test func addingMonths() throws {
    let day = try #require(CalendarDate("2021-01-31"))
    #expect(day.adding(months: 1) == nil)
    #expect(day.adding(months: 2)?.description == "2021-03-31")
    #expect(day.adding(months: -1)?.description == "2020-12-31")
    #expect(day.adding(months: -13)?.description == "2019-12-31")
    #expect(CalendarDate("0001-01-01")?.adding(months: -1) == nil)
  }
}
