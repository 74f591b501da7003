public import Aggregation
public import Digests
import Foundation
import GRDB
import ReportingCore

extension SQLiteStore {
  /// As the protocol says.
  public func identities() throws(StoreError) -> Set<SHA256Digest> {
    try reading { db in
      var identities: Set<SHA256Digest> = []
      try SQLiteColumns.forEachRow(of: "SELECT identity FROM submission", in: db) { row in
        identities.insert(try row.withBytes(0, SubmissionDecoder.digest))
      }
      return identities
    }
  }

  /// As the protocol says.
  public func submissions(_ selection: SubmissionSelection) throws(StoreError)
    -> [StoredSubmission]
  {
    try reading { db in
      let (condition, arguments) = Self.condition(selection)
      var found: [StoredSubmission] = []
      var decoder = SubmissionDecoder()
      try SQLiteColumns.forEachRow(
        of: """
          SELECT identity, city, call, year, revision, replaced, date, answers, figures, annex,
            received, meanings
          FROM submission WHERE \(condition) ORDER BY \(Self.order)
          """, arguments: arguments, in: db
      ) { row in
        found.append(try decoder.submission(row))
      }
      return found
    }
  }

  /// As the protocol says.
  public func package(_ identity: SHA256Digest) throws(StoreError) -> [UInt8]? {
    try reading { db in
      try Data.fetchOne(
        db,
        sql: """
          SELECT package.bytes FROM package JOIN submission ON submission.id = package.submission
          WHERE identity = ?
          """, arguments: [Data(identity.bytes)]
      ).map { [UInt8]($0) }
    }
  }

  /// As the protocol says.
  public func readBlocks(
    _ selection: SubmissionSelection, _ body: ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) {
    try reading { db in
      let (condition, arguments) = Self.condition(selection)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT block.bytes FROM submission JOIN block ON block.submission = submission.id
          WHERE \(condition) ORDER BY \(Self.order)
          """, arguments: arguments)
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { data in try body([UInt8](data ?? Data())) }
      }
    }
  }

  /// As the protocol says.
  public func sharedRecords(_ selection: SubmissionSelection) throws(StoreError) -> [SharedRecord] {
    try reading { db in
      let (condition, arguments) = Self.condition(selection)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT city, register, record, period FROM submission
          JOIN shared_record ON shared_record.submission = submission.id
          WHERE \(condition) ORDER BY \(Self.order), register, period, record
          """, arguments: arguments)
      var records: [SharedRecord] = []
      while let row = try rows.next() {
        records.append(
          SharedRecord(
            city: row[0], register: row[1], record: row[2],
            period: try Period(parsing: row[3] as String)))
      }
      return records
    }
  }

  /// As the protocol says: what SQLite's own check of the whole file finds.
  public func faults() throws(StoreError) -> [String] {
    try reading { db in
      let found =
        try String.fetchAll(db, sql: "PRAGMA integrity_check")
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
          "a row of '\(row[0] as String)' refers to nothing"
        }
        + String.fetchAll(
          db,
          sql: """
            SELECT name || ' has no package or no block of figures' FROM submission
            WHERE id NOT IN (SELECT submission FROM package)
               OR id NOT IN (SELECT submission FROM block)
            """)
      return found.filter { $0 != "ok" }
    }
  }
}
