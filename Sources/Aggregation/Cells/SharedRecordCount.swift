public import Disclosure
public import ReportingCore

/// How many records there are in a register over all cities, each counted once.
public struct SharedRecordCount: Sendable, Equatable {
  /// What may be said of the number.
  public enum Outcome: Sendable, Equatable {
    /// So many different records.
    case value(Int)
    /// There are fewer than the threshold, or so few are counted by several cities that the difference
    /// to the sum of what cities publish would single them out.
    case suppressed(threshold: Int)
    /// Fewer cities name records than a cell must rest on.
    case fewCities(minimum: Int)
  }

  /// The register's id.
  public let register: String
  /// The period.
  public let period: Period
  /// How many cities name records.
  public let cities: Int
  /// The number of different records.
  public let outcome: Outcome

  /// Counts records, by register and period.
  ///
  /// - Parameters:
  ///   - records: What cities name; the same twice from one city counts once.
  ///   - populations: What the registers hold, by id; persons where it is not said.
  ///   - minimumCities: How few cities a number may rest on.
  public static func counts(
    of records: [SharedRecord], populations: [String: CountedPopulation] = [:],
    minimumCities: Int = Plan.MinimumCities().confidential, policy: DisclosurePolicy = .standard
  ) -> [SharedRecordCount] {
    struct Place: Hashable {
      var register: String
      var period: Period
    }
    let groups = Dictionary(grouping: Set(records)) {
      Place(register: $0.register, period: $0.period)
    }
    let order = groups.keys.sorted { ($0.register, $0.period) < ($1.register, $1.period) }
    return order.map { place in
      let entries = groups[place] ?? []
      let cities = Set(entries.map(\.city)).count
      let distinct = Set(entries.map(\.record)).count
      let repeated = entries.count - distinct
      let threshold = policy.threshold(for: populations[place.register] ?? .persons) ?? 0
      let outcome: Outcome =
        if cities < minimumCities {
          .fewCities(minimum: minimumCities)
        } else if distinct < threshold || (repeated > 0 && repeated < threshold) {
          .suppressed(threshold: threshold)
        } else {
          .value(distinct)
        }
      return SharedRecordCount(
        register: place.register, period: place.period, cities: cities, outcome: outcome)
    }
  }
}
