import FileAccess
import ReportingCore

extension Office {
  /// The lists that belong to the store: without them nobody could say whose signatures count.
  private static let listNames = ["members.csv", "trust.csv"]

  /// Writes a copy of the store with the lists of members and keys into a file that is not there yet.
  ///
  /// - Parameter progress: Called now and then with the bytes that are written and those that there will
  ///   be.
  /// - Returns: The number of packages in the copy.
  /// - Throws: ``StoreError`` or `FileAccessError`; `CancellationError` when the task was cancelled.
  public func backUp(
    _ store: any Store, to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Int {
    var lists: [OfficeList] = []
    for name in Self.listNames where FileAccess.kind(of: "\(network)/\(name)") != nil {
      lists.append(
        OfficeList(
          name: name,
          bytes: try FileAccess.read("\(network)/\(name)", limit: Self.largestList)))
    }
    return try store.backUp(to: path, with: lists, progress: progress)
  }

  /// What a restored copy brought.
  public struct Restored: Sendable, Equatable {
    /// The files that were written.
    public var written: [String] = []
    /// The lists that are there already with other lines, and were left as they are.
    public var kept: [String] = []
    /// The lists that the copy does not hold, because it was made by an older version.
    public var absent: [String] = []
  }

  /// Puts a copy into an office that has no store.
  ///
  /// - Parameters:
  ///   - checking: Called before the copy is checked.
  ///   - progress: Called now and then with the bytes that are written and those that there will be.
  /// - Throws: ``StoreError`` or `FileAccessError`; `CancellationError` when the task was cancelled. What
  ///   is there is never replaced, but for lists with nothing but their first line.
  public func restore(
    _ path: String, checking: () -> Void = {}, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Restored {
    if isOnServer {
      throw StoreError.failed(
        "store.yaml says that the store is on a server; restore it there with 'pg_restore'")
    }
    guard FileAccess.kind(of: storeFile, followingLinks: false) == nil else {
      throw StoreError.exists(storeFile)
    }
    let copy = try SQLiteStore(path)
    checking()
    if let fault = try copy.faults().first { throw StoreError.damaged(fault) }
    let lists = try copy.lists()
    var restored = Restored()
    var write = AtomicWrite()
    do {
      for name in Self.listNames {
        let place = "\(network)/\(name)"
        guard let list = lists.first(where: { $0.name == name }) else {
          restored.absent.append(name)
          continue
        }
        guard try isFree(place, for: list) else {
          restored.kept.append(place)
          continue
        }
        try write.stage(list.bytes, at: place)
        restored.written.append(place)
      }
      _ = try FileAccess.makeFolder(network)
      try copy.backUp(to: storeFile, progress: progress)
    } catch {
      write.discard()
      throw error
    }
    try write.commit()
    restored.written.append(storeFile)
    return restored
  }

  /// Whether a list may be written: nothing is there, or the same, or a list without lines.
  private func isFree(_ place: String, for list: OfficeList) throws -> Bool {
    guard FileAccess.kind(of: place) != nil else { return true }
    let bytes = try FileAccess.read(place, limit: Self.largestList)
    return bytes == list.bytes || bytes.split(separator: UInt8(ascii: "\n")).count <= 1
  }
}
