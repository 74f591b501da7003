public import Documents

/// One row of a table: its fields in order.
public struct DelimitedRow: RandomAccessCollection, Sendable {
  private let storage: DelimitedStorage
  private let row: Int
  private let first: Int

  init(storage: DelimitedStorage, row: Int) {
    self.storage = storage
    self.row = row
    first = Int(storage.rows[row].firstField)
    endIndex = storage.fieldCount(ofRow: row)
  }

  /// The first column, 0.
  public var startIndex: Int { 0 }
  /// The number of fields in this row, which may differ from the heading's.
  public let endIndex: Int

  /// The field in a column that the row has.
  public subscript(column: Int) -> DelimitedField {
    precondition(column >= 0 && column < endIndex, "the row has no such column")
    return DelimitedField(storage: storage, row: row, index: first + column)
  }

  /// The field in a column, or nil when the row is too short.
  public func field(_ column: Int) -> DelimitedField? {
    column >= 0 && column < endIndex ? self[column] : nil
  }

  /// The place at which the row begins.
  public var location: SourceLocation {
    SourceLocation(path: storage.path, line: Int(storage.rows[row].line), column: 1)
  }
}
