import ReportingCore

@testable import Aggregation

/// Computes cells as a person would from the list of rows: the oracle of the engine.
struct NaiveEngine {
  let plan: Plan
  let cities: [MemberCity]

  func cells(_ columns: ObservationColumns) -> [CellKey: CellStatistics] {
    let rows = (0..<columns.count).map { columns[$0] }
    var result: [CellKey: CellStatistics] = [:]
    let regions: [String?] = [nil] + plan.regionIDs(of: cities)
    guard case .named(let breakdowns) = plan.breakdowns else { return [:] }
    for indicator in plan.indicators {
      for period in plan.periods {
        for breakdown in breakdowns {
          for region in regions {
            let key = CellKey(
              indicator: indicator.id, period: period, breakdown: breakdown, region: region)
            result[key] = cell(key, indicator, rows)
          }
        }
      }
    }
    return result
  }

  private func rows(
    _ rows: [ObservationRow], _ key: CellKey, _ period: Period?, in region: String?
  ) -> [ObservationRow] {
    let members = Set(cities.filter { region == nil || $0.region == region }.map(\.id))
    return rows.filter {
      $0.indicator == key.indicator && $0.period == period && $0.breakdown == key.breakdown
        && members.contains($0.city)
    }
  }

  private func cell(_ key: CellKey, _ terms: PlannedIndicator, _ all: [ObservationRow])
    -> CellStatistics
  {
    let members = cities.filter { key.region == nil || $0.region == key.region }
    var cell = CellStatistics(key: key, asked: members.count)
    let found = rows(all, key, key.period, in: key.region)
    let reporting = found.filter(\.mark.hasValue)
    cell.reporting = reporting.count
    cell.confidential = reporting.count { $0.mark == .confidential }
    cell.missing = found.count { $0.mark == .missing }
    cell.notComputable = found.count { $0.mark == .notComputable }
    cell.suppressed = found.count { $0.mark == .suppressed }
    let values = reporting.map(\.value).sorted()
    let balance = plan.regionIDs(of: cities).map { region in
      let own = rows(all, key, key.period, in: region).filter(\.mark.hasValue).map(\.value)
      return (
        region, own.count, cities.count { $0.region == region },
        own.isEmpty ? nil : own.reduce(0, +) / Double(own.count)
      )
    }
    if key.region == nil {
      let means = balance.compactMap(\.3)
      cell.balance = RegionalBalance(
        meanOfRegions: means.isEmpty ? nil : means.reduce(0, +) / Double(means.count),
        shares: balance.map { .init(region: $0.0, reporting: $0.1, asked: $0.2) })
    }
    guard !values.isEmpty else { return cell }
    let sum = values.reduce(0, +)
    if terms.canBeSummed { cell.sum = sum }
    cell.mean = sum / Double(values.count)
    let residents = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, $0.residents(in: key.period)) })
    let weighed = reporting.filter { residents[$0.city].flatMap { $0 } != nil }
    let weights = weighed.compactMap { residents[$0.city].flatMap { $0 } }
    cell.weighted = weighed.count
    if !weighed.isEmpty {
      cell.weightedMean =
        zip(weighed, weights).reduce(0) { $0 + $1.0.value * $1.1 } / weights.reduce(0, +)
    }
    func percentile(_ part: Double) -> Double {
      let position = part * Double(values.count - 1)
      let low = values[Int(position.rounded(.down))]
      let high = values[Int(position.rounded(.up))]
      return low + (position - position.rounded(.down)) * (high - low)
    }
    cell.quartiles = Quartiles(
      lower: percentile(0.25), median: percentile(0.5), upper: percentile(0.75))
    let before = rows(all, key, key.period.earlier(), in: key.region).filter(\.mark.hasValue)
    let pairs = reporting.compactMap { now in
      before.first { $0.city == now.city }.map { ($0, now) }
    }
    if !pairs.isEmpty {
      let share = terms.canBeSummed ? 1 : Double(pairs.count)
      cell.change = MatchedChange(
        cities: pairs.count, before: pairs.reduce(0) { $0 + $1.0.value } / share,
        now: pairs.reduce(0) { $0 + $1.1.value } / share)
      cell.confidentialInChange = pairs.count {
        $0.0.mark == .confidential || $0.1.mark == .confidential
      }
    }
    return cell
  }
}
