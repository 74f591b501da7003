import Foundation
import GRDB

extension SQLiteStore {
  /// As the protocol says.
  public func meanings() throws(StoreError) -> [Int: NetworkMeanings.Meaning] {
    try reading { db in
      var found: [Int: NetworkMeanings.Meaning] = [:]
      try SQLiteColumns.forEachRow(
        of: "SELECT id, indicator, unit, method FROM meaning", in: db
      ) { row in
        found[row.integer(0)] = NetworkMeanings.Meaning(
          indicator: try row.text(1), unit: try row.text(2), method: try row.text(3))
      }
      return found
    }
  }

  /// The number of a meaning; a new one is entered.
  static func number(of meaning: NetworkMeanings.Meaning, in db: Database) throws -> Int {
    let arguments: StatementArguments = [meaning.indicator, meaning.unit, meaning.method]
    if let number = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM meaning WHERE indicator = ? AND unit = ? AND method = ?"),
      arguments: arguments)
    {
      return number
    }
    try db.cachedStatement(
      sql: "INSERT INTO meaning (indicator, unit, method) VALUES (?, ?, ?)"
    ).execute(arguments: arguments)
    return Int(db.lastInsertedRowID)
  }

  /// Enters what the submissions of a store of version 2 mean. Where the figures of one are damaged
  /// nothing is entered: that is told when it is asked for, and the rest of the store can be used.
  static func fillMeanings(in db: Database) throws {
    var numbers = MeaningNumbers()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT submission, bytes FROM block ORDER BY submission")
    while let row = try rows.next() {
      let block = [UInt8](row[1] as Data)
      guard let meanings = NetworkMeanings.of(block: block) else { continue }
      let list = try numbers.list(meanings) { try number(of: $0, in: db) }
      try db.cachedStatement(sql: "UPDATE submission SET meanings = ? WHERE id = ?")
        .execute(arguments: [Data(list), row[0] as Int64])
    }
  }
}
