import ReportingCore

/// The plan in dense numbers, and the numbers of the columns in those of the plan.
///
/// A group is an indicator in a period, for a breakdown, in a region; its key counts them in this
/// order, the region innermost, so that the groups of one cell over all cities stand side by side.
/// Periods before those of the plan are counted too where the change is asked for, and cities outside
/// the plan's regions form a last region of their own.
struct PlanTables: Sendable {
  let plan: Plan
  let cities: [MemberCity]
  let periods: [Period]
  let breakdowns: [Breakdown]
  let regions: [String]
  /// Whether a period is one of the plan, and not only one before it.
  let isPlanned: [Bool]
  /// For each period the one before it, where it is counted.
  let earlier: [Int?]
  /// The region of each city, by its place in `cities`.
  let regionOfCity: [Int]
  /// How many cities of each region were asked, and last how many of none of them.
  let asked: [Int]
  /// The cities by id.
  let placeOfCity: [String: Int]

  var regionCount: Int { regions.count + 1 }

  init(plan: Plan, cities: [MemberCity], columns: ObservationColumns) {
    self.plan = plan
    var seen: Set<String> = []
    let cities = cities.filter { seen.insert($0.id).inserted }
    self.cities = cities
    placeOfCity = Dictionary(
      uniqueKeysWithValues: cities.enumerated().map { ($0.element.id, $0.offset) })
    let before = plan.earlier
    let all = Set(plan.periods).union(before.values.map(\.withoutNote)).sorted()
    periods = all
    isPlanned = all.map { plan.periods.contains($0) }
    earlier = all.map { period in before[period.label].flatMap { all.firstIndex(of: $0) } }
    breakdowns =
      switch plan.breakdowns {
      case .named(let named): named
      case .every: columns.breakdownList
      }
    let regions = plan.regionIDs(of: cities)
    self.regions = regions
    let numbers = Dictionary(
      uniqueKeysWithValues: regions.enumerated().map { ($0.element, $0.offset) })
    regionOfCity = cities.map { numbers[$0.region] ?? regions.count }
    var asked = [Int](repeating: 0, count: regions.count + 1)
    for region in regionOfCity { asked[region] += 1 }
    self.asked = asked
  }

  /// The groups that there can be.
  var keyCount: UInt64 {
    [plan.indicators.count, periods.count, breakdowns.count, regionCount]
      .reduce(1) { $0.multipliedReportingOverflow(by: UInt64($1)).partialValue }
  }

  /// The key of a family: of the groups of a cell over all cities.
  func family(indicator: Int, period: Int, breakdown: Int) -> Int {
    (indicator * periods.count + period) * breakdowns.count + breakdown
  }

  /// The parts of a family's key.
  func parts(ofFamily family: Int) -> (indicator: Int, period: Int, breakdown: Int) {
    let breakdown = family % breakdowns.count
    let rest = family / breakdowns.count
    return (rest / periods.count, rest % periods.count, breakdown)
  }

  func cellKey(family: Int, region: Int?) -> CellKey {
    let (indicator, period, breakdown) = parts(ofFamily: family)
    return CellKey(
      indicator: plan.indicators[indicator].id, period: periods[period],
      breakdown: breakdowns[breakdown], region: region.map { regions[$0] })
  }

  /// For each number of the columns what it adds to a key, or -1 where the plan does not ask for it.
  func shares(of columns: ObservationColumns) -> KeyShares {
    let perBreakdown = regionCount
    let perPeriod = perBreakdown * breakdowns.count
    let perIndicator = perPeriod * periods.count
    func numbers<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
      Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }
    let indicatorNumbers = numbers(plan.indicators.map(\.id))
    let periodNumbers = numbers(periods)
    let breakdownNumbers = numbers(breakdowns)
    return KeyShares(
      city: columns.cityIDs.map { placeOfCity[$0].map { regionOfCity[$0] } ?? -1 },
      indicator: columns.indicatorIDs.map { indicatorNumbers[$0].map { $0 * perIndicator } ?? -1 },
      period: columns.periods.values.map { periodNumbers[$0].map { $0 * perPeriod } ?? -1 },
      breakdown: columns.breakdowns.values.map {
        breakdownNumbers[$0].map { $0 * perBreakdown } ?? -1
      })
  }

  /// What the numbers of the columns add to a key.
  struct KeyShares: Sendable {
    var city: [Int]
    var indicator: [Int]
    var period: [Int]
    var breakdown: [Int]
  }
}
