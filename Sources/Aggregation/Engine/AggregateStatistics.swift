import ReportingCore

/// What an engine computed for a plan, before the gate.
public struct AggregateStatistics: Sendable {
  /// The plan.
  public let plan: Plan
  /// The cells: by indicator in the order of the plan, period, breakdown; all cities before regions.
  public let cells: [CellStatistics]
  /// The figures of cities that gave some in confidence, ordered by city and breakdown.
  public var confidential: [ConfidentialFigure]
  /// What keeps figures from being put together, ordered by cell.
  public var comparability: [ComparabilityFinding]
  /// Figures unlike the others, ordered by cell and city.
  public var outliers: [Outlier]
  /// Cities with figures that were not asked, by id; their figures count nowhere.
  public var unknownCities: [String]

  /// Puts in order what an engine found, and adds the cells of the plan for which there are no
  /// figures: with breakdowns that are named all of them, otherwise only for breakdowns that were
  /// found.
  public init(
    plan: Plan, cities: [MemberCity], found: [CellStatistics],
    confidential: [ConfidentialFigure] = [], comparability: [ComparabilityFinding] = [],
    outliers: [Outlier] = [], unknownCities: [String] = []
  ) {
    self.plan = plan
    self.confidential = confidential
    self.comparability = comparability
    self.outliers = outliers
    self.unknownCities = unknownCities
    cells = Self.complete(plan: plan, cities: cities, found: found)
  }

  private static func complete(
    plan: Plan, cities: [MemberCity], found: [CellStatistics]
  ) -> [CellStatistics] {
    let byKey = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    let regions: [String?] = [nil] + plan.regionIDs(of: cities)
    var asked: [String: Int] = [:]
    var seen: Set<String> = []
    for city in cities where seen.insert(city.id).inserted { asked[city.region, default: 0] += 1 }
    var result: [CellStatistics] = []
    var breakdowns: [String: [Breakdown]] = [:]
    switch plan.breakdowns {
    case .named(let named): for indicator in plan.indicators { breakdowns[indicator.id] = named }
    case .every:
      breakdowns = Dictionary(grouping: found, by: \.key.indicator).mapValues {
        Set($0.map(\.key.breakdown)).sorted()
      }
    }
    let isNamed = if case .named = plan.breakdowns { true } else { false }
    for indicator in plan.indicators {
      for period in plan.periods {
        for breakdown in breakdowns[indicator.id] ?? [] {
          for region in regions {
            let key = CellKey(
              indicator: indicator.id, period: period, breakdown: breakdown, region: region)
            if let cell = byKey[key] {
              result.append(cell)
            } else if isNamed {
              var cell = CellStatistics(
                key: key, asked: region.map { asked[$0] ?? 0 } ?? seen.count)
              if region == nil, plan.measures.contains(.regionalBalance), regions.count > 1 {
                cell.balance = RegionalBalance(
                  meanOfRegions: nil,
                  shares: regions.compactMap { $0 }.map {
                    .init(region: $0, reporting: 0, asked: asked[$0] ?? 0)
                  })
              }
              result.append(cell)
            }
          }
        }
      }
    }
    return result
  }
}
