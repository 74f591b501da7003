import Formulas
import Indicators
import ReportingCore
import Testing

@Suite struct FormulaIndicatorTests {
  private func formula(
    _ text: String, id: String = "F-01", unit: String = "percent", level: Level = .public,
    dimensions: [String] = [], resting: [any Indicator] = []
  ) throws -> FormulaIndicator {
    var lookup = Samples.lookup
    for indicator in resting { lookup.indicators[indicator.definition.id] = indicator }
    return try FormulaIndicator(
      definition: Samples.definition(id, unit: unit, dimensions: dimensions, level: level),
      formula: Expression(parsing: text), lookup: lookup)
  }

  @Test func theResultIsInTheIndicatorsUnit() async throws {
    #expect(
      try await formula("per-capita(spending)", unit: "EUR-per-person").outcome(
        Samples.observations(["spending": 3, "population": 2000]))
        == .value(Undisclosed(1500)))
    #expect(
      try await formula("sum(women, seats)", unit: "thousand-persons").outcome(
        Samples.observations(["women": 300, "seats": 1200])) == .value(Undisclosed(1.5)))
  }

  /// SDG 16.7.2: the mean of two shares of 70 and 54 per cent is 62 per cent.
  @Test func meanOfTwoShares() async throws {
    let indicator = try formula("mean(share(women, seats), share(admitted, asked))")
    let measurement = try await indicator.total(
      Samples.observations(["women": 700, "seats": 1000, "admitted": 540, "asked": 1000]))
    #expect(measurement.outcome == .value(Undisclosed(62)))
    #expect(measurement.derivation?.forComputing == "(700 / 1000 + 540 / 1000) / 2")
    #expect(
      Set(measurement.counts) == [
        "numerator women=700.0 persons", "denominator seats=1000.0 persons",
        "term seats - women=300.0 persons", "numerator admitted=540.0 defenders",
        "denominator asked=1000.0 defenders", "term asked - admitted=460.0 defenders",
      ])
  }

  @Test func changeReadsBothPeriods() async throws {
    let values =
      Samples.observations(["spending": 624.9], year: 2024)
      + Samples.observations(["spending": 598.4], year: 2025)
    let measurement = try await formula("change(spending)").total(values, year: 2025)
    #expect(abs((measurement.outcome.number ?? 0) - -4.24) < 0.005)
    #expect(measurement.observations.map(\.period.label) == ["2024", "2025"])
    #expect(
      measurement.counts == [
        "term spending=598400000.0 things", "term spending (2024)=624900000.0 things",
      ])
    #expect(
      try await formula("change(spending)").outcome(values, year: 2024)
        == .gap(.inputMissing(["spending"])))
  }

  @Test func componentsFollowTheFormula() async throws {
    let values = Samples.observations([
      "women": 3, "seats": 10, "admitted": 6, "asked": 9, "population": 1000, "turnout": 45,
    ])
    #expect(
      try await formula("seats - women", unit: "persons").total(values).counts
        == ["term seats - women=7.0 persons"])
    #expect(
      try await formula("women - seats", unit: "persons").total(values).counts
        == ["term women - seats=7.0 persons"])
    #expect(
      try await formula("max(women, seats)", unit: "persons").total(values).counts
        == ["term women=3.0 persons", "term seats=10.0 persons"])
    #expect(
      try await formula("mean(women, admitted)", unit: "persons").total(values).counts
        == ["term sum(women, admitted)=9.0 defenders"])
    #expect(
      try await formula("2 * women / 2", unit: "persons").total(values).counts
        == ["term women=3.0 persons"])
    #expect(
      try await formula("per-capita(women)", unit: "ratio").total(values).counts
        == ["numerator women=3.0 persons", "denominator population=1000.0 persons"])
    #expect(try await formula("turnout * 0.5").total(values).counts == [])
  }

  @Test func anotherIndicatorIsReadByItsId() async throws {
    let women = try RatioIndicator(
      definition: Samples.definition("PA-03", level: .cityInternal),
      numerator: Expression(parsing: "women"), denominator: Expression(parsing: "seats"),
      lookup: Samples.lookup)
    let gap = try formula("0.5 - PA-03", id: "F-02", resting: [women])
    #expect(gap.definition.inputs == ["women", "seats"])
    let values = Samples.observations(["women": 18, "seats": 40])
    let measurement = try await gap.total(values)
    #expect(measurement.outcome == .value(Undisclosed(5, level: .cityInternal)))
    #expect(measurement.derivation?.forComputing == "0.5 - (45 * 0.01)")
    #expect(measurement.observations.map(\.input) == ["women", "seats"])
    #expect(
      measurement.counts == [
        "numerator women=18.0 persons", "denominator seats=40.0 persons",
        "term seats - women=22.0 persons",
      ])
    // Its gaps and impossibilities are carried on.
    #expect(
      try await gap.outcome(Samples.observations(["women": 1])) == .gap(.inputMissing(["seats"])))
    #expect(
      try await gap.outcome(Samples.observations(["women": 1, "seats": nil]))
        == .gap(.statedMissing("seats")))
    #expect(
      try await gap.outcome(Samples.observations(["women": 0, "seats": 0]))
        == .notComputable(.denominatorIsZero("seats")))
  }

  @Test func theChangeOfAnIndicatorMeasuresItTwice() async throws {
    let perHead = try formula("per-capita(spending)", id: "RS-04", unit: "EUR-per-person")
    let change = try formula("change(RS-04)", id: "RS-07", resting: [perHead])
    let values =
      Samples.observations(["spending": 3, "population": 1000], year: 2023)
      + Samples.observations(["spending": 2, "population": 1000], year: 2022)
    let measurement = try await change.total(values)
    #expect(measurement.outcome == .value(Undisclosed(50)))
    #expect(measurement.derivation?.forComputing == "(3000 - 2000) / 2000")
    #expect(measurement.observations.count == 4)
    #expect(measurement.components.count == 3)
    #expect(
      try await change.outcome(values, year: 2022)
        == .gap(.inputMissing(["spending", "population"])))
  }

  @Test func anIndicatorIsReadForThePartOrForTheWhole() async throws {
    let values =
      Samples.observations(["women": 20, "seats": 40, "answered": 1, "due": 2])
      + Samples.observations(["answered": 3, "due": 4], in: ["district": "01"])
    let whole = try RatioIndicator(
      definition: Samples.definition("PA-03"), numerator: Expression(parsing: "women"),
      denominator: Expression(parsing: "seats"), lookup: Samples.lookup)
    let byDistrict = try RatioIndicator(
      definition: Samples.definition("CS-02", dimensions: ["district"]),
      numerator: Expression(parsing: "answered"), denominator: Expression(parsing: "due"),
      lookup: Samples.lookup)
    let difference = try formula(
      "CS-02 - PA-03", dimensions: ["district"], resting: [whole, byDistrict])
    let measured = try await difference.measure(values)
    #expect(measured.map(\.breakdown.description) == ["", "district=01"])
    #expect(measured.map(\.outcome) == [.value(Undisclosed(0)), .value(Undisclosed(25))])
    #expect(measured.map(\.observations.count) == [4, 4])
  }

  @Test func chainsOfIndicatorsAreLimited() throws {
    var last: any Indicator = try formula("women", id: "L-1", unit: "persons")
    for depth in 2...8 {
      last = try formula("change(L-\(depth - 1)) * 1", id: "L-\(depth)", resting: [last])
    }
    let formula = try Expression(parsing: "L-8")
    let found = problems { () throws(IndicatorError) in
      try FormulaIndicator(
        definition: Samples.definition(), formula: formula,
        lookup: IndicatorLookup(
          inputs: Samples.inputs, units: Samples.units, indicators: ["L-8": last]))
    }
    #expect(found.map(\.id) == ["formula.limit"])
  }

  @Test func mistakesAreFoundWhenItIsMade() throws {
    let formula = try Expression(parsing: "100 * answered / due")
    let found = problems { () throws(IndicatorError) in
      try FormulaIndicator(
        definition: Samples.definition(), formula: formula, lookup: Samples.lookup)
    }
    #expect(found.map(\.id) == ["formula.redundant-factor"])
    #expect(found.first?.columns == 1..<4)
    #expect(found.first?.key == "formula")
  }
}
