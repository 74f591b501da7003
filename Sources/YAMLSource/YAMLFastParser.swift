#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the YAML that people mostly write, several times faster than libyaml: maps and lists in
/// block and flow form, texts without quotes, in quotes on one line, and in block form.
///
/// It decides nothing. At whatever it does not know for certain (anchors, tags, escapes, tabs, a
/// mistake of any kind) it gives up, and libyaml reads the file; so there is one reader of what is
/// hard, and findings come from there alone. Tests hold the trees of both against each other.
struct YAMLFastParser {
  let bytes: UnsafeRawBufferPointer
  let limits: YAMLLimits
  var records: [YAMLRecord] = []
  var text: [UInt8] = []
  /// What tells the keys of a map from one another, for all maps that are open.
  var keys: [UInt64] = []
  var position = 0
  var line = 0
  var lineStart = 0
  private var depth = 0
  /// Whether something was met that libyaml must read.
  private(set) var gaveUp = false

  private init(_ input: YAMLInput, limits: YAMLLimits) {
    bytes = input.bytes
    self.limits = limits
    records.reserveCapacity(bytes.count / 16 + 8)
    text.reserveCapacity(bytes.count)
  }

  /// The tree of a file; nil when libyaml must read it.
  static func tree(of input: YAMLInput, limits: YAMLLimits) -> YAMLTree? {
    var parser = YAMLFastParser(input, limits: limits)
    guard parser.holdsPlainCharacters() else { return nil }
    parser.skipToToken()
    guard !parser.gaveUp, !parser.isAtEnd else { return nil }
    parser.block(column: parser.column, indent: -1)
    // Behind a list or map in flow form, as JSON is, its line ends.
    parser.skipToToken()
    guard !parser.gaveUp, parser.isAtEnd, let first = parser.records.first, first.kind != .scalar
    else { return nil }
    return YAMLTree(
      path: input.path, firstLine: input.firstLine, records: parser.records, text: parser.text)
  }

  // MARK: Characters

  /// Whether there is nothing but what libyaml takes as printable, and neither tabs nor carriage
  /// returns.
  private func holdsPlainCharacters() -> Bool {
    var hasOthers = false
    var index = 0
    while index < bytes.count {
      let end = min(index + 8, bytes.count)
      if end - index == 8,
        isPrintableASCII(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index = end
        continue
      }
      while index < end {
        switch bytes[index] {
        case 0x0A, 0x20...0x7E: break
        case 0xC2 where byte(index + 1) < 0xA0: return false
        // U+FEFF, U+FFFE and U+FFFF.
        case 0xEF where byte(index + 1) == 0xBB || byte(index + 1) == 0xBF: return false
        case 0x80...: hasOthers = true
        default: return false
        }
        index += 1
      }
    }
    guard hasOthers else { return true }
    do {
      _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
      return true
    } catch {
      return false
    }
  }

  /// Whether eight bytes are all from 0x20 to 0x7E.
  private func isPrintableASCII(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones << 7
    let belowBlank = (word &- ones * 0x20) & ~word
    let differsFromDelete = word ^ ones * 0x7F
    let isDelete = (differsFromDelete &- ones) & ~differsFromDelete
    return (word | belowBlank | isDelete) & highBits == 0
  }

  mutating func giveUp() { gaveUp = true }

  /// A byte of the file; a line end behind the last one.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x0A }

  @inline(__always)
  var current: UInt8 { byte(position) }

  var isAtEnd: Bool { position >= bytes.count }

  /// Whether a blank, a line end or the end of the file stands there.
  @inline(__always)
  func isBlank(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x0A }

  /// How many characters stand before the place in its line.
  var column: Int { characters(lineStart..<position) }

  func characters(_ range: Range<Int>) -> Int {
    // Of each character all bytes but the first have the bits 10 at their head.
    let heads: UInt64 = 0x8080_8080_8080_8080
    var count = range.count
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      count -= (word & ~(word << 1) & heads).nonzeroBitCount
      index += 8
    }
    while index < range.upperBound {
      if bytes[index] & 0xC0 == 0x80 { count -= 1 }
      index += 1
    }
    return count
  }

  /// The end of the line.
  func lineEnd(from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  mutating func skipSpaces() {
    while current == 0x20 { position += 1 }
  }

  mutating func goToNextLine(after end: Int) {
    position = end + 1
    line += 1
    lineStart = position
  }

  /// Goes on to the next character that is neither white space nor part of a comment. Between
  /// documents libyaml decides.
  mutating func skipToToken() {
    while !gaveUp {
      skipSpaces()
      if isAtEnd { return }
      switch bytes[position] {
      case 0x0A: goToNextLine(after: position)
      case UInt8(ascii: "#"):
        guard position == lineStart || bytes[position - 1] == 0x20 else { return giveUp() }
        position = lineEnd(from: position)
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        if position == lineStart, byte(position + 1) == bytes[position],
          byte(position + 2) == bytes[position]
        {
          giveUp()
        }
        return
      case UInt8(ascii: "%"): return giveUp()
      default: return
      }
    }
  }

  /// Asks that nothing but a comment follows in the line.
  mutating func endLine() {
    skipSpaces()
    switch current {
    case 0x0A: break
    case UInt8(ascii: "#"):
      if position == lineStart || bytes[position - 1] != 0x20 { giveUp() }
    default: giveUp()
    }
  }

  // MARK: Records

  /// Enters a list or map that begins here; nil when there are too many or too deep.
  mutating func begin(_ kind: YAMLRecord.Kind, column: Int) -> Int? {
    guard depth < limits.depth, records.count < limits.nodes else {
      giveUp()
      return nil
    }
    depth += 1
    records.append(YAMLRecord(kind: kind, line: line, column: column))
    return records.count - 1
  }

  mutating func end(_ record: Int, children: Int) {
    depth -= 1
    records[record].a = UInt32(truncatingIfNeeded: children)
    records[record].b = UInt32(truncatingIfNeeded: records.count)
  }

  /// Enters a scalar that begins at a column of this line, with text that was added already.
  mutating func add(
    _ style: YAMLScalarStyle, line: Int, column: Int, textStart: Int, sourceLength: Int,
    isOnOneLine: Bool, isKey: Bool
  ) {
    guard records.count < limits.nodes else { return giveUp() }
    var record = YAMLRecord(kind: .scalar, style: style, line: line, column: column)
    record.a = UInt32(truncatingIfNeeded: textStart)
    record.b = UInt32(truncatingIfNeeded: text.count - textStart)
    record.sourceLength = UInt32(truncatingIfNeeded: sourceLength)
    record.isOnOneLine = isOnOneLine
    if isKey {
      record.hash = text.withUnsafeBytes {
        YAMLTree.hash(UnsafeRawBufferPointer(rebasing: $0[textStart...]))
      }
    }
    records.append(record)
  }

  /// Enters a scalar that stands in this line from `start` to `end`, quotes included.
  mutating func addOnOneLine(
    _ style: YAMLScalarStyle, _ range: Range<Int>, isKey: Bool
  ) {
    let quotes = style == .plain ? 0 : 1
    let textStart = text.count
    let content = (range.lowerBound + quotes)..<(range.upperBound - quotes)
    if style == .doubleQuoted {
      appendEscaped(content)
    } else {
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[content]))
    }
    add(
      style, line: line, column: characters(lineStart..<range.lowerBound), textStart: textStart,
      sourceLength: characters(range), isOnOneLine: true, isKey: isKey)
  }
}
