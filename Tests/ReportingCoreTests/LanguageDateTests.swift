import Foundation
import TestSupport
import Testing

@testable import ReportingCore

@Suite("Dates and periods in a language") struct LanguageDateTests {
  @Test("Dates agree with ICU but for what is done on purpose", arguments: LanguagePackFiles.tags)
  func againstICU(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let formatter = DateFormatter()
    formatter.calendar = calendar
    formatter.timeZone = .gmt
    formatter.locale = Locale(identifier: try #require(LanguagePackFiles.locales[tag]))
    formatter.dateStyle = .long
    let months = DateFormatter()
    months.calendar = calendar
    months.timeZone = .gmt
    months.locale = formatter.locale
    months.setLocalizedDateFormatFromTemplate("MMMMy")
    var random = SeededGenerator(seed: 10)
    for _ in 0..<400 {
      let year = Int.random(in: Period.years, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...CalendarDate.days(inMonth: month, of: year), using: &random)
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      let moment = try #require(
        calendar.date(from: DateComponents(year: year, month: month, day: day)))
      var expected = formatter.string(from: moment)
      var expectedMonth = months.string(from: moment)
      switch tag {
      // CLDR says `del 2018`; the form with `de` is the one the city uses in formal texts.
      case "ca":
        expected = expected.replacing(" del ", with: " de ")
        expectedMonth = expectedMonth.replacing(" del ", with: " de ")
      // CLDR has no ordinal; printed French has it on the first of a month.
      case "fr" where day == 1: expected = "1er" + expected.dropFirst()
      default: break
      }
      #expect(pack.date(date) == expected)
      #expect(pack.month(month, of: year) == expectedMonth)
    }
  }

  @Test(
    "The United Nations' example",
    arguments: [
      ("en", "27 September 2018", "1 April 2019"),
      ("es", "27 de septiembre de 2018", "1 de abril de 2019"),
      ("fr", "27 septembre 2018", "1er avril 2019"),
      ("ca", "27 de setembre de 2018", "1 d’abril de 2019"),
    ])
  func examples(tag: String, day: String, first: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    #expect(pack.dateOrText("2018-09-27") == day)
    #expect(pack.dateOrText("2019-04-01") == first)
    #expect(pack.dateOrText("spring 2018") == "spring 2018")
  }

  @Test(
    "Periods of every form",
    arguments: [
      ("2019", "2019", "2019"), ("2019/20", "2019/20", "2019/20"),
      ("2016-2017", "2016\u{2013}2017", "2016-2017"), ("2021 Q3", "Q3 2021", "T3 2021"),
      ("2021-07", "July 2021", "julio de 2021"),
      ("1994/95 - 1996/97", "1994/95 \u{2013} 1996/97", "1994/95 \u{2013} 1996/97"),
      ("SFY 2004-2005", "SFY 2004\u{2013}2005", "SFY 2004-2005"),
      (
        "2021-07-01/2021-12-31", "1 July 2021 \u{2013} 31 December 2021",
        "1 de julio de 2021 \u{2013} 31 de diciembre de 2021"
      ),
      ("2021-07-01", "1 July 2021", "1 de julio de 2021"),
      ("2015 (baseline)", "2015 (baseline)", "2015 (baseline)"), ("2019*", "2019*", "2019*"),
      ("FY 2021 Q1 (draft)", "FY Q1 2021 (draft)", "FY T1 2021 (draft)"),
    ])
  func periods(text: String, english: String, spanish: String) throws {
    let period = try Period(parsing: text)
    #expect(try LanguagePackFiles.pack("en").period(period) == english)
    #expect(try LanguagePackFiles.pack("es").period(period) == spanish)
  }

  @Test("Years in a row are drawn together")
  func runs() throws {
    func listed(_ texts: [String], _ tag: String = "en") throws -> String {
      try LanguagePackFiles.pack(tag).periods(texts.map { try Period(parsing: $0) })
    }
    #expect(try listed([]) == "")
    #expect(try listed(["2015"]) == "2015")
    #expect(try listed(["2015", "2016"]) == "2015 and 2016")
    #expect(
      try listed(["2015", "2016", "2017", "2018", "2020", "2022"])
        == "2015\u{2013}2018, 2020 and 2022")
    #expect(try listed(["2015", "2016", "2017"], "es") == "2015-2017")
    #expect(
      try listed(["2015", "2016 (new series)", "2017"]) == "2015, 2016 (new series) and 2017")
    #expect(try listed(["2015/16", "2016/17", "2017/18"]) == "2015/16, 2016/17 and 2017/18")
  }
}
