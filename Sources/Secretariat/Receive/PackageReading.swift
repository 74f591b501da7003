import Aggregation
import Digests
import Documents
import ReportingCore
import Sealing

/// Takes out of a verified package what the store keeps beside it.
struct PackageReading {
  /// Who may read annexes here.
  let identities: [AgeIdentity]
  /// The day on which packages are received; nil when nobody says.
  let received: CalendarDate?

  /// A package as it goes into the store, or why it does not.
  func incoming(_ package: SealedPackage, bytes: [UInt8], path: String) -> Result<
    IncomingPackage, PackageRefusal
  > {
    var findings: [Diagnostic] = []
    let city = package.submission.city.id
    var columns = ObservationColumns()
    findings += ObservationReader(city: city).read(
      package.observations, path: "\(path): data/observations.csv", into: &columns)
    var annex = StoredSubmission.Annex.none
    var sharedRecords: [SharedRecord] = []
    if let sealed = package.annex {
      annex = .closed
      let content = AnnexContent.open(
        sealed, of: city, with: identities, path: path, into: &findings)
      if let content {
        annex = .opened
        sharedRecords = content.sharedRecords
        if let table = content.observations {
          let place = "\(path): data/annex.age: observations.csv"
          var confidential = ObservationColumns()
          findings += ObservationReader(city: city, isInConfidence: true).read(
            table[...], path: place, into: &confidential)
          columns = merged(columns, confidential, path: place, into: &findings)
        }
      }
    }
    columns.setMethods(
      package.submission.indicators.map { ($0.id, $0.method.description) }, in: city)
    var block: [UInt8] = []
    do throws(ObservationBlockError) {
      block = try ObservationBlock.encoded(columns)
    } catch {
      findings.append(
        .error(
          "reception.figures", error.message, at: SourceLocation(path: path),
          suggestion: "Ask the city to divide its submission."))
    }
    guard !findings.hasErrors else { return .failure(PackageRefusal(findings: findings)) }
    return .success(
      IncomingPackage(
        package: package, bytes: bytes, block: block, meanings: NetworkMeanings.of(columns),
        figures: columns.count, sharedRecords: sharedRecords, annex: annex, received: received,
        path: path))
  }

  private struct Place: Hashable {
    var indicator: String
    var period: Period
    var breakdown: Breakdown

    init(_ row: ObservationRow) {
      indicator = row.indicator
      period = row.period
      breakdown = row.breakdown
    }
  }

  /// What is published, and of what is given in confidence those figures that are not: a figure that
  /// everybody may read is no secret because the annex repeats it.
  private func merged(
    _ published: ObservationColumns, _ confidential: ObservationColumns, path: String,
    into findings: inout [Diagnostic]
  ) -> ObservationColumns {
    var open: Set<Place> = []
    for row in 0..<published.count where published[row].mark.hasValue {
      open.insert(Place(published[row]))
    }
    var closed: Set<Place> = []
    var result = ObservationColumns()
    do throws(ColumnError) {
      for row in 0..<confidential.count {
        let row = confidential[row]
        guard row.mark.hasValue, !open.contains(Place(row)) else { continue }
        closed.insert(Place(row))
        try result.append(row)
      }
      for row in 0..<published.count where !closed.contains(Place(published[row])) {
        try result.append(published[row])
      }
    } catch {
      findings.append(
        .error("reception.figures", error.message, at: SourceLocation(path: path)))
    }
    return result
  }
}

/// Why a package does not go into the store.
struct PackageRefusal: Error {
  var findings: [Diagnostic]
}
