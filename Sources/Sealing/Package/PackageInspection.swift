import Archives
import Digests
import Documents
import ReportingCore

/// One verification: goes through a package from the outside to the inside and collects all that is
/// wrong with it.
struct PackageInspection {
  let path: String
  let trust: TrustStore
  let definitions: DefinitionMemory
  let collector = DiagnosticCollector()
  /// The contents by name below the package's folder.
  private var files: [String: ArraySlice<UInt8>] = [:]
  /// The digests of the files that a manifest names.
  private var digests: [String: SHA256Digest] = [:]
  /// The files that are as a manifest says.
  private var unchanged: Set<String> = []
  /// The files that the archive holds and that cannot be read.
  private var damaged: Set<String> = []
  private var folder = ""

  init(path: String, trust: TrustStore, definitions: DefinitionMemory) {
    self.path = path
    self.trust = trust
    self.definitions = definitions
  }

  mutating func inspect(_ archive: Result<ZIPReader, ZIPFault>, size: Int) -> SealedPackage? {
    guard unpack(archive) else { return nil }
    let tagManifest = files[BagLayout.tagManifest]
    let signer = tagManifest.flatMap(signer)
    if let tagManifest { check(tagManifest, BagLayout.tagManifest) }
    if let manifest = files[BagLayout.manifest] { check(manifest, BagLayout.manifest) }
    checkNothingElse()
    checkDeclaration()
    let record = record()
    checkInformation(against: record)
    if let record, let signer { check(signer, for: record) }
    guard !collector.hasErrors, let record, let signer, let tagManifest,
      let observations = files[BagLayout.observations], let text = files[BagLayout.record]
    else { return nil }
    return SealedPackage(
      identity: SHA256Digest(of: tagManifest), name: folder, signer: signer, submission: record,
      observations: observations, record: text, documents: documents(),
      annex: files[BagLayout.annex], size: size)
  }

  private func place(_ file: String? = nil) -> SourceLocation {
    SourceLocation(path: file.map { "\(path)/\($0)" } ?? path)
  }

  private func report(
    _ id: String, _ message: String, in file: String? = nil, suggestion: String? = nil
  ) {
    collector.report(.error(id, message, at: place(file), suggestion: suggestion))
  }

  // MARK: The archive

  private static let sendAgain =
    "Ask the city to send the file again, as 'cityrights seal' wrote it."

  private mutating func unpack(_ opened: Result<ZIPReader, ZIPFault>) -> Bool {
    let archive: ZIPReader
    switch opened {
    case .success(let reader): archive = reader
    case .failure(let fault):
      report(fault)
      return false
    }
    for fault in archive.faults { report(fault) }
    guard archive.faults.isEmpty else { return false }
    guard let first = archive.entries.first else {
      report(.notAnArchive)
      return false
    }
    folder = String(decoding: first.name.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    let prefix = folder + "/"
    files.reserveCapacity(archive.entries.count)
    var isForeign = archive.hasForeignBytes
    for entry in archive.entries {
      guard entry.name.hasPrefix(prefix) else {
        report(
          "seal.layout", "'\(entry.name)' does not stand in the one folder of the package",
          suggestion: Self.sendAgain)
        continue
      }
      if !entry.isStored { isForeign = true }
      let file = String(decoding: entry.name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      do throws(ZIPFault) {
        files[file] = try archive.content(of: entry)
      } catch {
        damaged.insert(file)
        report(error)
      }
    }
    if isForeign {
      report(
        "seal.form", "the package was packed again, or bytes outside of its files were changed",
        suggestion: Self.sendAgain)
    }
    return true
  }

  private func report(_ fault: ZIPFault) {
    let id = fault.isLimit ? "seal.limit" : fault.isPath ? "seal.path" : "seal.archive"
    report(id, "the package cannot be read: \(fault.message)", suggestion: Self.sendAgain)
  }

  // MARK: The signature

  /// The key that signed; nil, with a finding, when no trusted one did.
  private func signer(of tagManifest: ArraySlice<UInt8>) -> SigningPublicKey? {
    guard let text = files[BagLayout.signature] else {
      if damaged.contains(BagLayout.signature) { return nil }
      report(
        "seal.unsigned", "the package is not signed",
        suggestion: "Ask the city to seal it with 'cityrights seal --key FILE'.")
      return nil
    }
    let file = BagLayout.signature
    do throws(PackageSignature.Problem) {
      let signature = try PackageSignature(text)
      let keys = trust.keys(of: signature.keyID)
      guard !keys.isEmpty else { throw .otherKey(id: signature.keyID) }
      var problem = PackageSignature.Problem.wrong
      for key in keys {
        do throws(PackageSignature.Problem) {
          try signature.verify(tagManifest, key: key)
          return key
        } catch {
          problem = error
        }
      }
      throw problem
    } catch {
      switch error {
      case .otherKey(let id):
        report(
          "seal.unknown-key", "it is signed with the key \(id.sixteenDigits), which is not trusted",
          in: file,
          suggestion:
            "Ask the city by another way than this package for its public key, then 'cityrights key trust CITY KEY'."
        )
      case .malformed, .method:
        report(
          "seal.signature", "this is no signature in minisign's format", in: file,
          suggestion: Self.sendAgain)
      case .wrong:
        report(
          "seal.signature", "the signature does not belong to this package", in: file,
          suggestion: "Somebody changed the package. \(Self.sendAgain)")
      case .remark:
        report(
          "seal.signature", "the remark in the signature was changed", in: file,
          suggestion: "Somebody changed the package. \(Self.sendAgain)")
      }
      return nil
    }
  }

  private func check(_ signer: SigningPublicKey, for record: SubmissionRecord) {
    guard !trust.trusts(signer, for: record.city.id) else { return }
    let others = trust.cities(of: signer).map { "'\($0)'" }.joined(separator: ", ")
    report(
      "seal.foreign-key",
      "the package is of '\(record.city.id)', but the key \(signer.name) is trusted for \(others) alone",
      in: BagLayout.signature,
      suggestion: "Ask the city by another way which key is its own.")
  }

  // MARK: The bag

  private mutating func check(_ bytes: ArraySlice<UInt8>, _ name: String) {
    guard let manifest = BagManifest(bytes) else {
      return report(
        "seal.manifest", "a line is not a SHA-256 digest with a path, or a path stands twice",
        in: name, suggestion: Self.sendAgain)
    }
    let isPayload = name == BagLayout.manifest
    digests.reserveCapacity(files.count)
    unchanged.reserveCapacity(files.count)
    for (digest, file) in manifest.lines {
      guard file.hasPrefix(BagLayout.payload) == isPayload else {
        report(
          "seal.manifest", "'\(file)' does not belong into this list", in: name,
          suggestion: Self.sendAgain)
        continue
      }
      digests[file] = digest
      guard let content = files[file] else {
        // What cannot be read was told already.
        if damaged.contains(file) { continue }
        report("seal.missing-file", "the file is missing", in: file, suggestion: Self.sendAgain)
        continue
      }
      guard SHA256Digest(of: content) == digest else {
        report(
          "seal.changed", "the file is not the one that was sealed: its SHA-256 is another",
          in: file, suggestion: Self.sendAgain)
        continue
      }
      unchanged.insert(file)
    }
  }

  private func checkNothingElse() {
    let unsealed = files.keys.filter {
      digests[$0] == nil && $0 != BagLayout.tagManifest && $0 != BagLayout.signature
    }
    for file in unsealed.sorted() {
      report(
        "seal.extra-file", "the file was not sealed", in: file,
        suggestion: Self.sendAgain)
    }
    let required = [
      BagLayout.tagManifest, BagLayout.declaration, BagLayout.info, BagLayout.manifest,
      BagLayout.record, BagLayout.observations, BagLayout.description,
    ]
    for file in required
    where files[file] == nil && digests[file] == nil && !damaged.contains(file) {
      report("seal.missing-file", "the file is missing", in: file, suggestion: Self.sendAgain)
    }
    let misplaced = files.keys.filter {
      $0.hasPrefix(BagLayout.payload) && !required.contains($0) && $0 != BagLayout.annex
        && !isDocument($0)
    }
    for file in misplaced.sorted() {
      report(
        "seal.layout", "a package has no such file", in: file, suggestion: Self.sendAgain)
    }
  }

  private func isDocument(_ file: String) -> Bool {
    file.hasPrefix(BagLayout.documents)
      && !file.utf8.dropFirst(BagLayout.documents.utf8.count).contains(UInt8(ascii: "/"))
  }

  private func checkDeclaration() {
    guard let text = files[BagLayout.declaration],
      !text.elementsEqual(BagLayout.declarationText.utf8)
    else { return }
    report(
      "seal.bag", "this is no bag of BagIt 1.0 in UTF-8", in: BagLayout.declaration,
      suggestion: Self.sendAgain)
  }

  private func checkInformation(against record: SubmissionRecord?) {
    guard let bytes = files[BagLayout.info] else { return }
    var (size, count) = (0, 0)
    for (file, content) in files where file.hasPrefix(BagLayout.payload) {
      size += content.count
      count += 1
    }
    if damaged.isEmpty, let stated = Self.value("Payload-Oxum: ", in: bytes),
      stated != "\(size).\(count)"
    {
      report(
        "seal.bag",
        "the bag says \(stated) (bytes and number of files), but holds \(size).\(count)",
        in: BagLayout.info, suggestion: Self.sendAgain)
    }
    let name = Self.value("External-Identifier: ", in: bytes)
    guard name == folder, record.map({ $0.packageName == folder }) ?? true else {
      return report(
        "seal.name",
        "the folder '\(folder)' does not bear the name that was sealed: \(record?.packageName ?? name ?? "none")",
        suggestion: Self.sendAgain)
    }
  }

  /// What stands behind a label in the first line that begins with it.
  private static func value(_ label: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    bytes.withUnsafeBytes { bytes in
      label.withUTF8Buffer { label in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
          let line = bytes[start..<end]
          if line.starts(with: label) {
            return String(decoding: line.dropFirst(label.count), as: UTF8.self)
          }
          start = end + 1
        }
        return nil
      }
    }
  }

  // MARK: The content

  /// What the package says, if it is what was sealed.
  private func record() -> SubmissionRecord? {
    guard unchanged.contains(BagLayout.record), let bytes = files[BagLayout.record] else {
      return nil
    }
    let record = SubmissionReader(collector: collector, definitions: definitions)
      .read(bytes, path: "\(path)/\(BagLayout.record)")
    if let table = files[BagLayout.observations], unchanged.contains(BagLayout.observations),
      !table.starts(with: ObservationTable.header)
    {
      collector.report(
        .error(
          "seal.observations",
          "the first line must be \(ObservationTable.columns.joined(separator: ","))",
          at: SourceLocation(path: "\(path)/\(BagLayout.observations)", line: 1, column: 1)))
    }
    return record
  }

  private func documents() -> [SealedFile] {
    files.keys.filter { $0.hasPrefix(BagLayout.documents) }.sorted().compactMap { file in
      guard let digest = digests[file], let bytes = files[file] else { return nil }
      return SealedFile(
        name: String(file.dropFirst(BagLayout.documents.count)), digest: digest, bytes: bytes)
    }
  }
}
