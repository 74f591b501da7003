public import Aggregation
import Digests
public import ReportingCore
public import Sealing

/// The figures over the cities of a network: what is computed, over whom, and what may be said of it.
public struct NetworkFigures: Sendable {
  /// What is computed.
  public let plan: Plan
  /// The cities that were asked.
  public let cities: [MemberCity]

  /// What is computed over the cities of a network.
  ///
  /// A city's region is that of the list of members, else that of its package; its residents are those
  /// of its package.
  ///
  /// - Parameters:
  ///   - packages: The records of the packages that are used.
  ///   - members: Who was asked; cities that sent something without being asked count as asked.
  ///   - units: The units that are known, by id.
  ///   - indicators: The ids of the indicators; empty for all that the packages have.
  ///   - periods: The periods; empty for all that the figures have.
  public init(
    packages: [SubmissionRecord], members: [Member], units: [String: MeasurementUnit],
    indicators: [String], periods: [Period], breakdowns: Plan.Breakdowns = .named([.total]),
    regions: Plan.Regions = .each
  ) {
    var records: [String: SubmissionRecord] = [:]
    for record in packages { records[record.city.id] = record }
    var cities = members.map { member in
      let record = records[member.id]
      return MemberCity(
        id: member.id, country: member.country,
        region: member.region.isEmpty ? record?.city.region ?? "" : member.region,
        population: Self.population(record))
    }
    let known = Set(members.map(\.id))
    for record in packages where !known.contains(record.city.id) {
      cities.append(
        MemberCity(
          id: record.city.id, country: record.city.country, region: record.city.region ?? "",
          population: Self.population(record)))
    }
    self.cities = cities.sorted { $0.id < $1.id }
    // Of each indicator the meaning counts that most cities share; the others are told apart.
    var meanings: [String: [Meaning: Int]] = [:]
    for record in packages {
      for indicator in record.indicators {
        let meaning = Meaning(
          unit: indicator.unit, method: indicator.method.description, counts: indicator.counts)
        meanings[indicator.id, default: [:]][meaning, default: 0] += 1
      }
    }
    let ids = indicators.isEmpty ? meanings.keys.sorted() : indicators
    let planned = ids.compactMap { id -> PlannedIndicator? in
      guard let found = meanings[id]?.sorted(by: Self.precedes).first?.key else { return nil }
      guard let unit = units[found.unit] else {
        return PlannedIndicator(
          id: id, unit: found.unit, method: found.method, counts: found.counts, canBeSummed: false)
      }
      return PlannedIndicator(id: id, unit: unit, method: found.method, counts: found.counts)
    }
    plan = Plan(indicators: planned, periods: periods, regions: regions, breakdowns: breakdowns)
  }

  private struct Meaning: Hashable {
    var unit: String
    var method: String
    var counts: CountedPopulation
  }

  private static func precedes(
    _ a: (key: Meaning, value: Int), _ b: (key: Meaning, value: Int)
  ) -> Bool {
    if a.value != b.value { return a.value > b.value }
    return (a.key.unit, a.key.method) < (b.key.unit, b.key.method)
  }

  private static func population(_ record: SubmissionRecord?) -> [MemberCity.Population] {
    (record?.city.population ?? []).map {
      MemberCity.Population(period: $0.period, residents: $0.value)
    }
  }

  /// Lets an engine compute the cells, and them pass the gate.
  ///
  /// - Parameter withDetails: Whether it is also told what keeps figures from being put together, and
  ///   which are unlike the others.
  /// - Throws: What the engine throws.
  public func aggregate(
    by engine: any StatisticsEngine, withDetails: Bool = true
  ) async throws -> Aggregate {
    AggregateGate().release(
      try await engine.statistics(of: plan, over: cities, withDetails: withDetails))
  }
}
