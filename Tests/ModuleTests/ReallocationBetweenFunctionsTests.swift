import ESCResources
import ReportingCore
import TestSupport
import Testing

@Suite("RS-15: reallocation between functions")
struct ReallocationBetweenFunctionsTests {
  static let functions = ["06", "07", "08", "09", "10"]

  func cells(_ actual: [Double?], _ approved: [Double?]) throws -> Cells {
    var cells = Cells()
    for (function, amount) in zip(Self.functions, actual) {
      try cells.add("spending.esc", amount, ["function": function], unit: "local-currency")
    }
    for (function, amount) in zip(Self.functions, approved) {
      try cells.add("budget.esc-approved", amount, ["function": function], unit: "local-currency")
    }
    return cells
  }

  func measure(_ cells: Cells) async throws -> Measurement {
    let measured = try await cells.measure("RS-15", of: ESCResourcesModule.self)
    #expect(measured.count == 1)
    return try #require(measured[.total])
  }

  @Test("counts money where it leaves and where it arrives")
  func moved() async throws {
    let measurement = try await measure(cells([20, 10, 10, 20, 40], [20, 10, 20, 20, 30]))
    let value = try #require(measurement.computed)
    #expect(abs(value - 20) < 1e-12)
    #expect(measurement.components.map(\.value.forComputing) == [100, 100])
  }

  @Test("every function must be there for both, and says so")
  func missing() async throws {
    let whole = try cells([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])
    for index in whole.observations.indices {
      var removed = whole
      let observation = removed.observations.remove(at: index)
      #expect(try await measure(removed).outcome == .gap(.inputMissing([observation.input])))
      var stated = whole
      stated.observations[index].value = nil
      stated.observations[index].status = .missing
      #expect(try await measure(stated).outcome == .gap(.statedMissing(observation.input)))
    }
  }

  @Test("has no value without a budget, without spending, with negative or unlike amounts")
  func impossible() async throws {
    let some: [Double?] = [1, 2, 3, 4, 5]
    let nothing: [Double?] = [0, 0, 0, 0, 0]
    #expect(
      try await measure(cells(some, nothing)).outcome
        == .notComputable(.denominatorIsZero("budget.esc-approved")))
    #expect(
      try await measure(cells(nothing, some)).outcome
        == .notComputable(.denominatorIsZero("spending.esc")))
    #expect(try await measure(cells([1, -2, 3, 4, 5], some)).isNotComputable)
    #expect(
      try await measure(cells([1e308, 1e308, 1e308, 1e308, 1e308], some)).outcome
        == .notComputable(.notFinite))
    var mixed = try cells(some, some)
    mixed.observations[3].unit = "million-local-currency"
    #expect(try await measure(mixed).isNotComputable)
  }

  @Test("is 0 for any share of the budget spent evenly and never above 200")
  func property() async throws {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<200 {
      let approved = Self.functions.map { _ in Double(Int.random(in: 0...900, using: &generator)) }
      let actual = Self.functions.map { _ in Double(Int.random(in: 0...900, using: &generator)) }
      guard approved.contains(where: { $0 > 0 }), actual.contains(where: { $0 > 0 }) else {
        continue
      }
      let value = try #require(try await measure(cells(actual, approved)).computed)
      #expect((0...(200 + 1e-9)).contains(value))
      let even = try #require(
        try await measure(cells(approved.map { $0 * 0.75 }, approved)).computed)
      #expect(even < 1e-9)
      // What moved one way moves back the other.
      let back = try #require(try await measure(cells(approved, actual)).computed)
      #expect(abs(back - value) < 1e-9)
    }
  }
}
