public import Aggregation
import Digests
import Documents
public import Interchange
public import ReportingCore
public import Sealing

/// The figures that a city publishes in its package: never those that it gave in confidence, which
/// stand in the annex and in the packed figures of the store.
struct PublishedFigures {
  /// The rows in the order of the file.
  let rows: [SealedObservation]

  init(_ package: SealedPackage) {
    let columns = ObservationColumns(publishedBy: package)
    rows = (0..<columns.count).map { number in
      let row = columns[number]
      let outcome: SealedObservation.Outcome =
        switch row.mark {
        case .published: .value(row.value)
        case .missing: .missing
        case .notComputable: .notComputable
        // A table that everybody may read has no figure given in confidence.
        case .suppressed, .confidential: .suppressed
        }
      return SealedObservation(
        indicator: row.indicator, period: row.period, breakdown: row.breakdown, outcome: outcome,
        unit: row.unit, status: row.status,
        sources: row.source.split(separator: ";").map(String.init))
    }
  }
}

extension ObservationColumns {
  /// The figures that a package publishes, with the methods of its city.
  public init(publishedBy package: SealedPackage) {
    self.init()
    let city = package.submission.city.id
    // What is wrong in it was told when it was received; such packages are not in the store.
    _ = ObservationReader(city: city).read(
      package.observations, path: package.name, into: &self)
    for indicator in package.submission.indicators {
      setMethod(indicator.method.description, of: indicator.id, in: city)
    }
  }
}

extension ExportedSubmission {
  /// What a package publishes. Of rows that say the same twice one is kept; rows that contradict each
  /// other are left out and reported, as nobody but the city can know which of them is right.
  public init(_ package: SealedPackage, into findings: inout [Diagnostic]) {
    struct Place: Hashable {
      var indicator: String
      var period: Period
      var breakdown: Breakdown
    }
    var byPlace: [Place: [SealedObservation]] = [:]
    var order: [Place] = []
    for row in PublishedFigures(package).rows {
      let place = Place(
        indicator: row.indicator, period: row.period.withoutNote, breakdown: row.breakdown)
      if byPlace[place] == nil { order.append(place) }
      byPlace[place, default: []].append(row)
    }
    var kept: [SealedObservation] = []
    for place in order {
      let rows = byPlace[place] ?? []
      guard let first = rows.first else { continue }
      guard rows.allSatisfy({ $0.outcome == first.outcome && $0.unit == first.unit }) else {
        let part = first.breakdown.isTotal ? "" : ", \(first.breakdown.key)"
        findings.append(
          .warning(
            "export.contradiction",
            "\(place.indicator) \(place.period.label)\(part) is given \(rows.count) times and not the same; it was left out",
            at: SourceLocation(path: package.name),
            suggestion: "Ask the city which one is right."))
        continue
      }
      kept.append(first)
    }
    self.init(package: package.identity, record: package.submission, figures: kept)
  }
}
