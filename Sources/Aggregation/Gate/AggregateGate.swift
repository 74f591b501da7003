public import Disclosure
import ReportingCore

/// The gate for figures of many cities.
///
/// What a city publishes itself is no secret; what it gave in confidence for the joint result is. A
/// cell passes when
/// 1. enough cities report (``Plan/MinimumCities``);
/// 2. where a figure in it was given in confidence, only one linear figure of the cell is shown: the
///    sum with its mean, or, of what is not added up, the weighted mean. Quartiles are figures of
///    single cities, and a change over matched cities would be one equation more;
/// 3. no reader, and none of the cities, which know their own figures, can narrow a confidential figure
///    below the required interval, computing with everything that is shown: the cells of regions
///    against those of all cities, breakdowns against their wholes in every city's own tables, and
///    what cities publish. The required interval is ``interval`` of the figure, and of counts of
///    persons at least as many whole numbers as the city's own gate asks for
///    (``Disclosure/DisclosurePolicy/requiredPossibilities(for:)``). This covers the city that
///    subtracts its own part, and the city that is most of a sum.
///
/// Where the third fails, cells are withheld, regions before totals, until it holds. Not covered:
/// several cities that put their figures together, and what is known from elsewhere.
public struct AggregateGate: Sendable {
  /// The thresholds for counts of persons.
  public let policy: DisclosurePolicy
  /// How wide the interval for a confidential figure must be, as a part of the figure.
  public let interval: Double

  /// A gate.
  ///
  /// - Parameter interval: How wide the interval for a confidential figure must be, as a part of the
  ///   figure; never less than a tenth.
  public init(policy: DisclosurePolicy = .standard, interval: Double = 0.2) {
    self.policy = policy
    self.interval = interval.isFinite ? max(interval, 0.1) : 0.2
  }

  /// What may be said of an engine's statistics. All cells of one publication must be given at once:
  /// what one of them says may give away another.
  public func release(_ statistics: AggregateStatistics) -> Aggregate {
    let plan = statistics.plan
    var suppressions: [CellKey: CellSuppression] = [:]
    for cell in statistics.cells where cell.reporting > 0 && cell.variants.isEmpty {
      let minimum =
        cell.confidential > 0 ? plan.minimumCities.confidential : plan.minimumCities.published
      if cell.reporting < minimum { suppressions[cell.key] = .fewCities(minimum: minimum) }
    }
    var audit = Aggregate.Audit()
    if !statistics.confidential.isEmpty {
      audit.protected = protect(statistics, &suppressions)
    }
    let cells = statistics.cells.map { cell in
      let outcome: CellOutcome
      if !cell.variants.isEmpty {
        outcome = .notComparable(cell.variants)
      } else if cell.reporting == 0 {
        outcome = .gap
      } else if let rule = suppressions[cell.key] {
        outcome = .suppressed(rule)
        switch rule {
        case .fewCities: audit.fewCities += 1
        case .confidential: audit.confidential += 1
        case .complementary: audit.complementary += 1
        }
      } else {
        outcome = .value(figures(cell, plan))
        audit.released += 1
      }
      return Cell(cell, outcome: outcome)
    }
    return Aggregate(
      cells: cells, comparability: statistics.comparability, outliers: statistics.outliers,
      unknownCities: statistics.unknownCities, audit: audit)
  }

  /// Withholds cells until no confidential figure can be narrowed. Returns how many there are.
  private func protect(
    _ statistics: AggregateStatistics, _ suppressions: inout [CellKey: CellSuppression]
  ) -> Int {
    struct Table: Hashable {
      var indicator: String
      var period: String
    }
    let indicators = Dictionary(statistics.plan.indicators.map { ($0.id, $0) }) { first, _ in first
    }
    let figures = Dictionary(grouping: statistics.confidential) {
      Table(indicator: $0.indicator, period: $0.period.label)
    }
    let cells = Dictionary(grouping: statistics.cells) {
      Table(indicator: $0.key.indicator, period: $0.key.period.label)
    }
    var count = 0
    let tables = figures.keys.sorted { ($0.indicator, $0.period) < ($1.indicator, $1.period) }
    for table in tables {
      guard let terms = indicators[table.indicator] else { continue }
      var protection = ConfidentialTable(
        terms: terms, weighs: AggregateGate.weighs(terms, statistics.plan),
        figures: figures[table] ?? [], cells: (cells[table] ?? []).filter { $0.variants.isEmpty },
        isWithheld: { suppressions[$0] != nil }, gate: self)
      count += protection.protectedCount
      for (key, rule) in protection.run() { suppressions[key] = rule }
    }
    return count
  }

  /// Whether the linear figure of a cell with confidential figures is the weighted mean.
  static func weighs(_ terms: PlannedIndicator, _ plan: Plan) -> Bool {
    !terms.canBeSummed && plan.measures.contains(.weightedMean)
  }

  private func figures(_ cell: CellStatistics, _ plan: Plan) -> CellFigures {
    guard cell.confidential > 0 else {
      let showsChange = cell.confidentialInChange == 0
      return CellFigures(
        sum: cell.sum, mean: cell.mean, weightedMean: cell.weightedMean, weighted: cell.weighted,
        quartiles: cell.quartiles, change: showsChange ? cell.change : nil, balance: cell.balance,
        withheld: showsChange ? [] : [.change])
    }
    let terms = plan.indicators.first { $0.id == cell.key.indicator }
    let weighs = terms.map { AggregateGate.weighs($0, plan) } ?? false
    var balance = cell.balance
    balance?.meanOfRegions = nil
    var withheld: [Measure] = []
    if weighs, cell.mean != nil { withheld.append(.mean) }
    if !weighs, cell.weightedMean != nil { withheld.append(.weightedMean) }
    if cell.quartiles != nil { withheld.append(.quartiles) }
    if cell.change != nil { withheld.append(.change) }
    if cell.balance != nil { withheld.append(.regionalBalance) }
    return CellFigures(
      sum: weighs ? nil : cell.sum, mean: weighs ? nil : cell.mean,
      weightedMean: weighs ? cell.weightedMean : nil, weighted: cell.weighted, quartiles: nil,
      change: nil, balance: balance, withheld: withheld)
  }
}
