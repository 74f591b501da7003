import ReportingCore
import TestSupport
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2019", "2019", "2019-01-01", "2019-12-31"),
    (" 2019 ", "2019", "2019-01-01", "2019-12-31"),
    ("2019/20", "2019/20", "2019-07-01", "2020-06-30"),
    ("1999/00", "1999/00", "1999-07-01", "2000-06-30"),
    ("2016/2017", "2016/17", "2016-07-01", "2017-06-30"),
    ("2016-2017", "2016-2017", "2016-01-01", "2017-12-31"),
    ("2016 - 2017", "2016-2017", "2016-01-01", "2017-12-31"),
    ("2016- 2017", "2016-2017", "2016-01-01", "2017-12-31"),
    ("2016\u{2013}2017", "2016-2017", "2016-01-01", "2017-12-31"),
    ("2016 \u{2013} 2018", "2016-2018", "2016-01-01", "2018-12-31"),
    ("2021 Q3", "2021 Q3", "2021-07-01", "2021-09-30"),
    ("2021Q1", "2021 Q1", "2021-01-01", "2021-03-31"),
    ("2020 Q4", "2020 Q4", "2020-10-01", "2020-12-31"),
    ("2021-07", "2021-07", "2021-07-01", "2021-07-31"),
    ("2020-02", "2020-02", "2020-02-01", "2020-02-29"),
    ("1994/95 - 1996/97", "1994/95 - 1996/97", "1994-07-01", "1997-06-30"),
    ("1994/95-1996/97", "1994/95 - 1996/97", "1994-07-01", "1997-06-30"),
    ("SFY 2004-2005", "SFY 2004-2005", "2004-07-01", "2005-06-30"),
    ("FY 2004 - 2005", "FY 2004-2005", "2004-07-01", "2005-06-30"),
    ("AVG 2004-2005", "AVG 2004-2005", "2004-01-01", "2005-12-31"),
    ("SFY 2004-2008", "SFY 2004-2008", "2004-01-01", "2008-12-31"),
    ("2021-07-01/2021-12-31", "2021-07-01/2021-12-31", "2021-07-01", "2021-12-31"),
    ("2021-07-01", "2021-07-01", "2021-07-01", "2021-07-01"),
    ("1948", "1948", "1948-01-01", "1948-12-31"), ("2100", "2100", "2100-01-01", "2100-12-31"),
  ])
  func everyFormIsRead(text: String, label: String, start: String, end: String) throws {
    let period = try Period(parsing: text)
    #expect(period.label == label)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(period.note == nil)
    // The canonical spelling reads as the same period.
    #expect(try Period(parsing: period.label) == period)
  }

  @Test(arguments: [
    ("2015 (baseline)", "2015", "baseline", "2015 (baseline)"),
    ("2015(baseline)", "2015", "baseline", "2015 (baseline)"),
    ("2019*", "2019", "*", "2019*"), ("2019 *", "2019", "*", "2019*"),
    ("2016 - 2017 (revised series) ", "2016-2017", "revised series", "2016-2017 (revised series)"),
    ("2021 Q3 (provisional)", "2021 Q3", "provisional", "2021 Q3 (provisional)"),
    ("2021-07-01/2021-12-31*", "2021-07-01/2021-12-31", "*", "2021-07-01/2021-12-31*"),
  ])
  func notesStandBehind(text: String, label: String, note: String, description: String) throws {
    let period = try Period(parsing: text)
    #expect(period.label == label)
    #expect(period.note == note)
    #expect(period.description == description)
    #expect(try Period(parsing: description) == period)
    #expect(try period.withoutNote == Period(parsing: label))
  }

  @Test(arguments: [
    ("20255", PeriodError.yearOutOfRange("20255")),
    ("1947", .yearOutOfRange("1947")), ("2101", .yearOutOfRange("2101")),
    ("2100/01", .yearOutOfRange("2101")),
    ("99999999999999999999", .yearOutOfRange("99999999999999999999")),
    ("2019-20255", .unknownForm("2019-20255")),
    ("2019/2", .yearsDoNotFollow("2019/2")), ("2019/23", .yearsDoNotFollow("2019/23")),
    ("2019/2021", .yearsDoNotFollow("2019/2021")), ("2019/", .yearsDoNotFollow("2019/")),
    ("2019/19", .yearsDoNotFollow("2019/19")),
    ("2021-13", .noSuchDate("2021-13")), ("2021-00", .noSuchDate("2021-00")),
    ("2021-02-29", .noSuchDate("2021-02-29")), ("2021 Q5", .noSuchDate("2021 Q5")),
    ("2021 Q0", .noSuchDate("2021 Q0")), ("2021 Q", .noSuchDate("2021 Q")),
    ("2017-2016", .noSuchDate("2017-2016")), ("2016-2016", .noSuchDate("2016-2016")),
    ("2017 - 2016", .noSuchDate("2017 - 2016")),
    ("2021-12-31/2021-07-01", .noSuchDate("2021-12-31/2021-07-01")),
    ("2021-07-01/2021-02-30", .noSuchDate("2021-07-01/2021-02-30")),
    ("", .unknownForm("")), ("   ", .unknownForm("   ")), ("last year", .unknownForm("last year")),
    ("in the year 2019", .unknownForm("in the year 2019")), ("19", .unknownForm("19")),
    ("2019 2020", .unknownForm("2019 2020")), ("2019,5", .unknownForm("2019,5")),
    ("2019.0", .unknownForm("2019.0")), ("-2019", .unknownForm("-2019")),
    ("2019-", .unknownForm("2019-")), ("2019-7", .unknownForm("2019-7")),
    ("2021-07-1", .unknownForm("2021-07-1")), ("2021-07-011", .unknownForm("2021-07-011")),
    ("2016 - 2017/18", .unknownForm("2016 - 2017/18")),
    ("2016 - 2017-05", .unknownForm("2016 - 2017-05")),
    ("2016 - 2017-2018", .unknownForm("2016 - 2017-2018")),
    ("2016-2017-2018", .unknownForm("2016-2017-2018")),
    ("2015 ()", .unknownForm("2015 ()")), ("2015 (baseline", .unknownForm("2015 (baseline")),
    ("2015 (a) (b)", .unknownForm("2015 (a) (b)")), ("fy 2019", .unknownForm("fy 2019")),
    ("FY2019", .unknownForm("FY2019")),
    ("\u{662}\u{660}\u{661}\u{669}", .unknownForm("\u{662}\u{660}\u{661}\u{669}")),
  ])
  func whatIsNoPeriodIsRefused(text: String, error: PeriodError) {
    #expect(throws: error) { try Period(parsing: text) }
    #expect(!error.message.isEmpty && !error.suggestion.isEmpty)
  }

  @Test func theErrorOfTheIssueReadsAsWanted() {
    #expect(
      PeriodError.yearOutOfRange("20255").message == "year 20255 is not between 1948 and 2100")
  }

  @Test func periodsAreSortedByTheirEnd() throws {
    let sorted = [
      "2016", "2015-2017", "2016/17", "2017-06-30", "2016-2017", "2017", "2017*", "2017 (revised)",
      "2018-01", "2018 Q1", "2018",
    ]
    let periods = try sorted.map { try Period(parsing: $0) }
    let expected = [
      "2016", "2016/17", "2017-06-30", "2015-2017", "2016-2017", "2017", "2017*",
      "2017 (revised)", "2018-01", "2018 Q1", "2018",
    ]
    #expect(periods.reversed().sorted().map(\.description) == expected)
    #expect(periods.sorted().map(\.endYear).last == 2018)
  }

  @Test(arguments: [
    ("2019", "2018"), ("2019/20", "2018/19"), ("2000/01", "1999/00"), ("2016-2017", "2014-2015"),
    ("2021 Q3", "2021 Q2"), ("2021 Q1", "2020 Q4"), ("2021-07", "2021-06"), ("2021-01", "2020-12"),
    ("1994/95 - 1996/97", "1991/92 - 1993/94"), ("SFY 2004-2005", "SFY 2003-2004"),
    ("FY 2021-07", "FY 2021-06"), ("FY 2021 Q1", "FY 2020 Q4"),
    ("2021-07-01/2021-12-31", "2021-01-01/2021-06-30"),
    ("2021-04-06/2022-04-05", "2020-04-06/2021-04-05"), ("2021-03-01", "2021-02-28"),
    ("2021-03-08/2021-03-14", "2021-03-01/2021-03-07"), ("2020-02", "2020-01"),
  ])
  func theEarlierPeriodHasTheSameLength(text: String, earlier: String) throws {
    let before = try #require(try Period(parsing: text).earlier())
    #expect(before == (try Period(parsing: earlier)))
  }

  @Test func severalStepsBack() throws {
    #expect(try Period(parsing: "2019 (provisional)").earlier(by: 5) == Period(parsing: "2014"))
    #expect(try Period(parsing: "2019").earlier(by: 0) == Period(parsing: "2019"))
    #expect(try Period(parsing: "1948").earlier() == nil)
    #expect(try Period(parsing: "2019").earlier(by: 200) == nil)
    #expect(try Period(parsing: "2019").earlier(by: -1) == nil)
  }

  @Test func anyTextIsReadOrRefused() throws {
    let pieces = [
      "2019", "2020", "20", "/", "-", " ", "Q", "3", "07", "01", "(", ")", "*", "x", "FY", "31",
      "\u{2013}", "é", "9999",
    ]
    var generator = SeededGenerator(seed: 11)
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<9, using: &generator))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
      do {
        let period = try Period(parsing: text)
        read += 1
        #expect(period.start <= period.end, "\(text)")
        #expect(Period.years.contains(period.start.year), "\(text)")
        #expect(try Period(parsing: period.description) == period, "\(text)")
        if let earlier = period.earlier() {
          #expect(earlier < period && earlier.end < period.start, "\(text)")
          #expect(try Period(parsing: earlier.label) == earlier, "\(text): \(earlier)")
        }
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    #expect(read > 100)
  }
}
