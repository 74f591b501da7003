import Documents
import Linting
import ReportingCore
import Testing

@Suite("Rules over series in time")
struct SeriesRuleTests {
  @Test("a unit that changes inside a series")
  func unitChange() throws {
    let found = try Samples.findings(
      UnitChange(), "money 2019 412300", "money 2020 420100", "money 2021 431.2",
      "money 2022 440.8")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("about 1000 times smaller") == true, "\(found)")
    #expect(found.first?.location?.line == 3)
    #expect(found.first?.notes.first?.location?.line == 2)
    #expect(
      try Samples.findings(
        UnitChange(), "money 2019 412300", "money 2020 420100", "money 2021 431200",
        "money 2022 440800"
      ).isEmpty)
    // One value alone is a jump, no change of unit.
    #expect(
      try Samples.findings(
        UnitChange(), "money 2019 412300", "money 2020 420100", "money 2021 431200",
        "money 2022 440.8"
      ).isEmpty)
  }

  @Test("without a declared factor only slipped decimal points are reported")
  func slippedPoint() throws {
    let found = try Samples.findings(
      ValueJump(), "money 2019 412", "money 2020 4310", "money 2021 425")
    #expect(found.count == 1)
    #expect(found.first?.location?.line == 2)
    #expect(found.first?.notes.count == 1)
    #expect(
      try Samples.findings(
        ValueJump(), "money 2019 412", "money 2020 1310", "money 2021 425"
      ).isEmpty)
    #expect(
      try Samples.findings(
        ValueJump(), "money 2019 412", "money 2020 4310 note", "money 2021 425"
      ).isEmpty)
  }

  @Test("small counts and coarse decimals may jump")
  func smallCounts() throws {
    #expect(
      try Samples.findings(
        ValueJump(), "complaints 2019 1", "complaints 2020 20", "complaints 2021 2"
      ).isEmpty)
    #expect(
      try Samples.findings(ValueJump(), "money 2019 0.1", "money 2020 4.9", "money 2021 0.2")
        .isEmpty)
    #expect(
      try Samples.findings(
        ValueJump(), "complaints 2019 2", "complaints 2020 20", jumpFactor: 3
      ).isEmpty)
  }

  @Test("a declared factor holds for each step, that of the input before that of the city")
  func declaredFactor() throws {
    #expect(
      try Samples.findings(ValueJump(), "money 2019 412", "money 2020 1310", jumpFactor: 3)
        .count == 1)
    #expect(
      try Samples.findings(ValueJump(), "money 2019 412", "money 2020 1310", jumpFactor: 4)
        .isEmpty)
    #expect(
      try Samples.findings(
        ValueJump(), "money 2019 412", "money 2020 1310", checks: FigureChecks(jumpFactor: 2),
        jumpFactor: 4
      ).count == 1)
  }

  @Test("years and quarters are no one series")
  func periodsOfOneLength() throws {
    #expect(
      try Samples.findings(
        ValueJump(), "money 2019 4120", "money 2020 4310", "money 2021-01 360",
        "money 2021-02 350", jumpFactor: 3
      ).isEmpty)
  }

  @Test("a volatile series is left alone")
  func volatileSeries() throws {
    #expect(
      OutlierSearch.outliers(
        in: [11.2, 7.5, 2.6, 8.9, 1.2, 0.98, 3.0, 5.4, 0.124, 4.4, 8.7, 0.113, 0.037, 0.007],
        isCount: false
      ).isEmpty)
    #expect(
      OutlierSearch.outliers(in: [365, 280, 264, 287, 321, 365, 20, 0], isCount: false).isEmpty)
    #expect(OutlierSearch.outliers(in: [0, 0, 0], isCount: true).isEmpty)
  }

  @Test("one value on the other side of zero")
  func signs() throws {
    #expect(
      try Samples.findings(
        SignChange(), "degrees 2019 4.1", "degrees 2020 3.8", "degrees 2021 -4.0",
        "degrees 2022 3.9"
      ).map(\.location?.line) == [3])
    #expect(
      try Samples.findings(
        SignChange(), "degrees 2019 4.1", "degrees 2020 -3.8", "degrees 2021 -4.0",
        "degrees 2022 3.9"
      ).isEmpty)
  }

  @Test("a value copied forward")
  func copied() throws {
    #expect(
      try Samples.findings(
        CopiedForward(), "money 2020 98000", "money 2021 110846", "money 2022 110846",
        "money 2023 110846"
      ).map(\.location?.line) == [3])
    #expect(
      try Samples.findings(
        CopiedForward(), "share 2019 100.0", "share 2020 100.0", "share 2021 100.0",
        "complaints 2019 41", "complaints 2020 41", "complaints 2021 41"
      ).isEmpty)
    #expect(
      try Samples.findings(
        CopiedForward(), "money 2021 110846", "money 2022 110846 estimated",
        "money 2023 110846 note"
      ).isEmpty)
  }

  @Test("a year copied from another")
  func repeatedYear() throws {
    let lines = (1...5).flatMap { district in
      [2022, 2023].map { "complaints \($0) district=\(district) \(100 + 7 * district)" }
    }
    func check(_ lines: [String]) throws -> [Diagnostic] {
      try Samples.findings(
        RepeatedYear(), lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6],
        lines[7], lines[8], lines[9])
    }
    #expect(try check(lines).count == 1)
    var mended = lines
    mended[9] = "complaints 2023 district=5 140"
    #expect(try check(mended).isEmpty)
  }
}
