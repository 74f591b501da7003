/// The columns of one row that the server sent.
struct PostgreSQLColumns: StoredColumns {
  private let row: [[UInt8]?]

  init(_ row: [[UInt8]?]) { self.row = row }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let result = (row[column] ?? []).withUnsafeBytes { bytes in
      Swift.Result { () throws(StoreError) in try body(bytes) }
    }
    return try result.get()
  }

  /// Numbers are asked for as texts.
  func integer(_ column: Int) throws(StoreError) -> Int {
    let text = try text(column)
    guard let number = Int(text) else { throw .damaged("'\(text)' is no number") }
    return number
  }
}
