import ReportingCore

extension PortableSQL {
  /// The statistics from the rows that a database answered with, as texts; nil stands for null.
  ///
  /// Outliers, and what was left out because of its unit, method or period, are found by the engine in
  /// memory alone.
  ///
  /// - Parameters:
  ///   - cells: The rows of ``cells``.
  ///   - confidential: The rows of ``confidentialFigures``; needed where any cell has such figures.
  ///   - meanings: The rows of ``meanings``; needed where any cell is mixed.
  /// - Throws: ``PortableSQLError/unreadableRow(_:)``.
  public func statistics(
    cells: [[String?]], confidential: [[String?]], meanings: [[String?]], cities: [MemberCity]
  ) throws(PortableSQLError) -> AggregateStatistics {
    var asked: [String: Int] = [:]
    var seen: Set<String> = []
    for city in cities where seen.insert(city.id).inserted { asked[city.region, default: 0] += 1 }
    let reader = try RowReader(plan: plan)
    var variants: [CellKey: [Variant]] = [:]
    for row in meanings {
      let key = try reader.key(row, columns: PortableSQL.meaningColumns.count)
      guard let unit = row[4], let method = row[5], let money = row[6], let city = row[7] else {
        throw .unreadableRow(row)
      }
      let found = variants[key, default: []].firstIndex {
        $0.unit == unit && $0.method == method && $0.money == money
      }
      if let found {
        variants[key]?[found].cities.append(city)
      } else {
        variants[key, default: []].append(
          Variant(unit: unit, method: method, money: money, cities: [city]))
      }
    }
    variants = variants.mapValues { list in
      list.map {
        Variant(unit: $0.unit, method: $0.method, money: $0.money, cities: $0.cities.sorted())
      }.sorted { ($0.unit, $0.method, $0.money) < ($1.unit, $1.method, $1.money) }
    }
    var found: [CellStatistics] = []
    for row in cells { found.append(try reader.cell(row, asked: asked, all: seen.count)) }
    // The shares of the regions stand in the rows of the regions.
    let regionIDs = plan.regionIDs(of: cities)
    var reporting: [CellKey: Int] = [:]
    for cell in found { reporting[cell.key] = cell.reporting }
    for index in found.indices {
      found[index].variants = variants[found[index].key] ?? []
      guard found[index].key.region == nil, plan.measures.contains(.regionalBalance),
        !regionIDs.isEmpty
      else { continue }
      let shares = regionIDs.map { region in
        var key = found[index].key
        key.region = region
        return RegionalBalance.Share(
          region: region, reporting: reporting[key] ?? 0, asked: asked[region] ?? 0)
      }
      found[index].balance = RegionalBalance(
        meanOfRegions: found[index].balance?.meanOfRegions, shares: shares)
    }
    var figures: [ConfidentialFigure] = []
    for row in confidential { figures.append(try reader.figure(row)) }
    figures.sort {
      ($0.city, $0.indicator, $0.period, $0.breakdown)
        < ($1.city, $1.indicator, $1.period, $1.breakdown)
    }
    let comparability = variants.map {
      ComparabilityFinding(key: $0.key, kind: .severalMeanings($0.value))
    }.sorted()
    return AggregateStatistics(
      plan: plan, cities: cities, found: found, confidential: figures,
      comparability: comparability)
  }
}

/// Reads rows of texts.
private struct RowReader {
  let plan: Plan
  private let periods: [String: Period]
  private let indicators: [String: PlannedIndicator]

  init(plan: Plan) throws(PortableSQLError) {
    self.plan = plan
    periods = Dictionary(plan.periods.map { ($0.label, $0) }) { first, _ in first }
    indicators = Dictionary(plan.indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  func key(_ row: [String?], columns: Int) throws(PortableSQLError) -> CellKey {
    guard row.count == columns, let indicator = row[0], indicators[indicator] != nil,
      let period = row[1].flatMap({ periods[$0] }),
      let breakdown = row[2].flatMap({ Breakdown(key: $0) }), let region = row[3]
    else { throw .unreadableRow(row) }
    return CellKey(
      indicator: indicator, period: period, breakdown: breakdown,
      region: region.isEmpty ? nil : region)
  }

  func cell(
    _ row: [String?], asked: [String: Int], all: Int
  ) throws(PortableSQLError) -> CellStatistics {
    let key = try key(row, columns: PortableSQL.cellColumns.count)
    var cell = CellStatistics(key: key, asked: key.region.map { asked[$0] ?? 0 } ?? all)
    func count(_ column: Int) throws(PortableSQLError) -> Int {
      guard let text = row[column] else { return 0 }
      guard let number = Int(text) else { throw .unreadableRow(row) }
      return number
    }
    func number(_ column: Int) throws(PortableSQLError) -> Double? {
      guard let text = row[column] else { return nil }
      guard let number = Double(text), number.isFinite else { throw .unreadableRow(row) }
      return number
    }
    let terms = indicators[key.indicator]
    let measures = plan.measures
    cell.reporting = try count(4)
    cell.confidential = try count(5)
    cell.missing = try count(6)
    cell.notComputable = try count(7)
    cell.suppressed = try count(8)
    if measures.contains(.sum), terms?.canBeSummed == true { cell.sum = try number(11) }
    if measures.contains(.mean) { cell.mean = try number(12) }
    if measures.contains(.weightedMean) {
      cell.weightedMean = try number(13)
      cell.weighted = try count(14)
    }
    if measures.contains(.quartiles), let lower = try number(15), let median = try number(16),
      let upper = try number(17)
    {
      cell.quartiles = Quartiles(lower: lower, median: median, upper: upper)
    }
    let matched = try count(18)
    if measures.contains(.change), matched > 0, let before = try number(20),
      let now = try number(21)
    {
      let share = terms?.canBeSummed == true ? 1 : Double(matched)
      cell.change = MatchedChange(cities: matched, before: before / share, now: now / share)
      cell.confidentialInChange = try count(19)
    }
    if key.region == nil {
      cell.balance = RegionalBalance(meanOfRegions: try number(22), shares: [])
    }
    if !measures.contains(.regionalBalance) { cell.balance = nil }
    return cell
  }

  func figure(_ row: [String?]) throws(PortableSQLError) -> ConfidentialFigure {
    guard row.count == PortableSQL.confidentialColumns.count, let city = row[0],
      let region = row[1], let indicator = row[2], let period = row[3].flatMap({ periods[$0] }),
      let breakdown = row[4].flatMap({ Breakdown(key: $0) }),
      let mark = row[6].flatMap(ObservationMark.init(rawValue:))
    else { throw .unreadableRow(row) }
    func number(_ column: Int) throws(PortableSQLError) -> Double? {
      guard let text = row[column] else { return nil }
      guard let number = Double(text), number.isFinite else { throw .unreadableRow(row) }
      return number
    }
    let value = try number(5)
    guard value != nil || !mark.hasValue else { throw .unreadableRow(row) }
    return ConfidentialFigure(
      city: city, region: region, indicator: indicator, period: period, breakdown: breakdown,
      value: mark.hasValue ? value ?? 0 : 0, mark: mark, residents: try number(7))
  }
}
