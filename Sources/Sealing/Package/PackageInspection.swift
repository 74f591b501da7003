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
  var contents = BagContents()
  var folder = ""

  init(path: String, trust: TrustStore, definitions: DefinitionMemory) {
    self.path = path
    self.trust = trust
    self.definitions = definitions
  }

  mutating func inspect(_ archive: Result<ZIPReader, ZIPFault>, size: Int) -> SealedPackage? {
    guard unpack(archive) else { return nil }
    let tagManifest = contents[.tagManifest]?.content
    let signer = tagManifest.flatMap(signer)
    if let tagManifest { check(tagManifest, .tagManifest) }
    if let manifest = contents[.manifest]?.content { check(manifest, .manifest) }
    checkNothingElse()
    checkDeclaration()
    let record = record()
    checkInformation(against: record)
    if let record, let signer { check(signer, for: record) }
    guard !collector.hasErrors, let record, let signer, let tagManifest,
      let observations = contents[.observations]?.content, let text = contents[.record]?.content
    else { return nil }
    return SealedPackage(
      identity: SHA256Digest(of: tagManifest), name: folder, signer: signer, submission: record,
      observations: observations, record: text, documents: documents(),
      annex: contents[.annex]?.content, size: size)
  }

  private func place(_ file: String? = nil) -> SourceLocation {
    SourceLocation(path: file.map { "\(path)/\($0)" } ?? path)
  }

  func report(
    _ id: String, _ message: String, in file: String? = nil, suggestion: String? = nil
  ) {
    collector.report(.error(id, message, at: place(file), suggestion: suggestion))
  }

  // MARK: The archive

  static let sendAgain =
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
    let prefixSize = prefix.utf8.count
    contents.reserveCapacity(archive.entries.count)
    var isForeign = archive.hasForeignBytes
    for entry in archive.entries {
      guard entry.name.hasPrefix(prefix) else {
        report(
          "seal.layout", "'\(entry.name)' does not stand in the one folder of the package",
          suggestion: Self.sendAgain)
        continue
      }
      if !entry.isStored { isForeign = true }
      var path = entry.name
      let (name, kind) = path.withUTF8 { path -> (String, BagFile?) in
        let rest = UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(path).dropFirst(prefixSize))
        let kind = BagFile(name: rest)
        return (kind?.name ?? String(decoding: rest, as: UTF8.self), kind)
      }
      let place = contents.place(adding: name, kind)
      do throws(ZIPFault) {
        contents.files[place].content = try archive.content(of: entry)
      } catch {
        contents.files[place].isDamaged = true
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

  // MARK: The content

  /// What the package says, if it is what was sealed.
  private func record() -> SubmissionRecord? {
    guard let file = contents[.record], file.isUnchanged, let bytes = file.content else {
      return nil
    }
    let record = SubmissionReader(collector: collector, definitions: definitions)
      .read(bytes, path: "\(path)/\(BagLayout.record)")
    if let file = contents[.observations], file.isUnchanged, let table = file.content,
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
    contents.files.filter {
      $0.kind == nil && $0.content != nil && $0.name.hasPrefix(BagLayout.documents)
    }
    .sorted { $0.name < $1.name }
    .compactMap { file in
      guard let digest = file.digest, let bytes = file.content else { return nil }
      return SealedFile(
        name: String(file.name.dropFirst(BagLayout.documents.count)), digest: digest,
        bytes: bytes)
    }
  }
}
