import Archives
import Digests
import ReportingCore

/// What goes into a sealed package, all of it released.
public struct PackageContent: Sendable {
  /// Who, what and when.
  public var record: SubmissionRecord
  /// The released values.
  public var observations: [SealedObservation]
  /// The documents.
  public var documents: [PackageDocument]
  /// What only named readers may see, as a file of age; nil when there is nothing of the kind.
  public var annex: [UInt8]?
  /// The name of the city, for those who open the bag with other programs.
  public var organization: String
  /// The office that answers questions, as far as it may be said.
  public var contactName: String?
  /// Its address, as far as it may be said.
  public var contactEmail: String?

  /// The content of a package.
  public init(
    record: SubmissionRecord, observations: [SealedObservation] = [],
    documents: [PackageDocument] = [], annex: [UInt8]? = nil, organization: String,
    contactName: String? = nil, contactEmail: String? = nil
  ) {
    self.record = record
    self.observations = observations
    self.documents = documents
    self.annex = annex
    self.organization = organization
    self.contactName = contactName
    self.contactEmail = contactEmail
  }

  /// Seals the content: a BagIt bag (RFC 8493) with a signature in minisign's format, in a ZIP file
  /// whose files are kept as they are, so that no byte of it is without meaning. The same content and
  /// key give the same bytes, for the annex is given as it was encrypted.
  ///
  /// - Throws: ``SealingError``.
  public func sealed(with key: SigningSecretKey) throws(SealingError) -> [UInt8] {
    let table = ObservationTable.csv(observations)
    var payload: [(path: String, bytes: [UInt8])] = [
      (BagLayout.record, record.json), (BagLayout.observations, table),
      (BagLayout.description, DataPackageDescription.json(of: record, observations: table)),
    ]
    for document in documents {
      guard PackageContent.isUsable(document.name) else {
        throw .documentName(document.name)
      }
      payload.append((BagLayout.documents + document.name, document.bytes))
    }
    if let annex { payload.append((BagLayout.annex, annex)) }
    payload.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let manifest = BagManifest(payload.map { ($0.path, SHA256Digest(of: $0.bytes)) }).bytes
    let tags: [(path: String, bytes: [UInt8])] = [
      (BagLayout.info, Array(information(of: payload.map(\.bytes)).utf8)),
      (BagLayout.declaration, Array(BagLayout.declarationText.utf8)),
      (BagLayout.manifest, manifest),
    ]
    let tagManifest = BagManifest(tags.map { ($0.path, SHA256Digest(of: $0.bytes)) }).bytes
    let signature = PackageSignature(
      of: tagManifest[...], remark: "cityrights package \(record.packageName)", key: key)
    var archive = ZIPArchive()
    do throws(ZIPError) {
      let files =
        tags + [
          (BagLayout.tagManifest, tagManifest), (BagLayout.signature, Array(signature.text.utf8)),
        ] + payload
      for file in files {
        try archive.add("\(record.packageName)/\(file.path)", file.bytes, storage: .stored)
      }
      return try archive.finish()
    } catch {
      switch error {
      case .duplicateName(let name), .unusableName(let name): throw .documentName(name)
      case .tooLarge(let what): throw .tooLarge(what)
      case .compressor: throw .tooLarge(record.packageName)
      }
    }
  }

  /// Names that mean the same in a manifest, in a ZIP file and on every system.
  private static func isUsable(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 200
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private func information(of payload: [[UInt8]]) -> String {
    let size = payload.reduce(0) { $0 + $1.count }
    let lines: [(String, String?)] = [
      ("Bag-Software-Agent", "\(record.generator.name) \(record.generator.version)"),
      ("Bagging-Date", record.date?.description),
      ("Contact-Email", contactEmail),
      ("Contact-Name", contactName),
      ("External-Identifier", record.packageName),
      ("Payload-Oxum", "\(size).\(payload.count)"),
      ("Source-Organization", organization),
    ]
    return lines.map { label, value in
      guard let value else { return "" }
      let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? "" : "\(label): \(words)\n"
    }.joined()
  }
}
