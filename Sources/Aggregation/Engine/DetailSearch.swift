import ReportingCore

/// Goes through the columns again for what is rare: which cities mean what, who reports for another
/// period, where an outlier came from. The passes of the engine keep none of this.
struct DetailSearch {
  let columns: ObservationColumns
  let tables: PlanTables
  let variants: VariantTable
  private let shares: PlanTables.KeyShares

  init(_ columns: ObservationColumns, _ tables: PlanTables, _ variants: VariantTable) {
    self.columns = columns
    self.tables = tables
    self.variants = variants
    shares = tables.shares(of: columns)
  }

  /// The key of a row's group; nil where the plan does not ask for it.
  private func key(_ row: Int) -> Int? {
    let parts = [
      shares.indicator[Int(columns.indicator[row])], shares.period[Int(columns.period[row])],
      shares.breakdown[Int(columns.breakdown[row])], shares.city[Int(columns.city[row])],
    ]
    return parts.contains(-1) ? nil : parts.reduce(0, +)
  }

  private func meaning(_ row: Int) -> VariantTable.Meaning {
    variants.meaning(
      city: Int(columns.city[row]), indicator: Int(columns.indicator[row]),
      unit: Int(columns.unit[row]))
  }

  private func hasValue(_ row: Int) -> Bool {
    ObservationState(unchecked: columns.state[row]).hasValue
  }

  private func isPlanned(_ family: Int) -> Bool {
    tables.isPlanned[tables.parts(ofFamily: family).period]
  }

  /// Meanings with their cities, for each cell.
  private struct Gathered {
    var cities: [VariantTable.Meaning: Set<String>] = [:]

    mutating func add(_ meaning: VariantTable.Meaning, _ city: String) {
      cities[meaning, default: []].insert(city)
    }

    func variants(_ table: VariantTable) -> [Variant] {
      cities.map { table.variant($0.key, cities: $0.value.sorted()) }
        .sorted { ($0.unit, $0.method, $0.money) < ($1.unit, $1.method, $1.money) }
    }
  }

  /// What cities mean in the cells in which they mean several things: those of regions by the key of
  /// their group, those of all cities by -1 less the key of their family.
  func meanings(ofMixed mixed: [Int]) -> [CellKey: [Variant]] {
    let wanted = Set(mixed)
    var table = variants
    var gathered: [Int: Gathered] = [:]
    for row in 0..<columns.count where hasValue(row) {
      guard let key = key(row) else { continue }
      let family = key / tables.regionCount
      for place in [key, -family - 1] where wanted.contains(place) {
        let (city, indicator) = (Int(columns.city[row]), Int(columns.indicator[row]))
        let number = table.number(city: city, indicator: indicator, unit: Int(columns.unit[row]))
        guard number >= 0 else { continue }
        gathered[place, default: Gathered()].add(meaning(row), columns.cities[city])
      }
    }
    var result: [CellKey: [Variant]] = [:]
    for (place, found) in gathered {
      let key =
        place < 0
        ? tables.cellKey(family: -place - 1, region: nil)
        : tables.cellKey(
          family: place / tables.regionCount, region: place % tables.regionCount)
      result[key] = found.variants(variants)
    }
    return result
  }

  /// The cities that mean something else than the plan says.
  func leftOut() -> [ComparabilityFinding] {
    var table = variants
    var gathered: [Int: Gathered] = [:]
    for row in 0..<columns.count where hasValue(row) {
      guard let key = key(row), isPlanned(key / tables.regionCount) else { continue }
      let (city, indicator) = (Int(columns.city[row]), Int(columns.indicator[row]))
      guard table.number(city: city, indicator: indicator, unit: Int(columns.unit[row])) < 0 else {
        continue
      }
      gathered[key / tables.regionCount, default: Gathered()].add(
        meaning(row), columns.cities[city])
    }
    return gathered.map { family, found in
      ComparabilityFinding(
        key: tables.cellKey(family: family, region: nil),
        kind: .leftOut(found.variants(variants)))
    }
  }

  /// The cities that report for a period that overlaps one of the plan for half of its days or more.
  func otherPeriods() -> [ComparabilityFinding] {
    var near: [Int: [Period]] = [:]
    for (number, period) in columns.periods.values.enumerated() {
      let overlapped = tables.plan.periods(overlappedBy: period)
      if !overlapped.isEmpty { near[number] = overlapped }
    }
    guard !near.isEmpty else { return [] }
    var gathered: [CellKey: [Period: Set<String>]] = [:]
    for row in 0..<columns.count where hasValue(row) {
      guard let planned = near[Int(columns.period[row])],
        shares.indicator[Int(columns.indicator[row])] >= 0,
        shares.breakdown[Int(columns.breakdown[row])] >= 0,
        shares.city[Int(columns.city[row])] >= 0
      else { continue }
      let found = columns[row]
      for period in planned {
        let key = CellKey(
          indicator: found.indicator, period: period, breakdown: found.breakdown)
        gathered[key, default: [:]][found.period, default: []].insert(found.city)
      }
    }
    return gathered.flatMap { key, periods in
      periods.sorted { $0.key < $1.key }.map {
        ComparabilityFinding(key: key, kind: .otherPeriod($0.key, cities: $0.value.sorted()))
      }
    }
  }

  /// The cities whose figures are provisional, estimated or imputed, by cell of all cities.
  func notFinal() -> [ComparabilityFinding] {
    let final = ObservationState(.published, .final).raw >> 3
    guard columns.state.contains(where: { $0 >> 3 != final }) else { return [] }
    struct Place: Hashable {
      var family: Int
      var status: Observation.Status
    }
    var gathered: [Place: Set<String>] = [:]
    for row in 0..<columns.count where columns.state[row] >> 3 != final && hasValue(row) {
      guard let key = key(row), isPlanned(key / tables.regionCount) else { continue }
      let status = ObservationState(unchecked: columns.state[row]).status
      gathered[Place(family: key / tables.regionCount, status: status), default: []].insert(
        columns.cities[Int(columns.city[row])])
    }
    return gathered.sorted {
      ($0.key.family, $0.key.status.rawValue) < ($1.key.family, $1.key.status.rawValue)
    }.map {
      ComparabilityFinding(
        key: tables.cellKey(family: $0.key.family, region: nil),
        kind: .notFinal($0.key.status, cities: $0.value.sorted()))
    }
  }

  /// Cities with figures that were not asked.
  func unknownCities() -> [String] {
    columns.cityIDs.filter { tables.placeOfCity[$0] == nil }.sorted()
  }
}
