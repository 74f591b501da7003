import Digests
import Documents
import Glibc
import ReportingCore
import YAMLSource

/// Reads the parts of `submission.json` as ``SubmissionRecord`` writes them, straight from the bytes.
/// It knows no findings: whatever is unusual is left to the reader of trees, which says what is wrong
/// with it, or reads it.
struct SubmissionScanner {
  /// Something is not as it is usually written.
  struct Unusual: Error {}

  let bytes: UnsafeRawBufferPointer
  let path: String
  var position = 0
  var line = 1
  var lineStart = 0
  /// Whether nothing but a bracket stands before, so that no comma does.
  var isFirst = true

  /// The longest line before a text in several languages, whose place is noted.
  private static let longestIndent = 1_024

  init(_ bytes: UnsafeRawBufferPointer, path: String) {
    self.bytes = bytes
    self.path = path
  }

  // MARK: Structure

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09: position += 1
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
        passIndent()
      default: return
      }
    }
  }

  /// Passes up to eight blanks at once.
  @inline(__always)
  private mutating func passIndent() {
    guard bytes.count - position >= 8 else { return }
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    position += (word ^ 0x2020_2020_2020_2020).trailingZeroBitCount / 8
  }

  mutating func expect(_ byte: UInt8) throws(Unusual) {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { throw Unusual() }
    position += 1
  }

  /// Whether this is what comes next.
  mutating func next(is byte: UInt8) -> Bool {
    skipBlanks()
    return position < bytes.count && bytes[position] == byte
  }

  /// Goes behind it, if it comes next.
  mutating func pass(_ byte: UInt8) -> Bool {
    guard next(is: byte) else { return false }
    position += 1
    return true
  }

  /// Where the value that comes next begins.
  mutating func location() throws(Unusual) -> SourceLocation {
    skipBlanks()
    guard position - lineStart < Self.longestIndent else { throw Unusual() }
    var column = 1
    for index in lineStart..<position where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(path: path, line: line, column: column)
  }

  /// Goes behind a key and its colon, if it is the next one.
  mutating func has(_ key: StaticString) -> Bool {
    let before = (position, line, lineStart)
    if isFirst || pass(UInt8(ascii: ",")), next(is: UInt8(ascii: "\"")) {
      let start = position + 1
      let end = start + key.utf8CodeUnitCount
      let isHere =
        end < bytes.count && bytes[end] == UInt8(ascii: "\"")
        && bytes.baseAddress.map { memcmp($0 + start, key.utf8Start, end - start) } == 0
      if isHere {
        position = end + 1
        if pass(UInt8(ascii: ":")) {
          isFirst = false
          return true
        }
      }
    }
    (position, line, lineStart) = before
    return false
  }

  mutating func key(_ key: StaticString) throws(Unusual) {
    guard has(key) else { throw Unusual() }
  }

  mutating func begin() throws(Unusual) {
    try expect(UInt8(ascii: "{"))
    isFirst = true
  }

  mutating func end() throws(Unusual) {
    try expect(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Nothing may stand behind the end.
  mutating func finish() throws(Unusual) {
    skipBlanks()
    guard position == bytes.count else { throw Unusual() }
  }

  /// - Parameter likely: So many values are expected at least, if there are any.
  mutating func list<Value>(
    _ key: StaticString, likely: Int = 0, _ read: (inout SubmissionScanner) throws(Unusual) -> Value
  ) throws(Unusual) -> [Value] {
    try self.key(key)
    return try list(likely: likely, read)
  }

  mutating func list<Value>(
    likely: Int = 0, _ read: (inout SubmissionScanner) throws(Unusual) -> Value
  ) throws(Unusual) -> [Value] {
    var values: [Value] = []
    try expect(UInt8(ascii: "["))
    if !pass(UInt8(ascii: "]")) {
      values.reserveCapacity(likely)
      repeat { values.append(try read(&self)) } while pass(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    isFirst = false
    return values
  }

  // MARK: Values

  mutating func id(_ form: IdentifierForm = .words) throws(Unusual) -> String {
    let text = String(decoding: try plain(), as: UTF8.self)
    guard form.accepts(text) else { throw Unusual() }
    return text
  }

  /// Ids of which none stands twice.
  mutating func ids(_ key: StaticString) throws(Unusual) -> [String] {
    let ids = try list(key) { (scanner) throws(Unusual) in try scanner.id(.indicator) }
    guard ids.count < 2 || Set(ids).count == ids.count else { throw Unusual() }
    return ids
  }

  mutating func choice<Value: RawRepresentable<String>>() throws(Unusual) -> Value {
    guard let value = Value(rawValue: String(decoding: try plain(), as: UTF8.self)) else {
      throw Unusual()
    }
    return value
  }

  mutating func digest() throws(Unusual) -> SHA256Digest {
    guard let digest = SHA256Digest(hexadecimal: try plain()) else { throw Unusual() }
    return digest
  }

  mutating func language() throws(Unusual) -> LanguageTag {
    guard let language = LanguageTag(try text()) else { throw Unusual() }
    return language
  }

  mutating func period() throws(Unusual) -> Period {
    let text = try text()
    do throws(PeriodError) {
      return try Period(parsing: text)
    } catch {
      throw Unusual()
    }
  }

  mutating func date() throws(Unusual) -> CalendarDate {
    guard let date = CalendarDate(try text()) else { throw Unusual() }
    return date
  }
}
