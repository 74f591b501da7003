import Aggregation
import Foundation
import ReportingCore
import Sealing
import TestSupport
import Testing

@testable import Secretariat

/// Simulated cities with every mistake that is planted, some of whose figures are given in confidence.
struct EngineNetwork: Sendable {
  let packages: [IncomingPackage]
  let figures: NetworkFigures
  static let selection = SubmissionSelection(call: "ohchr-57-12", year: Samples.calendarYear(2024))

  /// The same in each test.
  static let shared = Result { try EngineNetwork(cities: 60) }

  private init(cities: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["simulate", "--cities", "\(cities)", "--seed", "2026", "--out", "office/network"],
      of: "cityrights-secretariat", in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let office = Office(folder.path("office"))
    let collector = DiagnosticCollector()
    let verifier = PackageVerifier(trust: office.trust(reportingTo: collector))
    let members = office.members(reportingTo: collector)
    #expect(!collector.hasErrors)
    let reading = PackageReading(identities: [], received: nil)
    var packages: [IncomingPackage] = []
    let sent = folder.path("office/network/packages")
    for name in try FileManager.default.contentsOfDirectory(atPath: sent).sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(sent)/\(name)")))
      guard case .verified(let package) = verifier.verify(bytes, path: name),
        case .success(var incoming) = reading.incoming(package, bytes: bytes, path: name)
      else { continue }
      incoming.block = try Self.inConfidence(incoming.block)
      packages.append(incoming)
    }
    self.packages = packages
    var units: [String: MeasurementUnit] = [:]
    for unit in packages.flatMap(\.package.submission.indicators).map(\.unit) {
      units[unit] = MeasurementUnit(
        id: unit, dimension: unit == "percent" ? .one : UnitDimension(base: "person"),
        scale: unit == "percent" ? 0.01 : 1, title: LocalizedText([:]))
    }
    // The newest of each city, as a store gives them.
    var newest: [String: SubmissionRecord] = [:]
    for record in packages.map(\.package.submission)
    where record.revision >= newest[record.city.id]?.revision ?? 0 {
      newest[record.city.id] = record
    }
    figures = NetworkFigures(
      packages: newest.values.sorted { $0.city.id < $1.city.id }, members: members, units: units,
      indicators: [], periods: (2019...2024).map(Samples.calendarYear),
      breakdowns: .named([.total, Breakdown(["sex": "female"])]))
  }

  /// Every third city gives its figures of some indicators for the joint result alone.
  private static func inConfidence(_ block: [UInt8]) throws -> [UInt8] {
    var columns = ObservationColumns()
    try ObservationBlock.decode(block, into: &columns)
    var changed = ObservationColumns()
    for number in 0..<columns.count {
      var row = columns[number]
      let (city, indicator) = (row.city.utf8.reduce(0) { $0 &+ Int($1) }, row.indicator)
      if city % 3 == 0, indicator.utf8.last.map({ $0 % 3 == 0 }) == true, row.mark == .published {
        row.mark = .confidential
      }
      try changed.append(row)
    }
    for indicator in columns.indicatorIDs {
      for city in columns.cityIDs {
        if let method = columns.method(of: indicator, in: city) {
          changed.setMethod(method, of: indicator, in: city)
        }
      }
    }
    return try ObservationBlock.encoded(changed)
  }

  /// Puts everything into a store.
  func fill(_ store: any Store) throws {
    let receptions = try store.put(packages)
    #expect(receptions.count { $0 == .inserted } > 40)
  }

  /// Holds an engine against that in memory, over the same store.
  func expectAgreement(_ engine: any StatisticsEngine, over store: any Store) async throws {
    let memory = ColumnEngine(try store.columns(Self.selection))
    #expect(try await engine.periods() == memory.periods())
    let first = try await figures.aggregate(by: engine)
    let second = try await figures.aggregate(by: memory)
    // What it is worth: there is something of everything.
    #expect(second.audit.released > 200 && second.audit.protected > 50)
    #expect(second.audit.confidential > 0 && second.audit.fewCities > 0)
    #expect(second.comparability.count > 20 && !second.outliers.isEmpty)
    #expect(second.cells.contains { $0.figures?.sum != nil && $0.figures?.change != nil })

    #expect(first.audit == second.audit)
    #expect(first.comparability == second.comparability)
    #expect(first.unknownCities == second.unknownCities)
    #expect(first.outliers.map(\.city) == second.outliers.map(\.city))
    #expect(first.cells.map(\.key) == second.cells.map(\.key))
    for (a, b) in zip(first.cells, second.cells) {
      #expect(a.asked == b.asked && a.reporting == b.reporting && a.missing == b.missing)
      #expect(a.notComputable == b.notComputable && a.suppressedByCities == b.suppressedByCities)
      guard let (x, y) = a.figures.flatMap({ x in b.figures.map { (x, $0) } }) else {
        #expect(a.outcome == b.outcome, "\(a.key)")
        continue
      }
      #expect(x.weighted == y.weighted && x.withheld == y.withheld, "\(a.key)")
      #expect(x.balance?.shares == y.balance?.shares && x.change?.cities == y.change?.cities)
      for (p, q) in zip(Self.numbers(x), Self.numbers(y)) {
        let isNear =
          p == q || abs((p ?? .infinity) - (q ?? 0)) <= 1e-12 * max(abs(p ?? 0), abs(q ?? 0))
        #expect(isNear, "\(a.key)")
      }
    }
  }

  private static func numbers(_ figures: CellFigures) -> [Double?] {
    [
      figures.sum, figures.mean, figures.weightedMean, figures.quartiles?.lower,
      figures.quartiles?.median, figures.quartiles?.upper, figures.change?.before,
      figures.change?.now, figures.balance?.meanOfRegions,
    ]
  }
}
