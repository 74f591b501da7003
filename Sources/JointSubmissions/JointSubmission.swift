public import Aggregation
import Digests
import Documents
public import ReportingCore
import Sealing
import Submissions

/// What many cities answer to a call together: their sealed packages, the figures over them, and who
/// was asked. The secretariat's own words stand in a workspace like that of a city; both become a
/// document along the road that the answer of one city takes.
///
/// Nothing but what stands in the packages and in the cells that the gate let through is printed.
public struct JointSubmission: Sendable {
  /// The id of the consultation that is answered.
  public let call: String
  /// The year it is about.
  public let year: Period
  /// The packages that are used, one for each city, in the order in which they are printed: by region,
  /// country and city.
  public let packages: [ContributedPackage]
  /// The figures over the cities.
  public let aggregate: Aggregate
  /// The cities that were asked, in the same order.
  public let asked: [AskedCity]
  /// What is wrong with what was given, or worth knowing.
  public let findings: [Diagnostic]

  /// The packages whose texts these readers may see, by city.
  let readable: Set<String>
  /// The region of every city that was asked.
  private let regions: [String: String]
  /// The names of all cities.
  private let names: [String: LocalizedText]
  /// The statements that stand under their question, by the id of the section; nil for all.
  var placed: Set<String>?
  /// The answer that is being made.
  var plan: AnswerPlan?

  /// Gathers what many cities answer.
  ///
  /// The order of packages and cities makes no difference. Packages that answer another call, and
  /// earlier revisions beside later ones, are left out with a finding.
  ///
  /// - Parameters:
  ///   - call: The id of the consultation.
  ///   - year: The year it is about.
  ///   - packages: What the cities contribute: records of verified packages.
  ///   - aggregate: The cells that the gate let through.
  ///   - asked: Who was asked; of two entries for one city the first counts.
  ///   - audience: The highest level that the readers of the document may see; texts of packages that
  ///     were made for others are left out with a finding.
  public init(
    call: String, year: Period, packages: [ContributedPackage], aggregate: Aggregate,
    asked: [AskedCity], audience: Level = .public
  ) {
    var findings: [Diagnostic] = []
    let regions = Dictionary(
      asked.map { ($0.member.id, $0.member.region) }, uniquingKeysWith: { first, _ in first })
    func order(_ package: ContributedPackage) -> [String] {
      let city = package.record.city
      return [regions[city.id] ?? city.region ?? "", city.country, city.id]
    }
    func precedes(_ a: ContributedPackage, _ b: ContributedPackage) -> Bool {
      let (first, second) = (order(a), order(b))
      if first != second { return first.lexicographicallyPrecedes(second) }
      if a.record.revision != b.record.revision { return a.record.revision < b.record.revision }
      return a.identity.description < b.identity.description
    }
    var chosen: [String: ContributedPackage] = [:]
    var last: ContributedPackage?
    for package in packages.sorted(by: precedes) where package != last {
      last = package
      let record = package.record
      guard record.call == call else {
        findings.append(
          .error(
            "joint.other-call", "the package '\(record.packageName)' answers '\(record.call)'",
            at: record.location, suggestion: "Give the packages that answer '\(call)'."))
        continue
      }
      if let other = chosen[record.city.id] {
        findings.append(
          .error(
            "joint.twice",
            "'\(record.city.id)' contributes two packages, '\(other.record.packageName)' and "
              + "'\(record.packageName)'", at: record.location,
            suggestion: "Give the one that counts; the store keeps the latest revision."))
      }
      if !record.year.isSameTime(as: year) {
        findings.append(
          .warning(
            "joint.other-year",
            "the package '\(record.packageName)' is about \(record.year.label), not \(year.label)",
            at: record.location,
            suggestion: "Its texts are printed all the same; ask the city if that is meant."))
      }
      chosen[record.city.id] = package
    }
    let used = chosen.values.sorted(by: precedes)
    var readable: Set<String> = []
    for package in used {
      let record = package.record
      if regions[record.city.id] == nil {
        findings.append(
          .warning(
            "joint.not-asked",
            "'\(record.city.id)' answers and is not among the cities that were asked",
            at: record.location,
            suggestion: "Add it to the list of members; until then its figures are not counted."))
      }
      guard record.disclosure.audience <= audience else {
        findings.append(
          .warning(
            "joint.confidential",
            "the package '\(record.packageName)' was made for readers up to "
              + "'\(record.disclosure.audience.rawValue)'; its texts are left out of a document for "
              + "'\(audience.rawValue)'", at: record.location,
            suggestion: "Ask the city for a package that everybody may read."))
        continue
      }
      readable.insert(record.city.id)
    }
    self.call = call
    self.year = year
    self.packages = used
    self.aggregate = aggregate
    var named: Set<String> = []
    self.asked = asked.filter { named.insert($0.member.id).inserted }.sorted {
      ($0.member.region, $0.member.country, $0.member.id)
        < ($1.member.region, $1.member.country, $1.member.id)
    }
    self.findings = findings.sorted()
    self.readable = readable
    self.regions = regions
    names = Dictionary(
      used.map { ($0.record.city.id, $0.record.city.name) }
        + self.asked.map { ($0.member.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The packages whose texts may be printed.
  var told: [ContributedPackage] { packages.filter { readable.contains($0.record.city.id) } }

  /// The region in which a city counts, an M49 code; empty when it is not known.
  func region(of package: ContributedPackage) -> String {
    let city = package.record.city
    return regions[city.id] ?? city.region ?? ""
  }

  /// The continent of a region where the cities are of several continents, else the region itself.
  func part(of region: String, in catalogue: RegisterCatalogue) -> String {
    guard let list = catalogue.list("countries") else { return region }
    func continent(_ region: String) -> String { list.ancestors(of: region).last ?? region }
    let all = Set((asked.map(\.member.region) + packages.map(self.region)).map(continent))
    return all.count > 1 ? continent(region) : region
  }

  /// Whether a city was asked.
  func wasAsked(_ city: String) -> Bool { regions[city] != nil }

  /// The name of a city as its package has it, else as the list of those asked; nil when nobody says.
  func name(of city: String) -> LocalizedText? { names[city] }
}
