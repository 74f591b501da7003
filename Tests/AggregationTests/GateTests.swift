import Aggregation
import Disclosure
import ReportingCore
import TestSupport
import Testing

@Suite("The gate over many cities")
struct GateTests {
  private func released(
    _ figures: [(city: Int, value: Double, mark: ObservationMark)], cities count: Int = 12,
    regions: [String] = ["002", "019"], sums: Bool = true, unit: String? = "persons",
    units: [Int: String] = [:]
  ) async throws -> Aggregate {
    let cities = try Samples.cities(count, regions: regions)
    var columns = ObservationColumns()
    for figure in figures {
      try columns.append(
        ObservationRow(
          city: "city-\(figure.city)", indicator: "i", period: try Samples.period("2021"),
          value: figure.value, unit: units[figure.city] ?? "persons", mark: figure.mark))
    }
    let plan = Plan(
      indicators: [Samples.indicator("i", unit: unit, sums: sums)],
      periods: [try Samples.period("2021")])
    let statistics = await AggregationEngine(plan: plan, cities: cities).statistics(of: columns)
    return AggregateGate().release(statistics)
  }

  private func outcome(_ aggregate: Aggregate, _ region: String? = nil) -> CellOutcome? {
    aggregate.cells.first { $0.key.region == region }?.outcome
  }

  @Test("what cities publish themselves is shown from three cities on, all of it")
  func published() async throws {
    let two = try await released([(0, 1, .published), (2, 2, .published)])
    #expect(outcome(two) == .suppressed(.fewCities(minimum: 3)))
    #expect(outcome(two, "019") == .gap)
    let three = try await released((0..<3).map { ($0, Double($0), .published) })
    let figures = try #require(three.cells[0].figures)
    #expect(figures.sum == 3)
    #expect(figures.quartiles?.median == 1)
    #expect(figures.withheld == [])
    #expect(three.cells[0].asked == 12)
    #expect(three.cells[0].reporting == 3)
  }

  @Test("missing is not zero and does not report")
  func missing() async throws {
    let found = try await released(
      [
        (0, 4, .published), (2, 0, .published), (4, 5, .published), (6, 0, .missing),
        (8, 0, .suppressed), (1, 0, .notComputable),
      ])
    let cell = found.cells[0]
    #expect(cell.reporting == 3)
    #expect(cell.missing == 1)
    #expect(cell.suppressedByCities == 1)
    #expect(cell.notComputable == 1)
    #expect(cell.figures?.mean == 3)
  }

  @Test("with a figure in confidence only the sum and its mean are shown")
  func confidential() async throws {
    let found = try await released((0..<12).map { ($0, 100, $0 < 8 ? .confidential : .published) })
    let figures = try #require(found.cells[0].figures)
    #expect(figures.sum == 1_200)
    #expect(figures.mean == 100)
    #expect(figures.quartiles == nil)
    #expect(figures.weightedMean == nil)
    #expect(figures.withheld == [.weightedMean, .quartiles, .regionalBalance])
  }

  @Test("of two figures in confidence each city would know the other")
  func subtraction() async throws {
    let found = try await released((0..<12).map { ($0, 100, $0 < 4 ? .confidential : .published) })
    // Two of each region: the regions go, the total of four stays.
    #expect(outcome(found, "002") == .suppressed(.confidential))
    #expect(found.cells[0].figures?.sum == 1_200)
    let two = try await released((0..<12).map { ($0, 100, $0 < 2 ? .confidential : .published) })
    #expect(outcome(two) == .suppressed(.confidential))
    #expect(two.audit.protected == 2)
  }

  @Test("a city that is most of a sum is not told by it")
  func dominance() async throws {
    let figures: [(city: Int, value: Double, mark: ObservationMark)] = (0..<12).map {
      ($0, $0 == 0 ? 10_000 : 10, .confidential)
    }
    let found = try await released(figures)
    #expect(outcome(found) == .suppressed(.confidential))
    #expect(outcome(found, "002") == .suppressed(.confidential))
  }

  @Test("a region that is withheld cannot be taken from the total and the other regions")
  func margins() async throws {
    let figures: [(city: Int, value: Double, mark: ObservationMark)] = (0..<30).map {
      ($0, 100, $0 % 3 == 0 && $0 > 6 ? .published : .confidential)
    }
    let found = try await released(figures, cities: 30, regions: ["002", "019", "142"])
    let withheld = found.cells.filter { if case .suppressed = $0.outcome { true } else { false } }
    // 002 has three confidential figures; its sum alone would do, so all stay or two go.
    #expect(withheld.count != 1)
  }

  @Test("different units under one id are never added, unless the plan says which counts")
  func units() async throws {
    let figures: [(city: Int, value: Double, mark: ObservationMark)] = (0..<8).map {
      ($0, 5, .published)
    }
    let mixed = try await released(figures, unit: nil, units: [3: "per-1000"])
    guard case .notComparable(let variants) = mixed.cells[0].outcome else {
      Issue.record("the cell was computed")
      return
    }
    #expect(variants.map(\.unit) == ["per-1000", "persons"])
    #expect(variants[0].cities == ["city-3"])
    #expect(outcome(mixed, "002") != nil)
    #expect(mixed.cells.first { $0.key.region == "002" }?.figures?.sum == 20)
    let chosen = try await released(figures, unit: "persons", units: [3: "per-1000"])
    #expect(chosen.cells[0].figures?.sum == 35)
    #expect(chosen.cells[0].reporting == 7)
    let leftOut = chosen.comparability.filter { if case .leftOut = $0.kind { true } else { false } }
    #expect(leftOut.count == 1)
  }

  @Test("a share is never summed")
  func share() throws {
    let percent = MeasurementUnit(
      id: "percent", dimension: .one, scale: 0.01, decimals: 1, title: LocalizedText([:]))
    #expect(!PlannedIndicator(id: "i", unit: percent, counts: .things).canBeSummed)
    let persons = MeasurementUnit(
      id: "persons", dimension: UnitDimension(base: "person"), title: LocalizedText([:]))
    #expect(PlannedIndicator(id: "i", unit: persons, counts: .persons).canBeSummed)
  }

  @Test("other methods, other periods, money of other countries, repetitions and outliers are told")
  func comparability() async throws {
    let cities = try Samples.cities(12)
    var columns = ObservationColumns()
    func add(
      _ city: Int, _ indicator: String, _ period: String, _ value: Double, _ unit: String,
      source: String = ""
    ) throws {
      try columns.append(
        ObservationRow(
          city: "city-\(city)", indicator: indicator, period: try Samples.period(period),
          value: value, unit: unit, source: source))
    }
    for city in 0..<10 {
      try add(city, "share", "2019", Double(50 + city), "percent")
      try add(city, "money", "2019", 7, "local-currency")
      if city > 0 {
        columns.setMethod(city == 5 ? "other" : "usual", of: "share", in: "city-\(city)")
      }
    }
    columns.setMethod("usual", of: "share", in: "city-0")
    try add(10, "share", "2019/20", 44, "percent")
    try add(11, "share", "2019", 9_000, "percent", source: "office")
    columns.setMethod("usual", of: "share", in: "city-11")
    try add(1, "share", "2019", 1, "percent")
    try add(2, "share", "2019", 52, "percent")
    try add(3, "stranger", "2019", 52, "percent")
    let plan = Plan(
      indicators: [
        PlannedIndicator(
          id: "share", unit: "percent", method: "usual", counts: .things, canBeSummed: false),
        PlannedIndicator(id: "money", counts: .things, canBeSummed: false, isInLocalMoney: true),
      ], periods: [try Samples.period("2019")], regions: .none)
    let statistics = await AggregationEngine(plan: plan, cities: cities).statistics(of: columns)
    let kinds = statistics.comparability.map(\.kind)
    #expect(
      kinds.contains(
        .leftOut([Variant(unit: "percent", method: "other", cities: ["city-5"])])))
    #expect(kinds.contains(.otherPeriod(try Samples.period("2019/20"), cities: ["city-10"])))
    #expect(kinds.contains(.contradiction(cities: ["city-1"])))
    #expect(kinds.contains(.repeated(cities: ["city-2"])))
    #expect(statistics.outliers.map(\.city) == ["city-11"])
    #expect(statistics.outliers.first?.source == "office")
    let share = try #require(statistics.cells.first { $0.key.indicator == "share" })
    #expect(share.reporting == 9)
    let money = try #require(statistics.cells.first { $0.key.indicator == "money" })
    #expect(money.variants.map(\.money) == ["ESP", "KEN", "MEX"])
    #expect(money.mean == nil)
  }

  @Test("a guest of two cities counts once, and few are not told")
  func shared() throws {
    let year = try Samples.period("2021")
    var records: [SharedRecord] = []
    for number in 0..<40 {
      records.append(
        SharedRecord(
          city: "city-\(number % 6)", register: "guests", record: "p\(number % 25)", period: year))
    }
    let found = SharedRecordCount.counts(of: records, populations: ["guests": .defenders])
    #expect(found.map(\.outcome) == [.value(25)])
    #expect(found[0].cities == 6)
    let few = SharedRecordCount.counts(
      of: records
        + [records[0]].map {
          .init(city: "city-1", register: "few", record: $0.record, period: year)
        },
      populations: ["guests": .defenders])
    #expect(few.map(\.outcome) == [.fewCities(minimum: 5), .value(25)])
    let oneTwice =
      (0..<25).map {
        SharedRecord(city: "city-\($0 % 6)", register: "g", record: "p\($0)", period: year)
      } + [SharedRecord(city: "city-5", register: "g", record: "p0", period: year)]
    #expect(
      SharedRecordCount.counts(of: oneTwice, populations: ["g": .defenders]).map(\.outcome)
        == [.suppressed(threshold: 10)])
  }

  @Test("what is not released prints as a mark")
  func marks() async throws {
    var cell = CellStatistics(
      key: CellKey(indicator: "i", period: try Samples.period("2021")), asked: 1)
    cell.sum = 987_654
    var text = ""
    dump(cell, to: &text)
    #expect(!("\(cell) \(String(reflecting: cell)) " + text).contains("987"))
  }
}
