import ESCResources
import ReportingCore
import Testing

@Suite("RS-07: real change in spending per resident")
struct RealSpendingChangeTests {
  func add(
    _ spending: Double, _ population: Double, _ prices: Double, in label: String,
    to cells: inout Cells
  ) throws {
    try cells.add("spending.esc", spending, in: label, unit: "local-currency")
    try cells.add("population", population, in: label, unit: "persons")
    try cells.add("prices.index", prices, in: label, unit: "index")
  }

  func measure(_ cells: Cells, over label: String = "2023") async throws -> [Breakdown: Measurement]
  {
    try await cells.measure(
      "RS-07", of: ESCResourcesModule.self, dimensions: ["function"], over: label)
  }

  @Test("takes out prices and people")
  func real() async throws {
    var cells = Cells()
    try add(1_000_000, 1000, 100, in: "2022", to: &cells)
    try add(1_210_000, 1000, 110, in: "2023", to: &cells)
    #expect(try await measure(cells)[.total]?.computed == 10)
    #expect(try await measure(cells)[.total]?.components.count == 6)
  }

  @Test("a stable effort is a true zero, not a gap")
  func zero() async throws {
    var cells = Cells()
    try add(1_000_000, 1000, 100, in: "2022", to: &cells)
    try add(1_320_000, 1200, 110, in: "2023", to: &cells)
    #expect(try await measure(cells)[.total]?.computed == 0)
  }

  @Test("by function, against all residents and all prices")
  func function() async throws {
    var cells = Cells()
    try add(1_000_000, 1000, 100, in: "2022", to: &cells)
    try add(1_210_000, 1000, 110, in: "2023", to: &cells)
    try cells.add("spending.esc", 200_000, ["function": "07"], in: "2022", unit: "local-currency")
    try cells.add("spending.esc", 110_000, ["function": "07"], in: "2023", unit: "local-currency")
    try cells.add("spending.esc", 110_000, ["function": "09"], in: "2023", unit: "local-currency")
    let measured = try await measure(cells)
    #expect(measured[Breakdown(["function": "07"])]?.computed == -50)
    #expect(
      measured[Breakdown(["function": "09"])]?.outcome == .gap(.inputMissing(["spending.esc"])))
  }

  @Test(
    "only the period directly before, of the same length, is the one before",
    arguments: [
      ("2022", "2023", true), ("2021", "2023", false), ("2022 Q4", "2023", false),
      ("2021/22", "2022/23", true), ("2022 Q4", "2023 Q1", true), ("2022-12", "2023-01", true),
      ("2024-02", "2024-03", true), ("2023", "2022", false), ("2020-2021", "2022-2023", true),
      ("2022-07-15/2022-10-14", "2022-10-15/2023-01-14", true),
    ])
  func predecessor(before: String, now: String, counts: Bool) async throws {
    var cells = Cells()
    try add(100, 10, 100, in: before, to: &cells)
    try add(150, 10, 100, in: now, to: &cells)
    #expect(try await measure(cells, over: now)[.total]?.computed == (counts ? 50 : nil))
    #expect(try await measure(cells, over: now)[.total]?.isGap == !counts)
  }

  @Test("any one missing cell is a gap that names it")
  func missing() async throws {
    var whole = Cells()
    try add(100, 10, 100, in: "2022", to: &whole)
    try add(150, 10, 100, in: "2023", to: &whole)
    for index in whole.observations.indices {
      var cells = whole
      let removed = cells.observations.remove(at: index)
      #expect(
        try await measure(cells)[.total]?.outcome == .gap(.inputMissing([removed.input])))
    }
  }

  @Test("has no value when a divisor is zero, a number negative or a unit has changed")
  func impossible() async throws {
    var cells = Cells()
    try add(0, 10, 100, in: "2022", to: &cells)
    try add(150, 10, 100, in: "2023", to: &cells)
    #expect(
      try await measure(cells)[.total]?.outcome
        == .notComputable(.denominatorIsZero("spending.esc")))

    cells = Cells()
    try add(100, 10, 100, in: "2022", to: &cells)
    try add(150, -10, 100, in: "2023", to: &cells)
    #expect(try await measure(cells)[.total]?.isNotComputable == true)

    cells = Cells()
    try add(100, 10, 100, in: "2022", to: &cells)
    try add(150, 10, 100, in: "2023", to: &cells)
    cells.observations[0].unit = "million-local-currency"
    #expect(try await measure(cells)[.total]?.isNotComputable == true)

    cells = Cells()
    try add(1e300, 1e300, 1e300, in: "2022", to: &cells)
    try add(1e300, 1e300, 1e300, in: "2023", to: &cells)
    #expect(try await measure(cells)[.total]?.outcome == .notComputable(.notFinite))
  }

  @Test("nothing spent now is a fall of 100 per cent")
  func collapse() async throws {
    var cells = Cells()
    try add(100, 10, 100, in: "2022", to: &cells)
    try add(0, 10, 100, in: "2023", to: &cells)
    #expect(try await measure(cells)[.total]?.computed == -100)
  }
}
