import Digests
import Documents
import FileAccess
public import ReportingCore
public import Sealing

/// Receives packages: verifies each, takes out its figures and puts it into the store.
///
/// The result does not depend on the order of the files: a revision that replaces one which comes
/// later in the same run waits for it.
public struct Receiver: Sendable {
  let store: any Store
  let verifier: PackageVerifier
  let reading: PackageReading
  /// The ids of the cities that were asked; nil when there is no list.
  let members: Set<String>?

  /// The most files of which packages are verified at a time, and put in one transaction: when the disk
  /// is full, what was confirmed before is there.
  static let mostFiles = 64
  /// The bytes that the files of one batch may have together, unless one alone has more.
  static let mostBytes = 64 << 20

  /// - Parameters:
  ///   - trust: The keys of the cities.
  ///   - identities: Who may read annexes here.
  ///   - members: The ids of the cities that were asked; nil when there is no list.
  ///   - day: The day on which they are received; nil when nobody says.
  public init(
    store: any Store, trust: TrustStore, identities: [AgeIdentity] = [],
    members: Set<String>? = nil,
    on day: CalendarDate? = nil
  ) {
    self.store = store
    self.members = members
    verifier = PackageVerifier(trust: trust)
    reading = PackageReading(identities: identities, received: day)
  }

  /// Receives files.
  ///
  /// - Parameters:
  ///   - paths: The files, in any order.
  ///   - progress: Called after each batch with the number of files done.
  /// - Returns: What became of each file, in the order of the paths.
  /// - Throws: ``StoreError`` when the store fails: what was put before stays; and
  ///   `CancellationError` between two batches.
  public func receive(
    _ paths: [String], progress: (Int) -> Void = { _ in }
  ) async throws -> [ReceivedFile] {
    var run = Run(
      known: try store.identities(),
      refusals: RefusalBook(try store.refusals(), on: reading.received))
    do {
      try await receive(paths, in: &run, progress: progress)
    } catch {
      // What was found out is kept where that is possible; what went wrong before is what counts.
      do throws(StoreError) { try run.refusals.write(to: store) } catch {}
      throw error
    }
    try run.refusals.write(to: store)
    return paths.compactMap { run.results[$0] }
  }

  /// What is known in the middle of receiving.
  private struct Run {
    /// The identities of what is in the store.
    var known: Set<SHA256Digest>
    var refusals: RefusalBook
    var results: [String: ReceivedFile] = [:]

    /// Notes a file that does not go into the store.
    mutating func note(_ file: Opened) {
      results[file.path] = file.result
      refusals.note(file.result, digest: file.digest)
    }

    /// Notes a file that was put into the store.
    mutating func note(
      _ result: ReceivedFile, _ reception: Reception, of incoming: IncomingPackage
    ) {
      var result = result
      switch reception {
      case .inserted: known.insert(incoming.package.identity)
      case .replaced:
        result.outcome = .replaced
        known.insert(incoming.package.identity)
      case .same: result.outcome = .same
      case .refused(let finding):
        result.outcome = .refused
        result.findings = [finding]
      }
      results[incoming.path] = result
      refusals.note(result, of: incoming.bytes)
    }
  }

  private func receive(
    _ paths: [String], in run: inout Run, progress: (Int) -> Void
  ) async throws {
    var waiting: [Opened] = []
    var done = 0
    while done < paths.count {
      try Task.checkCancellation()
      let batch = Self.batch(paths[done...])
      done = batch.endIndex
      var ready: [Opened] = []
      for file in await open(Array(batch), known: run.known) {
        guard let incoming = file.incoming else {
          run.note(file)
          continue
        }
        let record = incoming.package.submission
        if let earlier = record.replaces, !run.known.contains(earlier),
          !ready.contains(where: { $0.incoming?.package.identity == earlier })
        {
          // The bytes are read again later: those that wait may be many.
          waiting.append(
            Opened(path: file.path, result: file.result, incoming: nil, revision: record.revision))
          continue
        }
        ready.append(file)
      }
      try put(ready, in: &run)
      progress(done - waiting.count)
    }
    waiting.sort { ($0.revision, $0.path) < ($1.revision, $1.path) }
    for (index, file) in waiting.enumerated() {
      try Task.checkCancellation()
      var ready: [Opened] = []
      for file in await open([file.path], known: run.known) {
        if file.incoming == nil { run.note(file) } else { ready.append(file) }
      }
      try put(ready, in: &run)
      progress(paths.count - waiting.count + index + 1)
    }
  }

  /// The files that are opened together.
  private static func batch(_ paths: ArraySlice<String>) -> ArraySlice<String> {
    var size = 0
    let files = paths.prefix(mostFiles)
    for (number, path) in files.enumerated() {
      size += FileAccess.stamp(of: path)?.size ?? 0
      if size > mostBytes { return files.prefix(max(number, 1)) }
    }
    return files
  }

  /// A file that was looked at.
  private struct Opened: Sendable {
    var path: String
    var result: ReceivedFile
    var incoming: IncomingPackage?
    var revision = 1
    /// Of the file; nil when it could not be read or was not refused.
    var digest: SHA256Digest?
  }

  /// Verifies files side by side.
  private func open(_ paths: [String], known: Set<SHA256Digest>) async -> [Opened] {
    await withTaskGroup(of: (Int, Opened).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask { (index, self.open(path, known: known)) }
      }
      var opened: [(Int, Opened)] = []
      for await file in group { opened.append(file) }
      return opened.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func open(_ path: String, known: Set<SHA256Digest>) -> Opened {
    func refused(_ findings: [Diagnostic], _ bytes: [UInt8]? = nil) -> Opened {
      Opened(
        path: path, result: ReceivedFile(path: path, outcome: .refused, findings: findings),
        incoming: nil, digest: bytes.map { SHA256Digest(of: $0) })
    }
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileAccess.read(path, limit: PackageVerifier.largestPackage)
    } catch {
      return refused([.error("file.unreadable", error.message, at: SourceLocation(path: path))])
    }
    switch verifier.verify(bytes, path: path, unless: known.contains) {
    case nil:
      return Opened(path: path, result: ReceivedFile(path: path, outcome: .same), incoming: nil)
    case .refused(let findings): return refused(findings, bytes)
    case .verified(let package):
      switch reading.incoming(package, bytes: bytes, path: path) {
      case .failure(let refusal): return refused(refusal.findings, bytes)
      case .success(let incoming):
        return Opened(
          path: path,
          result: ReceivedFile(
            path: path, outcome: .inserted, findings: remarks(on: package, path: path)),
          incoming: incoming)
      }
    }
  }

  private func remarks(on package: SealedPackage, path: String) -> [Diagnostic] {
    let city = package.submission.city.id
    guard let members, !members.contains(city) else { return [] }
    return [
      .warning(
        "reception.member", "'\(city)' is not in the list of cities that were asked",
        at: SourceLocation(path: path),
        suggestion: NearMiss.suggestion(for: city, among: members.sorted())
          ?? "Add it to members.csv if it belongs to the network; what it sends counts in any case."
      )
    ]
  }

  private func put(_ files: [Opened], in run: inout Run) throws(StoreError) {
    let packages = files.compactMap(\.incoming)
    for ((file, incoming), reception) in zip(zip(files, packages), try store.put(packages)) {
      run.note(file.result, reception, of: incoming)
    }
    try run.refusals.endBatch(store)
  }
}
