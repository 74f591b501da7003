import Digests
import Glibc
import ReportingCore

extension PackageInspection {
  mutating func check(_ bytes: ArraySlice<UInt8>, _ list: BagFile) {
    guard let manifest = BagManifest(bytes) else {
      return report(
        "seal.manifest", "a line is not a SHA-256 digest with a path, or a path stands twice",
        in: list.name, suggestion: Self.sendAgain)
    }
    let isPayload = list == .manifest
    for (digest, path, kind) in manifest.lines {
      guard path.hasPrefix(BagLayout.payload) == isPayload else {
        report(
          "seal.manifest", "'\(path)' does not belong into this list", in: list.name,
          suggestion: Self.sendAgain)
        continue
      }
      let place = contents.place(adding: path, kind)
      contents.files[place].digest = digest
      guard let content = contents.files[place].content else {
        // What cannot be read was told already.
        if contents.files[place].isDamaged { continue }
        report("seal.missing-file", "the file is missing", in: path, suggestion: Self.sendAgain)
        continue
      }
      guard SHA256Digest(of: content) == digest else {
        report(
          "seal.changed", "the file is not the one that was sealed: its SHA-256 is another",
          in: path, suggestion: Self.sendAgain)
        continue
      }
      contents.files[place].isUnchanged = true
    }
  }

  func checkNothingElse() {
    let unsealed = names(where: {
      $0.digest == nil && $0.kind != .tagManifest && $0.kind != .signature
    })
    for file in unsealed {
      report(
        "seal.extra-file", "the file was not sealed", in: file,
        suggestion: Self.sendAgain)
    }
    for file in Self.required where !contents.has(file) {
      report(
        "seal.missing-file", "the file is missing", in: file.name, suggestion: Self.sendAgain)
    }
    for file in names(where: { $0.isPayload && $0.kind == nil && !isDocument($0.name) }) {
      report(
        "seal.layout", "a package has no such file", in: file, suggestion: Self.sendAgain)
    }
  }

  /// The names of those files in the archive of which something holds, in order.
  private func names(where holds: (borrowing BagContents.File) -> Bool) -> [String] {
    var names: [String] = []
    for place in contents.files.indices
    where contents.files[place].content != nil && holds(contents.files[place]) {
      names.append(contents.files[place].name)
    }
    return names.sorted()
  }

  private static let required: [BagFile] = [
    .tagManifest, .declaration, .info, .manifest, .record, .observations, .description,
  ]

  private func isDocument(_ file: String) -> Bool {
    file.hasPrefix(BagLayout.documents)
      && !file.utf8.dropFirst(BagLayout.documents.utf8.count).contains(UInt8(ascii: "/"))
  }

  func checkDeclaration() {
    guard let text = contents[.declaration]?.content,
      !text.elementsEqual(BagLayout.declarationText.utf8)
    else { return }
    report(
      "seal.bag", "this is no bag of BagIt 1.0 in UTF-8", in: BagLayout.declaration,
      suggestion: Self.sendAgain)
  }

  func checkInformation(against record: SubmissionRecord?) {
    guard let bytes = contents[.info]?.content else { return }
    var (size, count) = (0, 0)
    for file in contents.files where file.isPayload {
      guard let content = file.content else { continue }
      size += content.count
      count += 1
    }
    if !contents.hasDamage, let stated = Self.value("Payload-Oxum: ", in: bytes),
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
      guard let base = bytes.baseAddress else { return nil }
      let size = label.utf8CodeUnitCount
      var start = 0
      while start < bytes.count {
        let lineEnd = memchr(base + start, 0x0A, bytes.count - start)
        let end = lineEnd.map { UnsafeRawPointer($0) - base } ?? bytes.count
        if end - start >= size, memcmp(base + start, label.utf8Start, size) == 0 {
          return String(decoding: bytes[(start + size)..<end], as: UTF8.self)
        }
        start = end + 1
      }
      return nil
    }
  }
}
