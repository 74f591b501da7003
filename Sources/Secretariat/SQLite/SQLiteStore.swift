import Aggregation
import Digests
import Foundation
import GRDB
import ReportingCore
import Sealing

/// The embedded store: one SQLite file with a write-ahead log, every transaction on the disk before it
/// is confirmed (`synchronous = FULL`).
public struct SQLiteStore: Store {
  /// The path of the file.
  public let place: String
  let queue: DatabaseQueue

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
        throw .failed("there is a file '\(path)' already")
      }
    } else {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    }
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(60)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Packages and blocks are tens of kilobytes long: larger pages, fewer of them.
      if creating { try db.execute(sql: "PRAGMA page_size = 16384") }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // Pages are read from the map of the file: blocks are long, and read once.
      try db.execute(sql: "PRAGMA mmap_size = 1073741824")
      // The pages of one transaction stay in memory until it is confirmed, so that each is written once.
      try db.execute(sql: "PRAGMA cache_size = -32768")
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
    }
    if try queue.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(queue) }
  }

  // MARK: Writing

  /// As the protocol says; SQLite lets one process write at a time, others wait.
  public func put(_ packages: [IncomingPackage]) throws(StoreError) -> [Reception] {
    guard !packages.isEmpty else { return [] }
    return try Self.mapped {
      try queue.write { db in
        var numbers = MeaningNumbers()
        return try packages.map { try put($0, in: db, &numbers) }
      }
    }
  }

  private func put(
    _ incoming: IncomingPackage, in db: Database, _ numbers: inout MeaningNumbers
  ) throws -> Reception {
    let record = incoming.package.submission
    let row = StoredRow(incoming)
    if let identifiers = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT country, identifiers FROM city WHERE id = ?"),
      arguments: [row.city])
    {
      let known = CityIdentity(country: identifiers[0], text: identifiers[1])
      if let difference = known.difference(to: CityIdentity(record.city)) {
        return .refused(CityIdentity.clash(row.city, difference, path: incoming.path))
      }
    }
    let newest = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, revision, identity FROM submission
          WHERE call = ? AND year = ? AND city = ? AND replaced = 0
          """), arguments: [row.call, row.year, row.city])
    let known = try newest.map { found in
      guard let identity = SHA256Digest(bytes: [UInt8](found[2] as Data)) else {
        throw StoreError.damaged("an identity has not 32 bytes")
      }
      return KnownRevision(revision: found[1], identity: identity)
    }
    switch incoming.package.succession(after: known, path: incoming.path) {
    case .same: return .same
    case .refused(let finding):
      // An older package that was received before it was replaced is no replay.
      return try isStored(row.identity, in: db) ? .same : .refused(finding)
    case .first:
      try insert(row, incoming, in: db, &numbers)
      return .inserted
    case .replacement:
      let older: Int64? = newest?[0]
      try db.cachedStatement(sql: "UPDATE submission SET replaced = 1 WHERE id = ?")
        .execute(arguments: [older])
      try insert(row, incoming, in: db, &numbers)
      return .replaced
    }
  }

  private func isStored(_ identity: [UInt8], in db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM submission WHERE identity = ?"),
      arguments: [Data(identity)]) != nil
  }

  private func insert(
    _ row: StoredRow, _ incoming: IncomingPackage, in db: Database,
    _ numbers: inout MeaningNumbers
  ) throws {
    let meanings = try numbers.list(incoming.meanings) { try Self.number(of: $0, in: db) }
    let city = CityIdentity(incoming.package.submission.city)
    try db.cachedStatement(
      sql: """
        INSERT INTO city (id, country, identifiers) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET identifiers = excluded.identifiers
        """
    ).execute(arguments: [row.city, city.country, city.text])
    try db.cachedStatement(
      sql: """
        INSERT INTO submission (\(StoredRow.columns), meanings)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(row.identity), row.name, row.city, row.call, row.year, row.revision, row.isReplaced,
      row.date, row.signer, row.answers, row.figures, row.annex, row.received, Data(meanings),
    ])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO block (submission, bytes) VALUES (?, ?)")
      .execute(arguments: [id, Data(incoming.block)])
    try db.cachedStatement(sql: "INSERT INTO package (submission, bytes) VALUES (?, ?)")
      .execute(arguments: [id, Data(incoming.bytes)])
    for record in incoming.sharedRecords {
      try db.cachedStatement(
        sql: """
          INSERT INTO shared_record (submission, register, record, period) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """
      ).execute(arguments: [id, record.register, record.record, record.period.label])
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
