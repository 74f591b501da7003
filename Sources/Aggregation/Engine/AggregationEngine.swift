import ReportingCore

/// The engine in memory: computes a plan's cells from columns.
///
/// Two passes over the columns put the figures in the order of their groups; then each cell is summed
/// and its quartiles are selected. Nothing is hashed or allocated for a row. Sums run in the order of
/// the cities and are compensated, so that the number of tasks changes no bit of the result.
public struct AggregationEngine: Sendable {
  /// The plan.
  public let plan: Plan
  /// The cities that were asked. Of two with one id the first counts.
  public let cities: [MemberCity]

  /// An engine for a plan.
  public init(plan: Plan, cities: [MemberCity]) {
    self.plan = plan
    self.cities = cities
  }

  /// Computes the cells.
  ///
  /// - Parameter tasks: How many tasks share the work.
  public func statistics(of columns: ObservationColumns, tasks: Int = 1) async
    -> AggregateStatistics
  {
    let tables = PlanTables(plan: plan, cities: cities, columns: columns)
    var grouping = Grouping(columns, tables)
    let figures = grouping.grouped()
    let residents = residents(tables)
    let parts = divided(figures, tables, into: max(1, tasks))
    var computed: [FamilyStatistics] = []
    if parts.count < 2 {
      for part in parts {
        var statistics = FamilyStatistics(
          tables: tables, figures: figures, residents: residents, runs: part)
        statistics.compute()
        computed.append(statistics)
      }
    } else {
      computed = await withTaskGroup(of: (Int, FamilyStatistics).self) { group in
        for (number, part) in parts.enumerated() {
          group.addTask {
            var statistics = FamilyStatistics(
              tables: tables, figures: figures, residents: residents, runs: part)
            statistics.compute()
            return (number, statistics)
          }
        }
        var results: [(Int, FamilyStatistics)] = []
        for await result in group { results.append(result) }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
      }
    }
    let details = DetailSearch(columns, tables, grouping.variants)
    var found = computed.flatMap(\.cells)
    var comparability = details.repeated(computed.flatMap(\.conflicts))
    let mixed = computed.flatMap(\.mixed)
    if !mixed.isEmpty {
      let meanings = details.meanings(ofMixed: mixed)
      for index in found.indices {
        guard let variants = meanings[found[index].key] else { continue }
        found[index].variants = variants
        comparability.append(
          ComparabilityFinding(key: found[index].key, kind: .severalMeanings(variants)))
      }
    }
    if grouping.hasLeftOut { comparability += details.leftOut() }
    comparability += details.otherPeriods() + details.notFinal()
    return AggregateStatistics(
      plan: plan, cities: tables.cities, found: found,
      confidential: grouping.hasConfidential ? details.confidentialFigures() : [],
      comparability: comparability.sorted(),
      outliers: details.outliers(computed.flatMap(\.outliers)),
      unknownCities: grouping.hasUnknownCities ? details.unknownCities() : [])
  }

  /// The residents by city and period of the tables; 0 where they are not known.
  private func residents(_ tables: PlanTables) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(tables.cities.count * tables.periods.count)
    for city in tables.cities {
      for period in tables.periods { result.append(city.residents(in: period) ?? 0) }
    }
    return result
  }

  /// The groups by indicators, in parts of about as many figures. The change needs two periods of one
  /// indicator, so one task has them both.
  private func divided(_ figures: GroupedFigures, _ tables: PlanTables, into count: Int)
    -> [Range<Int>]
  {
    let perIndicator = tables.periods.count * tables.breakdowns.count * tables.regionCount
    var parts: [Range<Int>] = []
    var first = 0
    var number = 0
    while first < figures.runs.count {
      var last = first
      var size = 0
      number += 1
      let share = number >= count ? Int.max : figures.count / count
      while last < figures.runs.count, size < share {
        let indicator = figures.runs[last].key / perIndicator
        while last < figures.runs.count, figures.runs[last].key / perIndicator == indicator {
          size += figures.runs[last].count
          last += 1
        }
      }
      parts.append(first..<last)
      first = last
    }
    return parts
  }
}
