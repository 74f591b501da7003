import GRDB
import GRDBSQLite

/// The columns of the row at which a statement stands. They are read where SQLite keeps them: a page of
/// ten thousand cities has a hundred thousand.
struct SQLiteColumns: StoredColumns {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) { self.statement = statement }

  /// Gives the rows of a query one after the other.
  static func forEachRow(
    of sql: String, arguments: StatementArguments = StatementArguments(), in db: Database,
    _ body: (SQLiteColumns) throws -> Void
  ) throws {
    let statement = try db.makeStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    let columns = SQLiteColumns(statement.sqliteStatement)
    while try rows.next() != nil { try body(columns) }
  }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    // Texts too are asked for as bytes: nothing is put behind their end then.
    let start = sqlite3_column_blob(statement, Int32(column))
    return try body(
      UnsafeRawBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
  }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }
}
