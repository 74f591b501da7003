import Formulas
import Indicators
import ReportingCore
import Testing

@Suite struct ParityIndicatorTests {
  private func parity(unit: String = "ratio") throws -> ParityIndicator {
    try ParityIndicator(
      definition: Samples.definition(unit: unit), group: Expression(parsing: "women"),
      whole: Expression(parsing: "seats"),
      groupPopulation: Expression(parsing: "residents.women"),
      wholePopulation: Expression(parsing: "population"), lookup: Samples.lookup)
  }

  @Test func oneIsParity() async throws {
    let measurement = try await parity().total(
      Samples.observations([
        "women": 18, "seats": 41, "residents.women": 520, "population": 1000,
      ]))
    #expect(abs((measurement.outcome.number ?? 0) - 0.84427767) < 1e-8)
    #expect(measurement.derivation?.forComputing == "18 / 41 / (520 / 1000)")
    #expect(
      try await parity().outcome(
        Samples.observations([
          "women": 10, "seats": 20, "residents.women": 500, "population": 1000,
        ])) == .value(Undisclosed(1)))
    #expect(
      measurement.counts == [
        "numerator women=18.0 persons", "denominator seats=41.0 persons",
        "term seats - women=23.0 persons", "numerator residents.women=520.0 persons",
        "denominator population=1000.0 persons",
        "term population - residents.women=480.0 persons",
      ])
  }

  @Test(arguments: [
    ([1.0, 0.0, 5.0, 10.0], NotComputableReason.outOfRange("women > seats")),
    ([0, 0, 5, 10], .denominatorIsZero("seats")),
    ([1, 2, 0, 10], .denominatorIsZero("residents.women")),
    ([1, 2, 0, 0], .denominatorIsZero("population")),
    ([1, 2, 11, 10], .outOfRange("residents.women > population")),
  ])
  func whatCannotBeIsNotComputable(values: [Double], reason: NotComputableReason) async throws {
    let outcome = try await parity().outcome(
      Samples.observations([
        "women": values[0], "seats": values[1], "residents.women": values[2],
        "population": values[3],
      ]))
    #expect(outcome == .notComputable(reason))
  }

  @Test func theUnitIsAPureNumber() {
    let error = #expect(throws: IndicatorError.self) { try parity(unit: "persons") }
    #expect(error?.problems.map(\.key) == ["unit"])
  }
}
