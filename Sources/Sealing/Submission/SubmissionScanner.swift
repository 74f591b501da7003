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

  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(Unusual) {
    self.bytes = bytes
    self.path = path
    do {
      _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
    } catch {
      throw Unusual()
    }
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
      default: return
      }
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Unusual) {
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
  private mutating func pass(_ byte: UInt8) -> Bool {
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

  mutating func list<Value>(
    _ key: StaticString, _ read: (inout SubmissionScanner) throws(Unusual) -> Value
  ) throws(Unusual) -> [Value] {
    try self.key(key)
    return try list(read)
  }

  mutating func list<Value>(
    _ read: (inout SubmissionScanner) throws(Unusual) -> Value
  ) throws(Unusual) -> [Value] {
    var values: [Value] = []
    try expect(UInt8(ascii: "["))
    if !pass(UInt8(ascii: "]")) {
      repeat { values.append(try read(&self)) } while pass(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    isFirst = false
    return values
  }

  // MARK: Texts

  /// The bytes of a text without escapes.
  private mutating func plain() throws(Unusual) -> UnsafeRawBufferPointer {
    try expect(UInt8(ascii: "\""))
    let start = position
    skipPlain()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw Unusual() }
    position += 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position - 1])
  }

  private mutating func skipPlain() {
    // Eight at a time; the lowest byte that is marked is one that is not plain.
    while bytes.count - position >= 8 {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let unusual =
        Self.marked(word, below: 0x20) | Self.marked(word ^ Self.each(0x22), below: 1)
        | Self.marked(word ^ Self.each(0x5C), below: 1)
        | Self.marked(word ^ Self.each(0x7F), below: 1)
        | Self.marked(word ^ Self.each(0xC2), below: 1)
      if unusual != 0 {
        position += unusual.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
  }

  /// Marks each byte that is below a number, up to 0x80, by its highest bit. Above a byte that is
  /// rightly marked others may be marked too.
  @inline(__always)
  private static func marked(_ word: UInt64, below limit: UInt8) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }

  /// The byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The text of bytes between two signs of ASCII: all were found to be UTF-8 at the beginning.
  private func string(_ range: Range<Int>) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
    return String(copying: UTF8Span(unchecked: Span(_unsafeElements: part)))
  }

  /// Whether a byte stands for itself and belongs to no control character. U+0080 to U+009F begin
  /// with 0xC2, as a few others do.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2
  }

  /// A text with something in it.
  mutating func text(allowsEmpty: Bool = false) throws(Unusual) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    skipPlain()
    let hasInk = allowsEmpty || bytes[start..<position].contains { $0 != 0x20 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      return try escapedText(from: start, hasInk)
    }
    guard hasInk else { throw Unusual() }
    position += 1
    return string(start..<position - 1)
  }

  /// A text of which all up to the place is plain.
  private mutating func escapedText(from start: Int, _ hasInk: Bool) throws(Unusual) -> String {
    var hasInk = hasInk
    var text: [UInt8] = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch byte {
      case UInt8(ascii: "\""):
        guard hasInk else { throw Unusual() }
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        switch following {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          text.append(following)
          hasInk = true
        default: throw Unusual()
        }
        position += 2
      case 0xC2:
        guard following >= 0xA0 else { throw Unusual() }
        text.append(byte)
        hasInk = true
        position += 1
      default:
        guard Self.isPlain(byte) else { throw Unusual() }
        if byte != 0x20 { hasInk = true }
        text.append(byte)
        position += 1
      }
    }
    throw Unusual()
  }

  /// A text in several languages, at least one.
  mutating func localized() throws(Unusual) -> LocalizedText {
    let texts = try localizedIfAny()
    guard !texts.isEmpty else { throw Unusual() }
    return texts
  }

  /// A text that may be there in no language at all.
  mutating func localizedIfAny() throws(Unusual) -> LocalizedText {
    let place = try location()
    try begin()
    if next(is: UInt8(ascii: "}")) {
      try end()
      return LocalizedText(capacity: 0, location: nil)
    }
    var texts = LocalizedText(capacity: 4, location: place)
    repeat {
      let written = String(decoding: try plain(), as: UTF8.self)
      guard let language = LanguageTag(written), language.description == written,
        !texts.isIn(language)
      else { throw Unusual() }
      try expect(UInt8(ascii: ":"))
      texts.add(try text(), in: language)
    } while pass(UInt8(ascii: ","))
    try end()
    return texts
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
