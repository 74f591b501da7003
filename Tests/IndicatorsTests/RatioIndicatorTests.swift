import Documents
import Formulas
import Indicators
import ReportingCore
import Testing

@Suite struct RatioIndicatorTests {
  private func ratio(
    _ numerator: String, _ denominator: String, unit: String = "percent",
    partOfWhole: Bool = true, dimensions: [String] = [], level: Level = .public
  ) throws -> RatioIndicator {
    try RatioIndicator(
      definition: Samples.definition(unit: unit, dimensions: dimensions, level: level),
      numerator: Expression(parsing: numerator), denominator: Expression(parsing: denominator),
      isPartOfWhole: partOfWhole, lookup: Samples.lookup)
  }

  @Test func aShareIsGivenInPerCent() async throws {
    let indicator = try ratio("answered", "due")
    let measurement = try await indicator.total(
      Samples.observations(["answered": 412, "due": 431]))
    #expect(abs((measurement.outcome.number ?? 0) - 95.5916473) < 1e-6)
    #expect(measurement.derivation?.forComputing == "412 / 431")
    #expect(measurement.observations.map(\.input) == ["answered", "due"])
    #expect(measurement.indicator == "X-01")
    #expect(indicator.definition.inputs == ["answered", "due"])
    #expect(measurement.decimals == nil)
  }

  /// The Mexican mechanism in 2024: 53 of 183 requests admitted is 29 per cent; of 117 by
  /// defenders 20, which is 17 per cent.
  @Test(arguments: [(53.0, 183.0, 29.0), (20, 117, 17), (11, 64, 17), (32, 128, 25)])
  func workedExamples(admitted: Double, asked: Double, percent: Double) async throws {
    let indicator = try ratio("admitted", "asked")
    let outcome = try await indicator.outcome(
      Samples.observations(["admitted": admitted, "asked": asked]))
    #expect(outcome.number?.rounded() == percent)
  }

  @Test func fractionsInTheMiddleAreExact() async throws {
    let indicator = try ratio("answered", "due")
    for (part, whole, percent) in [(57.0, 200.0, 28.5), (9, 10, 90), (23, 40, 57.5), (29, 100, 29)]
    {
      #expect(
        try await indicator.outcome(Samples.observations(["answered": part, "due": whole]))
          == .value(Undisclosed(percent)))
    }
  }

  @Test func whatIsMissingIsAGap() async throws {
    let indicator = try ratio("answered", "due")
    #expect(try await indicator.outcome([]) == .gap(.inputMissing(["answered", "due"])))
    #expect(
      try await indicator.outcome(Samples.observations(["answered": 9]))
        == .gap(.inputMissing(["due"])))
    #expect(
      try await indicator.outcome(Samples.observations(["answered": 9, "due": nil]))
        == .gap(.statedMissing("due")))
    let gap = try await indicator.total(Samples.observations(["answered": 9, "due": nil]))
    #expect(gap.derivation == nil)
    #expect(gap.observations.map(\.input) == ["answered", "due"])
  }

  @Test func zeroIsAValueAndNothingDueIsNotComputable() async throws {
    let indicator = try ratio("answered", "due")
    #expect(
      try await indicator.outcome(Samples.observations(["answered": 0, "due": 5]))
        == .value(Undisclosed(0)))
    #expect(
      try await indicator.outcome(Samples.observations(["answered": 0, "due": 0]))
        == .notComputable(.denominatorIsZero("due")))
  }

  @Test func aPartCannotExceedItsWhole() async throws {
    let values = Samples.observations(["answered": 6, "due": 5])
    #expect(
      try await ratio("answered", "due").outcome(values)
        == .notComputable(.outOfRange("answered > due")))
    #expect(
      try await ratio("answered", "due", partOfWhole: false).outcome(values)
        == .value(Undisclosed(120)))
    #expect(
      try await ratio("answered", "due").outcome(
        Samples.observations(["answered": -1, "due": 5]))
        == .notComputable(.outOfRange("answered < 0")))
  }

  @Test func unitsAreConverted() async throws {
    let perResident = try ratio(
      "spending", "population", unit: "EUR-per-person", partOfWhole: false)
    let measurement = try await perResident.total(
      Samples.observations(["spending": 1.5, "population": 1000]))
    #expect(measurement.outcome == .value(Undisclosed(1500)))
    #expect(measurement.derivation?.forComputing == "(1.5 * 1000000) / 1000")
    let perThousand = try ratio(
      "evictions", "renters", unit: "per-1000-households", partOfWhole: false)
    #expect(
      try await perThousand.outcome(Samples.observations(["evictions": 12, "renters": 4000]))
        == .value(Undisclosed(3)))
    let perMille = try ratio("spending", "total-spending", unit: "per-mille")
    #expect(
      try await perMille.outcome(Samples.observations(["spending": 2, "total-spending": 400]))
        == .value(Undisclosed(5)))
  }

  @Test func partsOfTheDimensionsNamedAreMeasured() async throws {
    let values =
      Samples.observations(["answered": 9, "due": 10])
      + Samples.observations(["answered": 4, "due": 5], in: ["district": "03"])
      + Samples.observations(["due": 7], in: ["district": "01"])
      + Samples.observations(["answered": 1, "due": 2], in: ["topic": "housing"])
    let measured = try await ratio("answered", "due", dimensions: ["district"]).measure(values)
    #expect(measured.map(\.breakdown.description) == ["", "district=01", "district=03"])
    #expect(
      measured.map(\.outcome) == [
        .value(Undisclosed(90)), .gap(.inputMissing(["answered"])), .value(Undisclosed(80)),
      ])
    #expect(try await ratio("answered", "due").measure(values).count == 1)
    #expect(
      try await ratio("answered", "due", dimensions: ["district"]).measure(
        values, year: 2022
      ).map(\.outcome) == [.gap(.inputMissing(["answered", "due"]))])
  }

  @Test func anInputWithoutTheDimensionIsReadForTheWhole() async throws {
    let values =
      Samples.observations(["women": 20, "seats": 40])
      + Samples.observations(["women": 5], in: ["district": "01"])
    let measured = try await ratio("women", "seats", dimensions: ["district"]).measure(values)
    #expect(measured.map(\.breakdown.description) == ["", "district=01"])
    #expect(measured.map(\.outcome) == [.value(Undisclosed(50)), .value(Undisclosed(12.5))])
    #expect(measured[1].observations.map(\.breakdown.description) == ["district=01", ""])
  }

  @Test func partsOfThePopulationAloneAreNoGaps() async throws {
    let values =
      Samples.observations(["women": 20, "population": 100])
      + Samples.observations(["population": 40], in: ["district": "01"])
      + Samples.observations(["women": 5, "population": 60], in: ["district": "02"])
    let measured = try await ratio("women", "population", dimensions: ["district"]).measure(values)
    #expect(measured.map(\.breakdown.description) == ["", "district=02"])
  }

  @Test func everyCountIsAComponent() async throws {
    let measurement = try await ratio("admitted", "asked").total(
      Samples.observations(["admitted": 98, "asked": 100]))
    #expect(
      measurement.counts == [
        "numerator admitted=98.0 defenders", "denominator asked=100.0 defenders",
        "term asked - admitted=2.0 defenders",
      ])
    let sum = try await ratio("women + admitted", "asked + seats").total(
      Samples.observations(["women": 3, "admitted": 4, "asked": 10, "seats": 20]))
    #expect(
      sum.counts == [
        "numerator women + admitted=7.0 defenders", "denominator asked + seats=30.0 defenders",
        "term asked + seats - (women + admitted)=23.0 defenders",
      ])
    let zero = try await ratio("admitted", "asked").total(
      Samples.observations(["admitted": 0, "asked": 0]))
    #expect(zero.counts.contains("denominator asked=0.0 defenders"))
  }

  @Test func theStrictestLevelIsKept() async throws {
    let values = Samples.observations(["secret": 1, "due": 2])
    let measurement = try await ratio("secret", "due").total(values)
    guard case .value(let value) = measurement.outcome else {
      Issue.record("no value")
      return
    }
    #expect(value.level == .cityInternal)
    #expect(measurement.derivation?.level == .cityInternal)
    #expect(measurement.components.allSatisfy { $0.value.level == .cityInternal })
    var observed = Samples.observations(["answered": 1, "due": 2])
    observed[0].value = Undisclosed(1, level: .restricted)
    let other = try await ratio("answered", "due").total(observed)
    #expect(other.derivation?.level == .restricted)
    let internalOne = try await ratio("answered", "due", level: .unConfidential).total(
      Samples.observations(["answered": 1, "due": 2]))
    #expect(internalOne.derivation?.level == .unConfidential)
  }

  @Test func theOrderOfObservationsDoesNotMatter() async throws {
    var values =
      Samples.observations(["answered": 9, "due": 10])
      + Samples.observations(["answered": 4, "due": 5], in: ["district": "03"])
      + Samples.observations(["answered": 3, "due": 5], in: ["district": "01"])
    let indicator = try ratio("answered", "due", dimensions: ["district"])
    let first = try await indicator.measure(values)
    for _ in 0..<5 {
      values.shuffle()
      #expect(try await indicator.measure(values) == first)
    }
  }

  @Test func allMistakesOfADefinitionAreFound() throws {
    let numerator = try Expression(parsing: "answred + x")
    let denominator = try Expression(parsing: "spending + due")
    let found = problems { () throws(IndicatorError) in
      try RatioIndicator(
        definition: Samples.definition(unit: "procent"), numerator: numerator,
        denominator: denominator, lookup: Samples.lookup)
    }
    #expect(
      found.map(\.id) == [
        "indicator.unit", "formula.unknown-name", "formula.unknown-name",
      ])
    #expect(found.map(\.key) == ["unit", "numerator", "numerator"])
    #expect(found[0].suggestion == "Did you mean 'percent'?")
    #expect(found[1].suggestion == "Did you mean 'answered'?")
    #expect(found[1].columns == 1..<8)
    let place = SourceLocation(path: "CS-02.yaml", line: 12, column: 12)
    #expect(found[2].diagnostic(at: place).location?.column == 22)
  }

  @Test(arguments: [
    ("answered", "spending", "percent", "denominator", "formula.units"),
    ("100 * answered", "due", "percent", "numerator", "formula.redundant-factor"),
    ("spending", "total-spending", "EUR", "unit", "formula.units"),
    ("answered + spending", "due", "percent", "numerator", "formula.units"),
  ])
  func unitsThatDoNotFitAreRefused(
    numerator: String, denominator: String, unit: String, key: String, id: String
  ) throws {
    let (a, b) = (try Expression(parsing: numerator), try Expression(parsing: denominator))
    let found = problems { () throws(IndicatorError) in
      try RatioIndicator(
        definition: Samples.definition(unit: unit), numerator: a, denominator: b,
        lookup: Samples.lookup)
    }
    #expect(found.map(\.key) == [key])
    #expect(found.map(\.id) == [id])
  }
}
