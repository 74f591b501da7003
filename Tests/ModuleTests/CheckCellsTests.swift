import ReportingCore
import ReportingTesting
import Synchronization
import Testing

/// Indicators that read tables and break a promise, to see that the kit notices.
@Suite("checkIndicator, of methods that use dimensions up")
struct CheckCellsTests {
  /// The victims by sex, added up.
  static func sum(
    skippingWhatIsMissing skips: Bool, companions: [String] = []
  ) -> CheckIndicatorTests.Closure {
    var made = CheckIndicatorTests.indicator(unit: "persons", inputs: ["victims"], dimensions: []) {
      inputs, period, definition in
      let cells = ["female", "male"].compactMap {
        inputs.observation("victims", over: period, in: Breakdown(["sex": $0]))
      }
      let values = cells.compactMap { $0.status == .missing ? nil : $0.value?.forComputing }
      var measurement = Measurement(
        indicator: definition.id, period: period, outcome: .gap(.inputMissing(["victims"])),
        observations: cells)
      guard skips ? !values.isEmpty : cells.count == 2 else { return [measurement] }
      guard skips || values.count == 2 else {
        measurement.outcome = .gap(.statedMissing("victims"))
        return [measurement]
      }
      let level = cells.compactMap { $0.value?.level }.max() ?? .public
      measurement.outcome = .value(Undisclosed(values.reduce(0, +), level: level))
      measurement.components = [
        MeasurementComponent(
          role: .term, name: "victims", value: Undisclosed(values.reduce(0, +), level: level),
          counts: .victims)
      ]
      return [measurement]
    }
    made.definition.companions = companions
    return made
  }

  @Test("notices a single cell that is missing and taken for zero")
  func zeroForOneCell() async throws {
    #expect(try await CheckIndicatorTests().kinds(Self.sum(skippingWhatIsMissing: false)) == [])
    #expect(try await CheckIndicatorTests().kinds(Self.sum(skippingWhatIsMissing: true)) == ["gap"])
  }

  @Test("notices a companion on which the value rests after all")
  func falseCompanion() async throws {
    #expect(
      try await CheckIndicatorTests().kinds(
        Self.sum(skippingWhatIsMissing: false, companions: ["victims"])) == ["gap"])
  }

  @Test("tries methods that use dimensions up with all of these crossed")
  func crossed() async throws {
    let seen = Mutex<Int>(0)
    let indicator = CheckIndicatorTests.indicator(inputs: ["victims"], dimensions: []) {
      inputs, period, definition in
      if inputs.observation("victims", over: period, in: Breakdown(["sex": "female"])) != nil {
        seen.withLock { $0 += 1 }
      }
      return [
        Measurement(
          indicator: definition.id, period: period, outcome: .gap(.inputMissing(["victims"])))
      ]
    }
    _ = try await checkIndicator(indicator, catalogue: CheckIndicatorTests.catalogue)
    #expect(seen.withLock { $0 } > 0)
  }
}
