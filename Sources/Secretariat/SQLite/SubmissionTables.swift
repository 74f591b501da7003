import Aggregation
import Digests
import GRDB
import ReportingCore
import Sealing

/// Puts packages into the tables of the embedded store, in one transaction.
struct SubmissionTables {
  private let db: Database
  private var numbers = MeaningNumbers()
  private let findCity: BoundStatement
  private let insertCity: BoundStatement
  private let insertSubmission: BoundStatement
  private let insertBlock: BoundStatement
  private let insertPackage: BoundStatement

  /// Prepares what every package needs, once.
  init(_ db: Database) throws {
    self.db = db
    findCity = try BoundStatement("SELECT country, identifiers FROM city WHERE id = ?", in: db)
    insertCity = try BoundStatement(
      "INSERT INTO city (id, country, identifiers) VALUES (?, ?, ?)", in: db)
    insertSubmission = try BoundStatement(
      """
      INSERT INTO submission (\(StoredRow.columns), meanings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    insertBlock = try BoundStatement(
      "INSERT INTO block (submission, bytes) VALUES (?, ?)", in: db)
    insertPackage = try BoundStatement(
      "INSERT INTO package (submission, bytes) VALUES (?, ?)", in: db)
  }

  /// A submission that no later one has replaced.
  private struct Newest {
    var id: Int
    var known: KnownRevision
  }

  /// Puts a package, unless it is there or does not follow what is there.
  mutating func put(_ incoming: IncomingPackage) throws -> Reception {
    let row = StoredRow(incoming)
    let city = CityIdentity(incoming.package.submission.city)
    let stored = try findCity.first(.text(row.city)) {
      CityIdentity(country: try $0.text(0), text: try $0.text(1))
    }
    if let difference = stored?.difference(to: city) {
      return .refused(CityIdentity.clash(row.city, difference, path: incoming.path))
    }
    // A city of which nothing is known has sent nothing.
    let newest = try stored == nil ? nil : newest(row)
    switch incoming.package.succession(after: newest?.known, path: incoming.path) {
    case .same: return .same
    case .refused(let finding):
      // An older package that was received before it was replaced is no replay.
      return try isStored(row.identity) ? .same : .refused(finding)
    case .first:
      try insert(row, incoming, of: city, stored: stored)
      return .inserted
    case .replacement:
      if let newest {
        try BoundStatement("UPDATE submission SET replaced = 1 WHERE id = ?", in: db)
          .run(.integer(newest.id))
      }
      try insert(row, incoming, of: city, stored: stored)
      return .replaced
    }
  }

  private func newest(_ row: StoredRow) throws -> Newest? {
    try BoundStatement(
      """
      SELECT id, revision, identity FROM submission
      WHERE call = ? AND year = ? AND city = ? AND replaced = 0
      """, in: db
    ).first(.text(row.call), .text(row.year), .text(row.city)) { columns in
      Newest(
        id: columns.integer(0),
        known: KnownRevision(
          revision: columns.integer(1),
          identity: try columns.withBytes(2, SubmissionDecoder.digest)))
    }
  }

  private func isStored(_ identity: [UInt8]) throws -> Bool {
    try BoundStatement("SELECT 1 FROM submission WHERE identity = ?", in: db)
      .first(.bytes(identity)) { _ in true } ?? false
  }

  private mutating func insert(
    _ row: StoredRow, _ incoming: IncomingPackage, of city: CityIdentity, stored: CityIdentity?
  ) throws {
    let meanings = try numbers.list(incoming.meanings) { try SQLiteStore.number(of: $0, in: db) }
    if let stored {
      if stored.identifiers != city.identifiers {
        try BoundStatement("UPDATE city SET identifiers = ? WHERE id = ?", in: db)
          .run(.text(city.text), .text(row.city))
      }
    } else {
      try insertCity.run(.text(row.city), .text(city.country), .text(city.text))
    }
    try insertSubmission.run(
      .bytes(row.identity), .text(row.name), .text(row.city), .text(row.call), .text(row.year),
      .integer(row.revision), .integer(row.isReplaced ? 1 : 0), .optional(row.date),
      .text(row.signer), .text(row.answers), .integer(row.figures), .integer(row.annex),
      .optional(row.received), .bytes(meanings))
    let id = Int(db.lastInsertedRowID)
    try insertBlock.run(.integer(id), .bytes(incoming.block))
    try insertPackage.run(.integer(id), .bytes(incoming.bytes))
    for record in incoming.sharedRecords {
      try BoundStatement(
        """
        INSERT INTO shared_record (submission, register, record, period) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, in: db
      ).run(
        .integer(id), .text(record.register), .text(record.record), .text(record.period.label))
    }
  }
}
