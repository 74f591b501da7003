import Foundation
import GRDB
import GRDBSQLite
import ReportingCore

/// The embedded store: one SQLite file with a write-ahead log, every transaction on the disk before it
/// is confirmed (`synchronous = FULL`).
public struct SQLiteStore: Store {
  /// The path of the file.
  public let place: String
  let queue: DatabaseQueue

  /// The memory for pages.
  static let memory = "PRAGMA cache_size = -32768"

  /// Opens a store, and brings the tables of an older version up to date.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - creating: Whether a new store is made; otherwise it must be there.
  /// - Throws: ``StoreError``.
  public init(_ path: String, creating: Bool = false) throws(StoreError) {
    place = path
    if creating {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw .exists(path)
      }
    } else {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Packages and blocks are tens of kilobytes long: larger pages, fewer of them.
      if creating { try db.execute(sql: "PRAGMA page_size = 16384") }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      if creating { try Self.useWriteAheadLog(db) }
      // Pages are read from the map of the file: blocks are long, and read once.
      try db.execute(sql: "PRAGMA mmap_size = 1073741824")
      // The pages of one transaction stay in memory until it is confirmed, so that each is written once.
      try db.execute(sql: Self.memory)
    }
    queue = try Self.mapped {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.prepare(queue, creating: creating)
      return queue
    }
  }

  /// Whether the file is a store of a version that is known; a new one gets its tables.
  private static func prepare(_ queue: DatabaseQueue, creating: Bool) throws {
    let migrator = SQLiteSchema.migrator
    if !creating {
      let (mark, applied) = try queue.read { db in
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
        return (
          mark,
          try db.tableExists("grdb_migrations")
            ? try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations") : []
        )
      }
      guard mark == SQLiteSchema.applicationID, !applied.isEmpty else {
        throw StoreError.foreign("it is a database of something else")
      }
      let newest = applied.compactMap { Int($0) }.max() ?? 0
      guard newest <= SQLiteSchema.version else {
        throw StoreError.newer(version: newest, known: SQLiteSchema.version)
      }
      try queue.writeWithoutTransaction { try useWriteAheadLog($0) }
    }
    if try queue.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(queue) }
  }

  /// The store keeps this mode, so nothing is written where it is in use. (GRDB would make it so for
  /// itself, but writes to the store each time that it is opened, and sets `synchronous = NORMAL`.)
  private static func useWriteAheadLog(_ db: Database) throws {
    if try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" { return }
    if sqlite3_db_readonly(db.sqliteConnection, "main") == 1 { throw StoreError.readOnly }
    throw StoreError.failed(
      "no write-ahead log can be kept where the store is; put the office on a disk of this computer"
    )
  }

  // MARK: Writing

  /// As the protocol says; SQLite lets one process write at a time, others wait.
  public func put(_ packages: [IncomingPackage]) throws(StoreError) -> [Reception] {
    guard !packages.isEmpty else { return [] }
    return try Self.mapped {
      try queue.write { db in
        var tables = try SubmissionTables(db)
        return try packages.map { try tables.put($0) }
      }
    }
  }

  // MARK: Parts

  static let order = "call, year, city, revision"

  static func condition(_ selection: SubmissionSelection) -> (String, StatementArguments) {
    var conditions = ["1"]
    var arguments = StatementArguments()
    if !selection.includesReplaced { conditions.append("replaced = 0") }
    for (column, value) in [
      ("call", selection.call), ("year", selection.year?.label), ("city", selection.city),
    ] {
      guard let value else { continue }
      conditions.append("\(column) = ?")
      arguments += [value]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try Self.mapped { try queue.read(body) }
  }

  /// Says in our words what SQLite says.
  static func mapped<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL: throw .full
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: throw .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy
      case .SQLITE_NOTADB: throw .foreign("it is no database of SQLite")
      case .SQLITE_CORRUPT: throw .damaged(error.message ?? "SQLite says so")
      default: throw .failed(error.message ?? "SQLite: \(error.resultCode)")
      }
    } catch {
      throw .failed("\(error)")
    }
  }
}
