import ReportingCore

extension PortableSQL {
  /// The statistics from the rows that a database answered with, as texts; nil stands for null.
  ///
  /// - Parameters:
  ///   - answers: The rows of each question; of one that was not asked there are none.
  ///   - cities: The cities that were asked.
  /// - Throws: ``PortableSQLError/unreadableRow(_:)``.
  public func statistics(
    _ answers: [Query: [[String?]]], cities: [MemberCity]
  ) async throws(PortableSQLError) -> AggregateStatistics {
    let (cells, meanings) = (answers[.cells] ?? [], answers[.meanings] ?? [])
    var asked: [String: Int] = [:]
    var seen: Set<String> = []
    for city in cities where seen.insert(city.id).inserted { asked[city.region, default: 0] += 1 }
    let reader = try RowReader(plan: plan)
    var variants: [CellKey: [Variant]] = [:]
    for row in meanings {
      let key = try reader.key(row, .meanings)
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
    for row in answers[.confidential] ?? [] { figures.append(try reader.figure(row)) }
    figures.sort {
      ($0.city, $0.indicator, $0.period, $0.breakdown)
        < ($1.city, $1.indicator, $1.period, $1.breakdown)
    }
    var comparability = variants.map {
      ComparabilityFinding(key: $0.key, kind: .severalMeanings($0.value))
    }
    comparability += try await differences(answers[.details] ?? [], reader, cities: cities)
    return AggregateStatistics(
      plan: plan, cities: cities, found: found, confidential: figures,
      comparability: comparability.sorted(),
      outliers: try reader.outliers(answers[.outliers] ?? [], cities: cities),
      unknownCities: try unknown(answers[.unknownCities] ?? []))
  }

  /// What the engine in memory finds in those rows in which there is something to find.
  private func differences(
    _ rows: [[String?]], _ reader: RowReader, cities: [MemberCity]
  ) async throws(PortableSQLError) -> [ComparabilityFinding] {
    guard !rows.isEmpty else { return [] }
    var columns = ObservationColumns()
    for row in rows {
      let (figure, method) = try reader.observation(row)
      do throws(ColumnError) { try columns.append(figure) } catch { throw .unreadableRow(row) }
      if !method.isEmpty { columns.setMethod(method, of: figure.indicator, in: figure.city) }
    }
    var search = plan
    search.outliers = nil
    search.measures = []
    return await AggregationEngine(plan: search, cities: cities).statistics(of: columns)
      .comparability.filter { if case .severalMeanings = $0.kind { false } else { true } }
  }

  /// Cities that were not asked, where one of them has a figure that the plan asks for.
  private func unknown(_ rows: [[String?]]) throws(PortableSQLError) -> [String] {
    var cities: [String] = []
    var isPlanned = false
    for row in rows {
      guard row.count == Query.unknownCities.columns.count, let city = row[0], let flag = row[1]
      else { throw .unreadableRow(row) }
      cities.append(city)
      if flag != "0" { isPlanned = true }
    }
    return isPlanned ? cities.sorted() : []
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

  func key(_ row: [String?], _ query: PortableSQL.Query) throws(PortableSQLError) -> CellKey {
    guard row.count == query.columns.count, let indicator = row[0], indicators[indicator] != nil,
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
    let key = try key(row, .cells)
    var cell = CellStatistics(key: key, asked: key.region.map { asked[$0] ?? 0 } ?? all)
    func count(_ column: Int) throws(PortableSQLError) -> Int {
      guard let text = row[column] else { return 0 }
      guard let number = Int(text) else { throw .unreadableRow(row) }
      return number
    }
    func number(_ column: Int) throws(PortableSQLError) -> Double? {
      try self.number(row, column)
    }
    let terms = indicators[key.indicator]
    let measures = plan.measures
    cell.reporting = try count(4)
    cell.confidential = try count(5)
    cell.missing = try count(6)
    cell.notComputable = try count(7)
    cell.suppressed = try count(8)
    if measures.contains(.sum), terms?.canBeSummed == true { cell.sum = try number(10) }
    if measures.contains(.mean) { cell.mean = try number(11) }
    if measures.contains(.weightedMean) {
      cell.weightedMean = try number(12)
      cell.weighted = try count(13)
    }
    if measures.contains(.quartiles), let lower = try number(14), let median = try number(15),
      let upper = try number(16)
    {
      cell.quartiles = Quartiles(lower: lower, median: median, upper: upper)
    }
    let matched = try count(17)
    if measures.contains(.change), matched > 0, let before = try number(19),
      let now = try number(20)
    {
      let share = terms?.canBeSummed == true ? 1 : Double(matched)
      cell.change = MatchedChange(cities: matched, before: before / share, now: now / share)
      cell.confidentialInChange = try count(18)
    }
    if key.region == nil {
      cell.balance = RegionalBalance(meanOfRegions: try number(21), shares: [])
    }
    if !measures.contains(.regionalBalance) { cell.balance = nil }
    return cell
  }

  func figure(_ row: [String?]) throws(PortableSQLError) -> ConfidentialFigure {
    guard row.count == PortableSQL.Query.confidential.columns.count, let city = row[0],
      let region = row[1], let indicator = row[2], let period = row[3].flatMap({ periods[$0] }),
      let breakdown = row[4].flatMap({ Breakdown(key: $0) }),
      let mark = row[6].flatMap(ObservationMark.init(rawValue:))
    else { throw .unreadableRow(row) }
    let value = try number(row, 5)
    guard value != nil || !mark.hasValue else { throw .unreadableRow(row) }
    return ConfidentialFigure(
      city: city, region: region, indicator: indicator, period: period, breakdown: breakdown,
      value: mark.hasValue ? value ?? 0 : 0, mark: mark, residents: try number(row, 7))
  }

  /// A figure with its method.
  func observation(_ row: [String?]) throws(PortableSQLError) -> (ObservationRow, String) {
    guard row.count == PortableSQL.Query.details.columns.count, let city = row[0],
      let indicator = row[1], let label = row[2],
      let breakdown = row[3].flatMap({ Breakdown(key: $0) }),
      let value = try number(row, 4), let unit = row[5], let method = row[6],
      let mark = row[7].flatMap(ObservationMark.init(rawValue:)), mark.hasValue,
      let status = row[8].flatMap(Observation.Status.init(rawValue:)), let source = row[9]
    else { throw .unreadableRow(row) }
    let period: Period
    do throws(PeriodError) { period = try Period(parsing: label) } catch {
      throw .unreadableRow(row)
    }
    return (
      ObservationRow(
        city: city, indicator: indicator, period: period, breakdown: breakdown, value: value,
        unit: unit, mark: mark, status: status, source: source), method
    )
  }

  /// The figures that are unlike the others, as the engine in memory judges them.
  func outliers(_ rows: [[String?]], cities: [MemberCity]) throws(PortableSQLError) -> [Outlier] {
    guard let rule = plan.outliers, !rows.isEmpty else { return [] }
    let members = Dictionary(cities.map { ($0.id, $0) }) { first, _ in first }
    var found: [Outlier] = []
    for row in rows {
      guard row.count == PortableSQL.Query.outliers.columns.count, let city = row[0],
        let terms = row[1].flatMap({ indicators[$0] }),
        let period = row[2].flatMap({ periods[$0] }),
        let breakdown = row[3].flatMap({ Breakdown(key: $0) }), let value = try number(row, 4),
        let compared = try number(row, 5), let kind = row[6], let median = try number(row, 7),
        let deviation = try number(row, 8), let source = row[9]
      else { throw .unreadableRow(row) }
      let scale = OutlierScale(
        isLogarithmic: kind != "0", rule: rule, factor: terms.outlierFactor)
      guard let number = scale.number(compared),
        let judgement = scale.judge(number, median: median, deviation: deviation)
      else { continue }
      let weight = terms.canBeSummed ? members[city]?.residents(in: period) ?? 1 : 1
      found.append(
        Outlier(
          key: CellKey(indicator: terms.id, period: period, breakdown: breakdown), city: city,
          value: value, typical: judgement.typical * weight, factor: judgement.factor,
          source: source))
    }
    // A figure that is given twice is one.
    var seen: Set<[String]> = []
    return found.sorted { ($0.key, $0.city, $0.source) < ($1.key, $1.city, $1.source) }.filter {
      seen.insert([$0.key.indicator, $0.key.period.label, $0.key.breakdown.key, $0.city]).inserted
    }
  }

  private func number(_ row: [String?], _ column: Int) throws(PortableSQLError) -> Double? {
    guard let text = row[column] else { return nil }
    guard let number = Double(text), number.isFinite else { throw .unreadableRow(row) }
    return number
  }
}
