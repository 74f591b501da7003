import Disclosure
import ReportingCore
import Testing

@Suite struct RoundingTests {
  private func released(
    _ value: Double, definition: Int? = nil, measurement: Int? = nil, unit: String = "percent"
  ) -> ReleasedMeasurement? {
    Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"], unit: unit, decimals: definition)],
      inputs: [Fixture.input("n", counts: .things)]
    ).release([
      Measurement(
        indicator: "N", period: Fixture.year(2023), outcome: .value(Undisclosed(value)),
        decimals: measurement)
    ]).measurements.first
  }

  @Test(
    arguments: [
      (2.675, 2, 2.68), (1.005, 2, 1.01), (0.285, 2, 0.29), (-2.5, 0, -3), (2.5, 0, 3),
      (57.0 / 200 * 100, 0, 29), (0.1 + 0.2, 1, 0.3), (1e20, 2, 1e20), (1234567.891, 1, 1234567.9),
      (0.049999, 1, 0), (99.95, 1, 100), (9_007_199_254_740_991, 0, 9_007_199_254_740_991),
    ] as [(Double, Int, Double)])
  func valuesAreRoundedAsOnPaper(value: Double, decimals: Int, expected: Double) {
    #expect(released(value, definition: decimals)?.outcome == .value(expected))
  }

  @Test func theDefinitionThenTheMeasurementThenTheUnitSaysHowManyDecimals() {
    #expect(released(1.23456, definition: 3, measurement: 2)?.decimals == 3)
    #expect(released(1.23456, measurement: 2)?.outcome == .value(1.23))
    #expect(released(1.23456)?.outcome == .value(1.2))
    #expect(released(1.23456, unit: "persons")?.outcome == .value(1))
  }

  @Test func aValueThatRoundsToZeroIsNotZero() {
    #expect(released(0.01)?.value == 0)
    #expect(released(0.01)?.mark == nil)
    #expect(released(0)?.mark == .zero)
    #expect(released(-0.01)?.value?.sign == .plus)
  }

  @Test func theFourMarksDiffer() {
    #expect(Set(OutcomeMark.allCases.map(\.rawValue)).count == 4)
    #expect(ReleasedOutcome.suppressed(.complementary).mark?.rawValue == "..")
    #expect(ReleasedOutcome.value(0).mark?.rawValue == "-")
    #expect(ReleasedOutcome.notComputable(.notFinite).mark?.rawValue == "n/a")
    #expect(ReleasedOutcome.gap(.statedMissing("n")).mark?.rawValue == ":")
    #expect(ReleasedOutcome.value(1).mark == nil)
  }
}
