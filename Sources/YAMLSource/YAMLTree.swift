import Documents

/// One value of a file: 24 bytes without references, so that a tree is two blocks of memory and
/// leaving out a subtree is one addition.
struct YAMLRecord {
  /// What a record stands for.
  enum Kind: UInt8 {
    case scalar, sequence, mapping, alias
  }

  /// A scalar's place in the text; the number of children; the target of an alias.
  var a: UInt32
  /// A scalar's length in bytes; for lists and maps the record behind the last descendant.
  var b: UInt32
  /// How many characters a scalar takes up in the file, quotes and escapes included.
  var sourceLength: UInt32
  /// Bytes hashed, for keys.
  var hash: UInt32
  /// The line from 0, relative to the first line read.
  var line: UInt32
  /// The column from 0 in the upper 24 bits, below it 2 bits of kind, 3 of style, 1 for one line.
  var columnAndStyle: UInt32

  static let longestColumn = (1 << 24) - 1

  init(kind: Kind, style: YAMLScalarStyle = .plain, line: Int, column: Int) {
    a = 0
    b = 0
    sourceLength = 0
    hash = 0
    self.line = UInt32(truncatingIfNeeded: line)
    columnAndStyle =
      UInt32(truncatingIfNeeded: min(column, YAMLRecord.longestColumn)) << 8
      | UInt32(style.rawValue) << 2 | UInt32(kind.rawValue)
  }

  var kind: Kind {
    switch columnAndStyle & 3 {
    case 0: .scalar
    case 1: .sequence
    case 2: .mapping
    default: .alias
    }
  }
  var style: YAMLScalarStyle { YAMLScalarStyle(rawValue: UInt8(columnAndStyle >> 2 & 7)) ?? .plain }
  var isOnOneLine: Bool {
    get { columnAndStyle & 0x20 != 0 }
    set { columnAndStyle = newValue ? columnAndStyle | 0x20 : columnAndStyle & ~0x20 }
  }
  var column: Int { Int(columnAndStyle >> 8) }
}

/// How a scalar was written.
enum YAMLScalarStyle: UInt8 {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

/// The values of one file, in the order in which they stand there; never changed once made.
final class YAMLTree: Sendable {
  let path: String
  let firstLine: Int
  let records: [YAMLRecord]
  let text: [UInt8]

  init(path: String, firstLine: Int, records: [YAMLRecord], text: [UInt8]) {
    self.path = path
    self.firstLine = firstLine
    self.records = records
    self.text = text
  }

  /// The record behind a value and all that stands in it.
  func index(after index: Int) -> Int {
    let record = records[index]
    switch record.kind {
    case .scalar, .alias: return index + 1
    case .sequence, .mapping: return Int(record.b)
    }
  }

  /// The value itself, or the one that an alias stands for.
  func resolved(_ index: Int) -> Int {
    let record = records[index]
    return record.kind == .alias ? Int(record.a) : index
  }

  func location(_ index: Int) -> SourceLocation {
    let record = records[index]
    return SourceLocation(
      path: path, line: Int(record.line) + firstLine, column: record.column + 1)
  }

  /// The hash that the reader keeps for keys.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var position = 0
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
      state ^= state >> 32
      position += 8
    }
    while position < bytes.count {
      state = (state ^ UInt64(bytes[position])) &* 0xFF51_AFD7_ED55_8CCD
      position += 1
    }
    return UInt32(truncatingIfNeeded: state ^ (state >> 29))
  }

  /// Whether a scalar's text is these bytes.
  func scalar(_ record: YAMLRecord, equals bytes: UnsafeRawBufferPointer) -> Bool {
    guard Int(record.b) == bytes.count else { return false }
    let start = Int(record.a)
    for offset in 0..<bytes.count where text[start + offset] != bytes[offset] { return false }
    return true
  }
}
