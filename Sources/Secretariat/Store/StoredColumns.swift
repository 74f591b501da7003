/// The columns of one row of a table, read where the database keeps them.
protocol StoredColumns {
  /// Gives the bytes of a column: of a text in UTF-8; none where it is null.
  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Result
  ) throws(StoreError) -> Result

  /// A whole number.
  func integer(_ column: Int) throws(StoreError) -> Int
}

extension StoredColumns {
  /// A text; empty where it is null.
  func text(_ column: Int) throws(StoreError) -> String {
    try withBytes(column) { (bytes) throws(StoreError) in String(decoding: bytes, as: UTF8.self) }
  }
}

extension UnsafeRawBufferPointer {
  /// What stands before the next divider, which is taken away with it.
  mutating func removePart(before divider: UInt8) -> UnsafeRawBufferPointer {
    let end = firstIndex(of: divider) ?? count
    let part = UnsafeRawBufferPointer(rebasing: self[..<end])
    self = UnsafeRawBufferPointer(rebasing: self[Swift.min(end + 1, count)...])
    return part
  }
}
