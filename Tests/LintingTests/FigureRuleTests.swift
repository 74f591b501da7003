import Documents
import Linting
import ReportingCore
import TestSupport
import Testing

@Suite("Rules over figures")
struct FigureRuleTests {
  static let share = FigureChecks(
    share: .init(part: "complaints", whole: "complaints", dimension: "sex"))

  @Test("95 of 219 is not 42 per cent, and both places are named")
  func publishedShare() throws {
    let found = try Samples.findings(
      PublishedShare(), "share 2020 sex=female 42", "complaints 2020 sex=female 95",
      "complaints 2020 219", checks: Self.share)
    #expect(found.count == 1)
    #expect(found.first?.message.contains("95 of 219 is 43.4") == true, "\(found)")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.location?.line == 1)
    #expect(found.first?.notes.compactMap(\.location?.line) == [2, 3])
  }

  @Test(
    "a share that follows as far as its decimals say is right",
    arguments: ["43", "43.4", "43.38", "43.379"])
  func roundedShare(share: String) throws {
    #expect(
      try Samples.findings(
        PublishedShare(), "share 2020 sex=female \(share)", "complaints 2020 sex=female 95",
        "complaints 2020 219", checks: Self.share
      ).isEmpty)
  }

  @Test("nothing is said of a share whose counts are not there, or are zero")
  func shareWithoutCounts() throws {
    #expect(
      try Samples.findings(PublishedShare(), "share 2020 sex=female 42", checks: Self.share)
        .isEmpty)
    #expect(
      try Samples.findings(
        PublishedShare(), "share 2020 sex=female 42", "complaints 2020 sex=female 0",
        "complaints 2020 0", checks: Self.share
      ).isEmpty)
  }

  @Test("a contradiction that a note explains is only noted")
  func explainedShare() throws {
    let found = try Samples.findings(
      PublishedShare(), "share 2020 sex=female 42 note", "complaints 2020 sex=female 95",
      "complaints 2020 219", checks: Self.share)
    #expect(found.map(\.severity) == [.note])
  }

  @Test("parts that add up to more than the whole")
  func partsAbove() throws {
    let found = try Samples.findings(
      PartsAndWhole(), "complaints 2023 100", "complaints 2023 sex=female 60",
      "complaints 2023 sex=male 45")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("add up to 105") == true)
    #expect(found.first?.notes.count == 2)
  }

  @Test("parts that add up to less are a note, and only where all codes have a figure")
  func partsBelow() throws {
    #expect(
      try Samples.findings(
        PartsAndWhole(), "complaints 2023 100", "complaints 2023 sex=female 50",
        "complaints 2023 sex=male 45"
      ).map(\.severity) == [.note])
    #expect(
      try Samples.findings(
        PartsAndWhole(), "complaints 2023 100", "complaints 2023 district=1 20",
        "complaints 2023 district=2 30"
      ).isEmpty)
  }

  @Test("parts that add up, overlap by declaration or cannot be added are fine")
  func partsRight() throws {
    #expect(
      try Samples.findings(
        PartsAndWhole(), "complaints 2023 100", "complaints 2023 sex=female 55",
        "complaints 2023 sex=male 45"
      ).isEmpty)
    #expect(
      try Samples.findings(
        PartsAndWhole(), "complaints 2023 100", "complaints 2023 sex=female 60",
        "complaints 2023 sex=male 45", checks: FigureChecks(overlapping: ["sex"])
      ).isEmpty)
    #expect(
      try Samples.findings(
        PartsAndWhole(), "share 2023 50.0", "share 2023 sex=female 60.0",
        "share 2023 sex=male 40.0"
      ).isEmpty)
    // 33.3 + 66.7 may be 99.9 or 100.1.
    #expect(
      try Samples.findings(
        PartsAndWhole(), "money 2023 99.9", "money 2023 sex=female 33.3",
        "money 2023 sex=male 66.7"
      ).isEmpty)
  }

  @Test("parts within parts are compared with their own whole")
  func nestedParts() throws {
    let found = try Samples.findings(
      PartsAndWhole(), "complaints 2023 district=1 10",
      "complaints 2023 district=1 sex=female 8", "complaints 2023 district=1 sex=male 7")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("within district=1") == true)
  }

  @Test("a part larger than the whole is an error where people are counted")
  func partAboveWhole() throws {
    let people = try Samples.findings(
      PartAboveWhole(), "people 2023 40", "people 2023 sex=female 52")
    #expect(people.map(\.severity) == [.error])
    #expect(people.first?.notes.first?.location?.line == 1)
    let things = try Samples.findings(
      PartAboveWhole(), "complaints 2023 40", "complaints 2023 sex=female 52")
    #expect(things.map(\.severity) == [.warning])
    #expect(
      try Samples.findings(
        PartAboveWhole(), "people 2023 52", "people 2023 sex=female 52"
      ).isEmpty)
    #expect(
      try Samples.findings(PartAboveWhole(), "share 2023 40", "share 2023 sex=female 52")
        .isEmpty)
  }

  @Test("shares outside 0 to 100")
  func range() throws {
    #expect(
      try Samples.findings(ValueRange(), "share 2022 100.5").map(\.severity) == [.warning])
    #expect(
      try Samples.findings(ValueRange(), "share 2022 -1", checks: Self.share).map(\.severity)
        == [.error])
    #expect(
      try Samples.findings(ValueRange(), "share 2022 100.5 note").map(\.severity) == [.note])
    #expect(try Samples.findings(ValueRange(), "share 2022 100.0", "share 2023 0").isEmpty)
    #expect(try Samples.findings(ValueRange(), "growth 2022 -12.5", "growth 2023 130").isEmpty)
  }

  @Test("what the module declares is the limit")
  func declaredRange() throws {
    let checks = FigureChecks(minimum: 0, maximum: 150)
    #expect(try Samples.findings(ValueRange(), "share 2022 120", checks: checks).isEmpty)
    let found = try Samples.findings(ValueRange(), "share 2022 151", checks: checks)
    #expect(found.map(\.severity) == [.error])
  }

  @Test("counts are whole")
  func fractions() throws {
    let found = try Samples.findings(
      FractionalCount(), "complaints 2022 12.5", "complaints 2023 13.5", "complaints 2021 8")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("1 more") == true)
    #expect(
      try Samples.findings(
        FractionalCount(), "complaints 2022 12.5 estimated", "complaints 2021 8.5 note",
        "share 2022 12.5", "money 2022 1.5", "rate 2022 4.5"
      ).isEmpty)
  }

  @Test("counts are not negative")
  func negative() throws {
    #expect(try Samples.findings(NegativeCount(), "complaints 2022 -4").count == 1)
    #expect(
      try Samples.findings(
        NegativeCount(), "complaints 2022 0", "money 2022 -4", "growth 2022 -4",
        "complaints 2023 -4 note"
      ).isEmpty)
  }

  @Test("a rate in the unit of a count is reported, and not added up")
  func rateAsCount() throws {
    #expect(try Samples.findings(RateAsCount(), "rate 2023 2248").count == 1)
    #expect(try Samples.findings(RateAsCount(), "complaints 2023 2248").isEmpty)
    #expect(
      try Samples.findings(PartAboveWhole(), "rate 2023 2248", "rate 2023 sex=female 2305")
        .isEmpty)
  }

  @Test("values above the city's own staff are not named")
  func restricted() throws {
    let found = try Samples.findings(NegativeCount(), "secret 2023 -4711")
    #expect(found.count == 1)
    #expect(found.allSatisfy { !$0.message.contains("4711") })
  }

  @Test("many findings of one rule are counted, not listed")
  func limited() throws {
    let catalogue = Samples.catalogue()
    let observations = try (1...80).map { number in
      Observation(
        input: "share", period: try Period(parsing: "2023"),
        breakdown: Breakdown(["district": "\(number)"]), value: Undisclosed(101), unit: "percent",
        location: .init(path: "data/a.csv", line: number))
    }
    let found = FigureLinter().check(FigureTable(observations, catalogue: catalogue))
    #expect(found.count == FigureLinter.limit)
    #expect(found.last?.notes.last?.message == "30 more findings of this rule are not listed")
  }

  @Test("any figures are linted alike in any order")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 219)
    let inputs = ["complaints", "people", "share", "growth", "money", "degrees", "rate", "secret"]
    let periods = try ["2019", "2020", "2021", "2022", "2022-01", "2021/22"].map {
      try Period(parsing: $0)
    }
    let values = [0, 1, 2, 3, 40, 41.5, 100, 100.5, 412, 4120, 412_000, -4, 1e15, 0.007]
    for _ in 0..<150 {
      let checks = FigureChecks(
        share: Bool.random(using: &generator)
          ? .init(part: "complaints", whole: "people") : nil,
        minimum: Bool.random(using: &generator) ? 0 : nil,
        jumpFactor: Bool.random(using: &generator) ? 2 : nil,
        overlapping: Bool.random(using: &generator) ? ["sex"] : [])
      let catalogue = Samples.catalogue(checks: checks)
      var seen: Set<String> = []
      var observations: [Observation] = []
      for line in 1...60 {
        let input = try #require(inputs.randomElement(using: &generator))
        let period = try #require(periods.randomElement(using: &generator))
        var codes: [String: String] = [:]
        if Bool.random(using: &generator) {
          codes["sex"] = Bool.random(using: &generator) ? "female" : "male"
        }
        if Bool.random(using: &generator) {
          codes["district"] = "\(Int.random(in: 1...3, using: &generator))"
        }
        guard seen.insert("\(input) \(period) \(Breakdown(codes))").inserted else { continue }
        observations.append(
          Observation(
            input: input, period: period, breakdown: Breakdown(codes),
            value: Undisclosed(try #require(values.randomElement(using: &generator))),
            decimals: Int.random(in: 0...3, using: &generator), unit: "",
            location: SourceLocation(path: "data/figures.csv", line: line)))
      }
      let found = FigureLinter().check(FigureTable(observations, catalogue: catalogue))
      observations.shuffle(using: &generator)
      let again = FigureLinter().check(FigureTable(observations, catalogue: catalogue))
      #expect(found == again)
      #expect(found.allSatisfy { $0.location != nil && !$0.message.hasSuffix(".") })
    }
  }
}
