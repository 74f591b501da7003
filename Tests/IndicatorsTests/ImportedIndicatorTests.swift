import Indicators
import ReportingCore
import Testing

@Suite struct ImportedIndicatorTests {
  private func imported(decimals: Int? = nil) throws -> ImportedIndicator {
    try ImportedIndicator(
      definition: Samples.definition(decimals: decimals, dimensions: ["sex"]), input: "turnout",
      lookup: Samples.lookup)
  }

  private func observation(_ value: Double?, decimals: Int) -> Observation {
    Observation(
      input: "turnout", period: Samples.year(2023), value: value.map { Undisclosed($0) },
      decimals: decimals, unit: "percent", status: value == nil ? .missing : .final)
  }

  @Test func theFigureIsTheOnePublished() async throws {
    // 0.57 / 0.01 would be 56.99999999999999; the published figure must not pass through it.
    let measurement = try await imported().total([observation(57.000000000000014, decimals: 1)])
    #expect(measurement.outcome == .value(Undisclosed(57.000000000000014)))
    #expect(measurement.decimals == 1)
    #expect(measurement.derivation == nil)
    #expect(measurement.components == [])
    #expect(measurement.observations.count == 1)
  }

  @Test(arguments: [(Int?.none, 2, 2), (1, 2, 1), (2, 1, 1), (0, 3, 0)])
  func decimalsAreNeverAdded(asked: Int?, published: Int, kept: Int) async throws {
    let measurement = try await imported(decimals: asked).total([
      observation(45.25, decimals: published)
    ])
    #expect(measurement.decimals == kept)
  }

  @Test func whatIsMissingIsAGap() async throws {
    #expect(try await imported().outcome([]) == .gap(.inputMissing(["turnout"])))
    #expect(
      try await imported().outcome([observation(nil, decimals: 0)])
        == .gap(.statedMissing("turnout")))
  }

  @Test func aPublishedCountIsAComponent() async throws {
    let indicator = try ImportedIndicator(
      definition: Samples.definition(unit: "persons"), input: "admitted", lookup: Samples.lookup)
    let measurement = try await indicator.total(Samples.observations(["admitted": 3]))
    #expect(measurement.counts == ["term admitted=3.0 defenders"])
  }

  @Test func itKeepsItsUnit() {
    let found = problems { () throws(IndicatorError) in
      try ImportedIndicator(
        definition: Samples.definition(unit: "ratio"), input: "turnout", lookup: Samples.lookup)
    }
    #expect(found.map(\.suggestion) == ["Write 'unit: percent'."])
  }
}
