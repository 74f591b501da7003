import ReportingCore
import TestSupport
import Testing

@testable import Aggregation

@Suite("The engine in memory")
struct EngineTests {
  private func expectNear(_ a: Double?, _ b: Double?, _ what: String) {
    switch (a, b) {
    case (nil, nil): return
    case (let a?, let b?):
      #expect(abs(a - b) <= 1e-12 * max(1, abs(a), abs(b)), "\(what): \(a), \(b)")
    default: Issue.record("\(what): \(String(describing: a)), \(String(describing: b))")
    }
  }

  private func expectSame(_ a: CellStatistics, _ b: CellStatistics) {
    #expect(a.key == b.key)
    let counts: [KeyPath<CellStatistics, Int>] = [
      \.asked, \.reporting, \.confidential, \.missing, \.notComputable, \.suppressed, \.weighted,
      \.confidentialInChange,
    ]
    for count in counts { #expect(a[keyPath: count] == b[keyPath: count], "\(a.key) \(count)") }
    expectNear(a.sum, b.sum, "sum")
    expectNear(a.mean, b.mean, "mean")
    expectNear(a.weightedMean, b.weightedMean, "weighted mean")
    expectNear(a.quartiles?.lower, b.quartiles?.lower, "lower quartile")
    expectNear(a.quartiles?.median, b.quartiles?.median, "median")
    expectNear(a.quartiles?.upper, b.quartiles?.upper, "upper quartile")
    #expect(a.change?.cities == b.change?.cities)
    expectNear(a.change?.before, b.change?.before, "before")
    expectNear(a.change?.now, b.change?.now, "now")
    #expect(a.balance?.shares == b.balance?.shares)
    expectNear(a.balance?.meanOfRegions, b.balance?.meanOfRegions, "mean of regions")
  }

  @Test("agrees with a count by hand on random networks", arguments: 0..<12)
  func oracle(seed: UInt64) async throws {
    let cities = try Samples.cities(3 + Int(seed) * 5)
    let periods = ["2018", "2019", "2020", "2021"]
    var columns = try Samples.columns(
      cities: cities.count, indicators: 3, periods: periods, confidential: 0.2, seed: seed)
    if seed % 2 == 1 { columns = try shuffled(columns, seed: seed) }
    let plan = Plan(
      indicators: [Samples.indicator("i2"), Samples.indicator("i0", sums: false)],
      periods: try ["2019", "2021"].map(Samples.period),
      regions: seed % 3 == 0 ? .named(["002", "150"]) : .each,
      breakdowns: .named(try ["", "sex=female"].map { try #require(Breakdown(key: $0)) }))
    let statistics = await AggregationEngine(plan: plan, cities: cities).statistics(of: columns)
    let expected = NaiveEngine(plan: plan, cities: cities).cells(columns)
    #expect(Set(statistics.cells.map(\.key)) == Set(expected.keys))
    for cell in statistics.cells { expectSame(cell, try #require(expected[cell.key])) }
  }

  private func shuffled(_ columns: ObservationColumns, seed: UInt64) throws -> ObservationColumns {
    var generator = SeededGenerator(seed: seed)
    var result = ObservationColumns()
    for row in (0..<columns.count).shuffled(using: &generator) { try result.append(columns[row]) }
    return result
  }

  @Test("the number of tasks changes no bit", arguments: [1, 2, 3, 7])
  func tasks(count: Int) async throws {
    let cities = try Samples.cities(60)
    let columns = try Samples.columns(
      cities: 60, indicators: 5, periods: ["2020", "2021"], seed: 4)
    let plan = Plan(
      indicators: (0..<5).map { Samples.indicator("i\($0)") },
      periods: try ["2020", "2021"].map(Samples.period))
    let engine = AggregationEngine(plan: plan, cities: cities)
    let one = await engine.statistics(of: columns)
    let many = await engine.statistics(of: columns, tasks: count)
    #expect(one.cells == many.cells)
    #expect(one.comparability == many.comparability)
  }

  @Test("groups that mostly do not occur are found by a table, with the same cells")
  func sparse() async throws {
    var generator = SeededGenerator(seed: 9)
    var columns = ObservationColumns()
    let cities = try Samples.cities(400)
    let year = try Samples.period("2021")
    for city in 0..<400 {
      for district in 0..<5 {
        try columns.append(
          ObservationRow(
            city: "city-\(city)", indicator: "i\(city % 50)", period: year,
            breakdown: try #require(Breakdown(key: "district=d\(city)-\(district)")),
            value: Double.random(in: 0..<9, using: &generator), unit: "persons"))
      }
      try columns.append(
        ObservationRow(
          city: "city-\(city)", indicator: "i\(city % 50)", period: year, value: Double(city),
          unit: "persons"))
    }
    let years = try (1990...2021).map { try Samples.period(String($0)) }
    let every = Plan(
      indicators: (0..<50).map { Samples.indicator("i\($0)") }, periods: years, regions: .each,
      breakdowns: .every)
    let tables = PlanTables(plan: every, cities: cities, columns: columns)
    #expect(tables.keyCount > UInt64(GroupCounts.mostDense))
    let found = await AggregationEngine(plan: every, cities: cities).statistics(of: columns)
    var named = every
    named.breakdowns = .named([.total])
    let dense = await AggregationEngine(plan: named, cities: cities).statistics(of: columns)
    let totals = found.cells.filter { $0.key.breakdown == .total && $0.reporting > 0 }
    #expect(totals == dense.cells.filter { $0.reporting > 0 })
    #expect(found.cells.count { $0.key.region == nil && $0.reporting > 0 } == 50 + 2000)
  }

  @Test("quartiles are those of sorted numbers, whatever their order")
  func quartiles() throws {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<300 {
      let count = 1 + round % 90
      var numbers = (0..<count).map { index in
        switch round % 4 {
        case 0: Double.random(in: -5..<5, using: &generator)
        case 1: Double(Int.random(in: 0..<3, using: &generator))
        case 2: Double(index)
        default: Double(-index * index)
        }
      }
      let sorted = numbers.sorted()
      func percentile(_ part: Double) -> Double {
        let position = part * Double(count - 1)
        let low = sorted[Int(position)]
        let high = sorted[min(Int(position) + 1, count - 1)]
        return low + (position - position.rounded(.down)) * (high - low)
      }
      let found = numbers.withUnsafeMutableBufferPointer { OrderStatistics.quartiles($0) }
      #expect(found?.lower == percentile(0.25))
      #expect(found?.median == percentile(0.5))
      #expect(found?.upper == percentile(0.75))
    }
  }
}
