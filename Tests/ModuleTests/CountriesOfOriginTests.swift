import Defenders
import ReportingCore
import Testing

@Suite("HD-09: countries of origin")
struct CountriesOfOriginTests {
  func measure(
    countries: Double?, persons: Double?, stated: Bool = false, level: Level = .public
  ) async throws -> Measurement {
    var cells = Cells()
    if countries != nil || stated { try cells.add("hosting.countries", countries, level: level) }
    if persons != nil || stated { try cells.add("hosting.defenders", persons, level: level) }
    let measured = try await cells.measure("HD-09", of: DefendersModule.self)
    #expect(measured.count == 1)
    return try #require(measured[.total])
  }

  @Test("is the number of countries; nobody hosted is a true zero")
  func value() async throws {
    #expect(try await measure(countries: 10, persons: 26).computed == 10)
    #expect(try await measure(countries: 12, persons: 12).computed == 12)
    #expect(try await measure(countries: 0, persons: 0).computed == 0)
  }

  @Test("the gate is told on how many defenders it rests")
  func components() async throws {
    let measurement = try await measure(countries: 2, persons: 3)
    #expect(measurement.components.map(\.value.forComputing) == [3])
    #expect(measurement.components.map(\.counts) == [.defenders])
    #expect(measurement.components.map(\.name) == ["hosting.defenders"])
  }

  @Test("travels no farther than what it was made from")
  func level() async throws {
    let measurement = try await measure(countries: 10, persons: 26, level: .unConfidential)
    #expect(measurement.valueLevel == .unConfidential)
  }

  @Test("without the persons there is a gap, for nobody could tell whether it may be told")
  func missing() async throws {
    #expect(
      try await measure(countries: 10, persons: nil).outcome
        == .gap(.inputMissing(["hosting.defenders"])))
    #expect(
      try await measure(countries: nil, persons: 26).outcome
        == .gap(.inputMissing(["hosting.countries"])))
    #expect(
      try await measure(countries: nil, persons: nil).outcome
        == .gap(.inputMissing(["hosting.countries", "hosting.defenders"])))
    #expect(
      try await measure(countries: 10, persons: nil, stated: true).outcome
        == .gap(.statedMissing("hosting.defenders")))
  }

  @Test(
    "numbers that contradict each other give no value and are not repeated",
    arguments: [(30.0, 26.0), (0, 26), (-1, 26), (2.5, 26), (7, 0)])
  func contradictions(countries: Double, persons: Double) async throws {
    let measurement = try await measure(countries: countries, persons: persons)
    #expect(measurement.isNotComputable)
    #expect(!"\(measurement.outcome)".contains { $0.isNumber })
  }
}
