import Digests
import ReportingCore

/// What a run has to change in the list of refused files: those that it refuses are added, and those
/// that it takes are struck off, with earlier files of the same name.
struct RefusalBook {
  private let day: CalendarDate?
  /// Of files that earlier runs refused: what a run refuses it refuses again in the same bytes.
  private let digests: Set<SHA256Digest>
  private var files: Set<String>
  private var batch = Changes()
  /// What earlier batches found out. It is written for several of them together, as each time costs a
  /// transaction: who stops the program by force receives the same files again, and is told again.
  private var earlier = Changes()

  /// How many changes are kept back at the most.
  private static let mostChanges = 512

  private struct Changes {
    var refused: [RefusedPackage] = []
    var takenDigests: [SHA256Digest] = []
    var takenFiles: [String] = []

    var count: Int { refused.count + takenDigests.count + takenFiles.count }
  }

  init(_ known: [RefusedPackage], on day: CalendarDate?) {
    self.day = day
    digests = Set(known.map(\.digest))
    files = Set(known.map(\.file))
  }

  /// Notes what became of a file that was looked at and does not go into the store.
  ///
  /// - Parameter digest: That of a file that was refused.
  mutating func note(_ file: ReceivedFile, digest: SHA256Digest?) {
    switch file.outcome {
    case .refused:
      if let digest { refuse(file, digest) }
    case .same: take(file, nil)
    case .inserted, .replaced, .skipped: break
    }
  }

  /// Notes what became of a file that was put into the store.
  mutating func note(_ file: ReceivedFile, of bytes: [UInt8]) {
    switch file.outcome {
    case .refused: refuse(file, SHA256Digest(of: bytes))
    // Nobody asks for the digest of what was never refused.
    case .inserted, .replaced, .same: take(file, digests.isEmpty ? nil : SHA256Digest(of: bytes))
    case .skipped: break
    }
  }

  private mutating func refuse(_ file: ReceivedFile, _ digest: SHA256Digest) {
    batch.refused.append(
      RefusedPackage(
        digest: digest, file: Self.name(of: file.path),
        reasons: file.findings.filter { $0.severity == .error }
          .map { RefusedPackage.Reason(id: $0.id, message: $0.message) }, received: day))
  }

  private mutating func take(_ file: ReceivedFile, _ digest: SHA256Digest?) {
    // Where nothing was refused before, no name is looked for.
    if !files.isEmpty {
      let name = Self.name(of: file.path)
      if files.contains(name) { batch.takenFiles.append(name) }
    }
    if let digest, digests.contains(digest) { batch.takenDigests.append(digest) }
  }

  /// Ends a batch.
  mutating func endBatch(_ store: any Store) throws(StoreError) {
    // What a batch strikes off may be what an earlier one refused.
    let isStriking = !batch.takenDigests.isEmpty || !batch.takenFiles.isEmpty
    if isStriking, !earlier.refused.isEmpty { try write(to: store) }
    earlier.takenDigests += batch.takenDigests
    earlier.takenFiles += batch.takenFiles
    earlier.refused += batch.refused
    files.formUnion(batch.refused.map(\.file))
    batch = Changes()
    if earlier.count >= Self.mostChanges { try write(to: store) }
  }

  /// Brings the store's list up to date.
  mutating func write(to store: any Store) throws(StoreError) {
    try store.forgetRefusals(earlier.takenDigests, files: earlier.takenFiles)
    try store.keepRefusals(earlier.refused)
    earlier = Changes()
  }

  static func name(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
