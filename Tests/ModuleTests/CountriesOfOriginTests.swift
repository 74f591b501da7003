import Defenders
import ReportingCore
import Testing

@Suite("HD-09: countries of origin")
struct CountriesOfOriginTests {
  static let input = "hosting.defenders-by-country"

  func cells(_ counts: [String: Double?], total: Double? = nil) throws -> Cells {
    var cells = Cells()
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
      try cells.add(Self.input, count, ["country": code], level: .restricted)
    }
    if let total { try cells.add(Self.input, total, level: .restricted) }
    return cells
  }

  func measure(_ cells: Cells) async throws -> Measurement {
    let measured = try await cells.measure("HD-09", of: DefendersModule.self)
    #expect(measured.count == 1)
    return try #require(measured[.total])
  }

  @Test("counts the countries from which somebody came")
  func distinct() async throws {
    #expect(try await measure(cells(["484": 7, "170": 4, "004": 3])).computed == 3)
    #expect(try await measure(cells(["484": 12, "170": 0])).computed == 1)
    #expect(try await measure(cells([:], total: 0)).computed == 0)
  }

  @Test("the count may travel, the cells may not")
  func levels() async throws {
    let measurement = try await measure(cells(["484": 7, "170": 4]))
    #expect(measurement.valueLevel == .public)
    #expect(measurement.observations.count == 2)
    #expect(measurement.observations.allSatisfy { $0.value?.level == .restricted })
    #expect(measurement.derivation == nil)
  }

  @Test("the gate is told on how many defenders it rests")
  func components() async throws {
    let measurement = try await measure(cells(["484": 2, "170": 1], total: 3))
    #expect(measurement.components.map(\.value.forComputing) == [3])
    #expect(measurement.components.map(\.counts) == [.defenders])
  }

  @Test("without the countries there is a gap")
  func missing() async throws {
    #expect(try await measure(Cells()).outcome == .gap(.inputMissing([Self.input])))
    #expect(
      try await measure(cells([:], total: 14)).outcome == .gap(.inputMissing([Self.input])))
    #expect(
      try await measure(cells(["484": 7, "170": nil])).outcome
        == .gap(.statedMissing(Self.input)))
    var stated = Cells()
    try stated.add(Self.input, nil, level: .restricted)
    #expect(try await measure(stated).outcome == .gap(.statedMissing(Self.input)))
  }

  @Test("an objection names no country", arguments: ["Mexico", "MEX", "48", "4840", "४८४"])
  func codes(code: String) async throws {
    let measurement = try await measure(cells([code: 7, "170": 6]))
    #expect(measurement.isNotComputable)
    #expect(!"\(measurement.outcome)".contains(code))
  }

  @Test("countries that do not add up to the total, or are negative, give no value")
  func contradictions() async throws {
    #expect(try await measure(cells(["484": 7, "170": 6], total: 20)).isNotComputable)
    #expect(try await measure(cells(["484": 7, "170": 6], total: 13)).computed == 2)
    #expect(try await measure(cells(["484": 7, "170": -6])).isNotComputable)
  }
}
