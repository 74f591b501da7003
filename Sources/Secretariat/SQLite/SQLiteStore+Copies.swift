import FileAccess
import Foundation
import GRDB
import GRDBSQLite
import Glibc

extension SQLiteStore {
  /// As the protocol says; others may go on reading and writing meanwhile.
  @discardableResult
  public func backUp(
    to path: String, with lists: [OfficeList] = [], progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Int {
    guard FileAccess.kind(of: path, followingLinks: false) == nil else {
      throw StoreError.exists(path)
    }
    // It gets its name when it is whole and on the disk.
    let part = "\(path).\(getpid()).part"
    do {
      // One statement, so that it is the store of one moment, without what was deleted from it.
      let isWhole = try Self.mapped {
        try queue.writeWithoutTransaction { db in
          // What is kept in memory of the copy is not seen in its size.
          try db.execute(sql: "PRAGMA cache_size = -1024")
          defer { _ = sqlite3_exec(db.sqliteConnection, Self.memory, nil, nil, nil) }
          return try CopyWatch.watch(part, writtenBy: db, progress: progress) {
            try db.execute(sql: "VACUUM INTO ?", arguments: [part])
          }
        }
      }
      guard isWhole else { throw CancellationError() }
      let count = try Self.mapped { try Self.replaceLists(in: part, by: lists) }
      try Self.forceToDisk(part)
      try Self.giveName(path, to: part)
      return count
    } catch {
      unlink(part)
      unlink("\(part)-journal")
      throw error
    }
  }

  /// The lists that a copy holds beside what was received.
  public func lists() throws(StoreError) -> [OfficeList] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT name, bytes FROM list ORDER BY name").map { row in
        OfficeList(name: row[0], bytes: [UInt8](row[1] as Data))
      }
    }
  }

  /// Says how many packages the copy holds.
  private static func replaceLists(in path: String, by lists: [OfficeList]) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    let count = try queue.write { db in
      try db.execute(sql: "DELETE FROM list")
      for list in lists {
        try db.execute(
          sql: "INSERT INTO list (name, bytes) VALUES (?, ?)",
          arguments: [list.name, Data(list.bytes)])
      }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM submission") ?? 0
    }
    try queue.close()
    return count
  }

  /// VACUUM INTO itself leaves it to the system when its file reaches the disk.
  private static func forceToDisk(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(errno) }
  }

  /// Never takes the place of a file that came into being meanwhile.
  private static func giveName(_ path: String, to part: String) throws(StoreError) {
    guard link(part, path) == 0 else {
      if errno == EEXIST { throw .exists(path) }
      throw failure(errno)
    }
    unlink(part)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func failure(_ number: Int32) -> StoreError {
    switch number {
    case ENOSPC, EDQUOT: .full
    case EROFS, EACCES, EPERM: .readOnly
    default: .failed(String(cString: strerror(number)))
    }
  }
}
