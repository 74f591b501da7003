import Aggregation
import Archives
import Documents
import ReportingCore
import Sealing

/// What the part for named readers of a package holds for the secretariat.
struct AnnexContent {
  /// The text of the figures given for the joint result; nil when there are none.
  let observations: [UInt8]?
  /// The records that other cities may count too.
  let sharedRecords: [SharedRecord]

  /// Opens an annex: a file of age with a ZIP in it.
  ///
  /// - Returns: Nil when none of the identities is among its readers, or it cannot be read, which is
  ///   reported.
  static func open(
    _ annex: ArraySlice<UInt8>, of city: String, with identities: [AgeIdentity], path: String,
    into findings: inout [Diagnostic]
  ) -> AnnexContent? {
    let place = "\(path): data/annex.age"
    func refuse(_ reason: String) {
      findings.append(
        .error(
          "reception.annex", "the part for named readers cannot be opened: \(reason)",
          at: SourceLocation(path: place), suggestion: "Ask the city to seal it again."))
    }
    let archive: [UInt8]
    do throws(AgeError) {
      archive = try AgeFile.decrypt(annex, with: identities)
    } catch {
      if error != .notForUs { refuse(error.message) }
      return nil
    }
    do throws(ZIPFault) {
      let zip = try ZIPReader(archive)
      if let fault = zip.faults.first { throw fault }
      let table = try content("shared-records.csv", of: zip)
      return AnnexContent(
        observations: try content("observations.csv", of: zip),
        sharedRecords: table.map {
          SharedRecordTable.read(
            $0, city: city, path: "\(place): shared-records.csv", into: &findings)
        } ?? [])
    } catch {
      refuse(error.message)
      return nil
    }
  }

  private static func content(_ name: String, of zip: ZIPReader) throws(ZIPFault) -> [UInt8]? {
    guard let entry = zip.entry(name) else { return nil }
    return Array(try zip.content(of: entry))
  }
}
