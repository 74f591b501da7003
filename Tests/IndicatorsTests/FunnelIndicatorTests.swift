import Indicators
import ReportingCore
import Testing

@Suite("kind: funnel")
struct FunnelIndicatorTests {
  static func indicator(
    _ stages: [String] = ["asked", "granted", "in-place"], from: String? = nil,
    to: String? = nil, notDue: String? = nil, mayGrow: [String] = [], unit: String = "percent"
  ) throws(IndicatorError) -> FunnelIndicator {
    try FunnelIndicator(
      definition: Samples.definition(unit: unit, dimensions: ["sex"]), stages: stages, from: from,
      to: to, notDue: notDue, mayGrow: mayGrow, lookup: TableSamples.lookup)
  }

  @Test("is the last stage over the first, and carries the others along")
  func value() async throws {
    let indicator = try Self.indicator()
    let all = Samples.observations(["asked": 80, "granted": 40, "in-place": 20])
    let measurement = try await indicator.total(all)
    #expect(measurement.outcome.number == 25)
    #expect(measurement.observations.map(\.input) == ["asked", "granted", "in-place"])
    #expect(measurement.derivation?.forComputing == "20 / 80")
    #expect(indicator.definition.companions == ["granted"])
    #expect(try await Self.indicator(from: "granted").outcome(all).number == 50)
    #expect(try await Self.indicator(to: "granted").outcome(all).number == 50)
    #expect(
      try await indicator.outcome(Samples.observations(["asked": 80, "in-place": 20])).number == 25)
  }

  @Test("cases not yet due leave the base and are told apart")
  func notDue() async throws {
    let indicator = try Self.indicator(["granted", "in-place"], notDue: "waiting")
    let measurement = try await indicator.total(
      Samples.observations(["granted": 120, "in-place": 40, "waiting": 20]))
    #expect(measurement.outcome.number == 40)
    #expect(measurement.observations.map(\.input) == ["granted", "in-place", "waiting"])
    #expect(
      measurement.counts == [
        "numerator in-place=40.0 defenders", "denominator granted - waiting=100.0 defenders",
        "term granted - waiting - in-place=60.0 defenders",
      ])
    #expect(measurement.derivation?.forComputing == "40 / (120 - 20)")
    // Not known is not none.
    #expect(
      try await indicator.outcome(Samples.observations(["granted": 120, "in-place": 40]))
        == .gap(.inputMissing(["waiting"])))
    #expect(
      try await indicator.outcome(
        Samples.observations(["granted": 20, "in-place": 0, "waiting": 20]))
        == .notComputable(.denominatorIsZero("granted")))
    #expect(
      try await indicator.outcome(
        Samples.observations(["granted": 20, "in-place": 0, "waiting": 30]))
        == .notComputable(.outOfRange("waiting > granted")))
    #expect(
      try await indicator.outcome(
        Samples.observations(["granted": 20, "in-place": 15, "waiting": 10]))
        == .notComputable(.outOfRange("in-place > granted - waiting")))
  }

  @Test("a stage larger than the one before it gives no value unless it may grow")
  func growing() async throws {
    let odd = Samples.observations(["asked": 10, "granted": 40, "in-place": 20])
    #expect(
      try await Self.indicator().outcome(odd) == .notComputable(.outOfRange("granted > asked")))
    #expect(try await Self.indicator(mayGrow: ["granted"]).outcome(odd).number == 200)
    #expect(
      try await Self.indicator().outcome(
        Samples.observations(["asked": 10, "granted": -4, "in-place": 2]))
        == .notComputable(.outOfRange("granted < 0")))
  }

  @Test("mistakes in the definition are reported")
  func mistakes() {
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(["asked"]) }.map(\.key) == [
        "stages"
      ])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(["asked", "asked"]) }.map(\.index)
        == [1])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(from: "grantd") }.map(\.suggestion)
        == ["Did you mean 'granted'?"])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(from: "in-place", to: "asked") }
        .map(\.key) == ["to"])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(["asked", "spending"]) }.map(\.id)
        == ["formula.units"])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(mayGrow: ["asked"]) }.map(\.key)
        == ["may-grow"])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(unit: "persons") }.map(\.id) == [
        "formula.units"
      ])
  }
}
