import GRDB
import GRDBSQLite

/// A statement with arguments that are bound where they lie. GRDB takes bytes as `Data`, which would be
/// one more copy of each package and each block.
struct BoundStatement {
  /// An argument.
  enum Argument {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    static func optional(_ text: String?) -> Argument { text.map { .text($0) } ?? .null }
  }

  private let statement: Statement

  /// The statement, prepared once for each connection.
  init(_ sql: String, in db: Database) throws { statement = try db.cachedStatement(sql: sql) }

  private var handle: SQLiteStatement { statement.sqliteStatement }

  /// Runs a statement that gives no rows.
  func run(_ arguments: Argument...) throws {
    _ = try bound(arguments[...], from: 1) { try step() }
  }

  /// What the first row says; nil when there is none.
  func first<Result>(
    _ arguments: Argument..., read: (SQLiteColumns) throws -> Result
  ) throws -> Result? {
    try bound(arguments[...], from: 1) {
      defer { sqlite3_reset(handle) }
      return try step() == SQLITE_ROW ? try read(SQLiteColumns(handle)) : nil
    }
  }

  /// Binds arguments for as long as a body runs.
  private func bound<Result>(
    _ arguments: ArraySlice<Argument>, from index: Int32, _ body: () throws -> Result
  ) throws -> Result {
    guard let first = arguments.first else {
      defer { sqlite3_clear_bindings(handle) }
      return try body()
    }
    let rest = arguments.dropFirst()
    switch first {
    case .null:
      try check(sqlite3_bind_null(handle, index))
      return try bound(rest, from: index + 1, body)
    case .integer(let value):
      try check(sqlite3_bind_int64(handle, index, Int64(value)))
      return try bound(rest, from: index + 1, body)
    case .text(var text):
      return try text.withUTF8 { text in
        try check(
          sqlite3_bind_text64(
            handle, index,
            place(of: UnsafeRawBufferPointer(text)).assumingMemoryBound(to: Int8.self),
            UInt64(text.count), nil, UInt8(SQLITE_UTF8)))
        return try bound(rest, from: index + 1, body)
      }
    case .bytes(let bytes):
      return try bytes.withUnsafeBytes { bytes in
        try check(sqlite3_bind_blob64(handle, index, place(of: bytes), UInt64(bytes.count), nil))
        return try bound(rest, from: index + 1, body)
      }
    }
  }

  /// Where bytes lie. Without a place there would be no value; where there are none, none is read.
  private func place(of bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    bytes.baseAddress ?? UnsafeRawPointer(handle)
  }

  /// Runs to the first row or to the end, and says which.
  private func step() throws -> Int32 {
    let code = sqlite3_step(handle)
    guard code != SQLITE_ROW else { return code }
    // Resetting it says once more what went wrong.
    let outcome = sqlite3_reset(handle)
    try check(code == SQLITE_DONE ? outcome : code)
    return code
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
  }
}
