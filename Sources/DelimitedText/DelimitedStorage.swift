import Documents

/// A field in 8 bytes: where it begins in the file, how long it is there, and how it is written.
struct PackedField {
  private let bits: UInt64

  init(start: Int, length: Int, isQuoted: Bool, hasQuotes: Bool) {
    bits =
      UInt64(truncatingIfNeeded: start) << 32
      | UInt64(truncatingIfNeeded: min(length, 0x0FFF_FFFF)) << 4
      | (isQuoted ? 1 : 0) | (hasQuotes ? 2 : 0)
  }

  /// The first byte, a quote included.
  var start: Int { Int(bits >> 32) }
  /// The bytes in the file, quotes included.
  var length: Int { Int(bits >> 4 & 0x0FFF_FFFF) }
  /// Whether the field begins with a quote.
  var isQuoted: Bool { bits & 1 != 0 }
  /// Whether, in a quoted field, quotes stand between the first and the last byte, or the last is
  /// none.
  var hasQuotes: Bool { bits & 2 != 0 }
}

/// A row: its first field and the line on which it begins.
struct PackedRow {
  var firstField: UInt32
  var line: UInt32
}

/// The file and where its fields are; never changed once made.
final class DelimitedStorage: Sendable {
  let path: String
  let bytes: [UInt8]
  let fields: [PackedField]
  /// The rows, the heading first, then one more that marks the end.
  let rows: [PackedRow]

  init(path: String, bytes: [UInt8], fields: [PackedField], rows: [PackedRow]) {
    self.path = path
    self.bytes = bytes
    self.fields = fields
    self.rows = rows
  }

  func fieldCount(ofRow row: Int) -> Int {
    Int(rows[row + 1].firstField) - Int(rows[row].firstField)
  }

  /// The place of a field. Columns are counted only when a place is asked for.
  func location(row: Int, field: Int) -> SourceLocation {
    let start = fields[Int(rows[row].firstField)].start
    return bytes.withUnsafeBytes {
      SourceLocation(
        ofByte: fields[field].start, in: $0, path: path, from: start, line: Int(rows[row].line))
    }
  }
}
