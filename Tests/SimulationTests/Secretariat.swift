import Aggregation
import Digests
import ReportingCore
import Sealing
import Simulation
import Testing

/// Receives packages as a secretariat does, in memory.
struct Secretariat {
  struct Known {
    var revision: KnownRevision
    var country: String
    var identifiers: [City.Identifier]
  }

  let verifier: PackageVerifier
  var known: [String: Known] = [:]
  /// The newest package of each city that was taken in.
  var packages: [String: SealedPackage] = [:]

  init(trust: TrustStore) { verifier = PackageVerifier(trust: trust) }

  /// What comes of a package, and the ids of the findings.
  mutating func receive(_ package: SimulatedPackage) -> (word: String, findings: [String]) {
    let sealed: SealedPackage
    switch verifier.verify(package.bytes, path: package.file) {
    case .verified(let verified): sealed = verified
    case .refused(let findings): return ("refused", findings.map(\.id))
    }
    let city = sealed.submission.city
    if let other = known[city.id],
      other.country != city.country || other.identifiers != city.identifiers
    {
      return ("other-city", [])
    }
    switch sealed.succession(after: known[city.id]?.revision, path: package.file) {
    case .same: return ("known", [])
    case .refused(let finding): return ("not-following", [finding.id])
    case .first, .replacement: break
    }
    var columns = ObservationColumns()
    let findings = ObservationReader(city: city.id)
      .read(sealed.observations, path: package.file, into: &columns)
    guard findings.isEmpty else { return ("unreadable", findings.map(\.id)) }
    known[city.id] = Known(
      revision: KnownRevision(
        revision: sealed.submission.revision, identity: sealed.identity), country: city.country,
      identifiers: city.identifiers)
    packages[city.id] = sealed
    return ("accepted", [])
  }

  /// All figures that were taken in, with the methods of their cities.
  func columns() -> ObservationColumns {
    var columns = ObservationColumns()
    for city in packages.keys.sorted() {
      guard let package = packages[city] else { continue }
      _ = ObservationReader(city: city).read(
        package.observations, path: city, into: &columns)
      for indicator in package.submission.indicators {
        columns.setMethod(indicator.method.description, of: indicator.id, in: city)
      }
    }
    return columns
  }

  var members: [MemberCity] {
    packages.keys.sorted().compactMap { packages[$0]?.submission.city }.map { city in
      MemberCity(
        id: city.id, country: city.country, region: city.region ?? "",
        population: city.population.map { .init(period: $0.period, residents: $0.value) })
    }
  }

  /// The statistics of a plan over what was taken in.
  func statistics(_ templates: [IndicatorTemplate], years: ClosedRange<Int>) async
    -> AggregateStatistics
  {
    let plan = Plan(
      indicators: templates.map {
        var sums = false
        if case .count = $0.behaviour { sums = true }
        return PlannedIndicator(
          id: $0.definition.id, unit: $0.definition.unit,
          method: $0.definition.method.description, counts: $0.definition.counts,
          canBeSummed: sums)
      },
      periods: years.compactMap { Period(year: $0) }, regions: .none)
    return await AggregationEngine(plan: plan, cities: members).statistics(of: columns())
  }
}
