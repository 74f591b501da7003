import CityFiles
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Time zones")
struct TimeZoneTests {
  static let zones = SmallWorkspace.configuration.timeZones

  func zone(_ id: String) throws -> CivilTimeZone {
    try #require(SmallWorkspace.configuration.timeZone(id))
  }

  func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("of the whole world show the time that the system's own data base shows")
  func asTheSystemHasIt() throws {
    #expect(Self.zones.count > 400)
    let universal = try zone("UTC")
    var random = SeededGenerator(seed: 2026)
    // Later changes of law may not have reached the system that runs the test.
    let last = 1_735_689_600
    var compared = 0
    for zone in Self.zones where zone.since < 2025 {
      let system = try #require(TimeZone(identifier: zone.id), "\(zone.id)")
      let first = (zone.since - 1970) * 31_557_600 + 2 * 86_400
      for _ in 0..<40 {
        let second = Int.random(in: first..<last, using: &random) / 60 * 60
        let shown = second + system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        let day = try #require(
          date("1970-01-01").adding(days: second / 86_400))
        let time = try #require(TimeOfDay(minutes: second % 86_400 / 60))
        let found = try #require(zone.civilTime(when: day, time, in: universal), "\(zone.id)")
        let wanted = try #require(date("1970-01-01").adding(days: shown / 86_400))
        let clock = try #require(TimeOfDay(minutes: shown % 86_400 / 60))
        #expect("\(found.date) \(found.time)" == "\(wanted) \(clock)", "\(zone.id) at \(second)")
        compared += 1
      }
    }
    #expect(compared > 15_000)
  }

  @Test("say on which day a deadline falls elsewhere")
  func deadlines() throws {
    let geneva = try zone("Europe/Zurich")
    let evening = ConsultationDeadline(
      kind: .official, date: try date("2022-07-08"), time: TimeOfDay("18:00"), zone: geneva)
    func last(_ deadline: ConsultationDeadline, _ id: String) throws -> String {
      let found = try #require(deadline.lastMinute(in: zone(id)))
      return "\(found.date) \(found.time)"
    }
    #expect(try last(evening, "Europe/Zurich") == "2022-07-08 18:00")
    #expect(try last(evening, "Europe/London") == "2022-07-08 17:00")
    #expect(try last(evening, "Asia/Seoul") == "2022-07-09 01:00")
    #expect(try last(evening, "America/Los_Angeles") == "2022-07-08 09:00")
    #expect(try last(evening, "Asia/Kathmandu") == "2022-07-08 21:45")
    let day = ConsultationDeadline(kind: .official, date: try date("2025-01-31"), zone: geneva)
    #expect(try last(day, "Asia/Seoul") == "2025-02-01 07:59")
    #expect(try last(day, "America/Bogota") == "2025-01-31 17:59")
    let today = try date("2025-01-30")
    #expect(day.daysLeft(on: today, in: geneva) == 1)
    #expect(day.daysLeft(on: today, in: try zone("Asia/Seoul")) == 2)
    #expect(day.daysLeft(on: try date("2025-02-02"), in: geneva) == -2)
    // Mexico gave up summer time in 2022; what clocks showed before is not known here.
    let mexico = try zone("America/Mexico_City")
    #expect(evening.daysLeft(on: try date("2022-07-01"), in: mexico) == nil)
    #expect(day.daysLeft(on: today, in: mexico) == 1)
    // In its own zone a deadline needs no such knowledge.
    let old = ConsultationDeadline(kind: .official, date: try date("1999-05-05"), zone: mexico)
    #expect(old.daysLeft(on: try date("1999-05-01"), in: mexico) == 4)
  }

  @Test("count a time that comes twice as the later one, and pass over one that is left out")
  func changes() throws {
    let madrid = try zone("Europe/Madrid")
    let universal = try zone("UTC")
    func universalTime(_ day: String, _ time: String) throws -> String {
      let time = try #require(TimeOfDay(time))
      let found = try #require(universal.civilTime(when: date(day), time, in: madrid))
      return "\(found.date) \(found.time)"
    }
    #expect(try universalTime("2025-10-26", "02:30") == "2025-10-26 01:30")
    #expect(try universalTime("2025-10-26", "01:59") == "2025-10-25 23:59")
    #expect(try universalTime("2025-03-30", "02:30") == "2025-03-30 01:30")
    #expect(try universalTime("2025-03-30", "03:00") == "2025-03-30 01:00")
  }

  @Test(
    "have rules that are read as they are written, or not at all",
    arguments: [
      "", "Mar", "Mar lastSun", "Mar lastSun 1", "Mar lastSun 1:60", "Mar lastSon 1:00",
      "March lastSun 1:00", "Mar Sun>8 1:00", "Mar Sun>=0 1:00", "Mar Sun>=32 1:00",
      "Mar 32 1:00", "Mar lastSun 49:00", "Mar lastSun 1:00x", "Mar lastSun 1:00u more",
    ])
  func rules(_ text: String) {
    #expect(ClockChange(text) == nil)
    #expect(ClockChange("Mar lastSun 1:00u") != nil)
    #expect(ClockChange("Oct Sun>=1 2:00s") != nil)
    #expect(ClockChange("Apr 21 24:00") != nil)
  }

  @Test("times of day are read to the minute")
  func times() {
    #expect(TimeOfDay("18:00")?.description == "18:00")
    #expect(TimeOfDay("00:00")?.minutes == 0)
    for text in ["24:00", "9:00", "18:60", "18.00", "18:00:00", " 18:00", "１８:00", ""] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
  }
}
