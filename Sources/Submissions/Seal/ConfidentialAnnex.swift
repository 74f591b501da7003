import Archives
import DelimitedText
import Disclosure
import ReportingCore
import Sealing

/// What only named readers may see: the documents and figures made for a body that treats them as
/// confidential, and the pseudonyms by which it counts shared guests once. A ZIP file, encrypted with
/// age; its key is drawn by lot, so each run gives other bytes.
struct ConfidentialAnnex {
  var documents: [PackageDocument] = []
  var observations: [SealedObservation] = []
  var shared: [SharedPseudonym] = []

  /// The ZIP file before it is encrypted.
  func archive() throws(ZIPError) -> [UInt8] {
    var archive = ZIPArchive()
    try archive.add("observations.csv", ObservationTable.csv(observations))
    try archive.add("shared-records.csv", sharedRecords)
    for document in documents { try archive.add("documents/\(document.name)", document.bytes) }
    return try archive.finish()
  }

  private var sharedRecords: [UInt8] {
    var writer = DelimitedWriter()
    writer.append(texts: ["register", "record", "period"])
    for record in shared {
      writer.append(texts: [record.register, record.record, record.period.label])
    }
    return writer.bytes
  }
}
