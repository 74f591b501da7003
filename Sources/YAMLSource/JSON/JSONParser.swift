import DelimitedText

/// One pass over a text in JSON that enters each value into the records of a tree.
struct JSONParser {
  let bytes: UnsafeRawBufferPointer
  let limits: YAMLLimits
  /// Whether each byte is a character, as in most files.
  private let isASCII: Bool
  private(set) var records: [YAMLRecord] = []
  var text: [UInt8] = []
  /// The keys that stood in their object before.
  private(set) var duplicates: [JSONDefect] = []
  var position = 0
  private var line = 0
  private var depth = 0
  /// How many characters of the line stand before a byte that was counted up to.
  private var counted = (position: 0, characters: 0)
  /// The keys of all objects that are open.
  private var keys: [Key] = []

  private struct Key {
    var record: Int
    /// The length and the hash, which tell most keys apart.
    var mark: UInt64
    var offset: Int
  }

  /// A parser of a text without a byte order mark.
  ///
  /// - Throws: ``JSONDefect`` when the text is not UTF-8.
  init(_ bytes: UnsafeRawBufferPointer, limits: YAMLLimits) throws(JSONDefect) {
    self.bytes = bytes
    self.limits = limits
    do {
      isASCII = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
        .isKnownASCII
    } catch {
      throw JSONDefect(
        "the file is not in UTF-8",
        at: UTF8Check.firstInvalidByte(in: bytes.bindMemory(to: UInt8.self)) ?? 0,
        suggestion: "Save it again with the encoding UTF-8.", rule: .encoding)
    }
    records.reserveCapacity(bytes.count / 16 + 8)
    text.reserveCapacity(bytes.count)
    keys.reserveCapacity(32)
  }

  mutating func parse() throws(JSONDefect) {
    skipBlanks()
    guard position < bytes.count else {
      throw JSONDefect(
        "the file is empty", at: 0, suggestion: "Write its content, or delete the file.",
        rule: .empty)
    }
    try value(after: nil)
    skipBlanks()
    if position < bytes.count {
      throw JSONDefect(
        "something stands behind the end of the value", at: position,
        suggestion: "Take it out; a file holds one value.")
    }
  }

  // MARK: Characters

  /// A byte of the text; zero behind the last one.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09: position += 1
      case 0x0A: goToNextLine()
      // A line ends with LF, CRLF or CR.
      case 0x0D where byte(position + 1) == 0x0A: position += 1
      case 0x0D: goToNextLine()
      default: return
      }
    }
  }

  @inline(__always)
  private mutating func goToNextLine() {
    position += 1
    line += 1
    counted = (position, 0)
  }

  /// How many characters stand before the place in its line. Each byte is counted once, however long
  /// the line.
  @inline(__always)
  private mutating func column() -> Int {
    if isASCII { return position - counted.position }
    counted = (position, counted.characters + characters(counted.position..<position))
    return counted.characters
  }

  private func characters(_ range: Range<Int>) -> Int {
    if isASCII { return range.count }
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  // MARK: Values

  /// Reads a value.
  ///
  /// - Parameter comma: The comma before it, which may stand there for nothing.
  private mutating func value(after comma: Int?) throws(JSONDefect) {
    guard records.count < limits.nodes else {
      throw JSONDefect(
        "the file holds more than \(limits.nodes) values", at: position, rule: .tooManyNodes)
    }
    switch byte(position) {
    case UInt8(ascii: "\""): try quoted(isKey: false)
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try list()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try plain(try number())
    default: try plain(try word(after: comma))
    }
  }

  /// Enters a value without quotes that ends there.
  private mutating func plain(_ end: Int) throws(JSONDefect) {
    let start = text.count
    text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
    add(.plain, position..<end, textStart: start, isKey: false)
    position = end
  }

  /// Reads a text in quotes.
  private mutating func quoted(isKey: Bool) throws(JSONDefect) {
    let start = text.count
    let end = try appendQuoted()
    add(.doubleQuoted, position..<end, textStart: start, isKey: isKey)
    position = end
  }

  @inline(__always)
  private mutating func add(
    _ style: YAMLScalarStyle, _ range: Range<Int>, textStart: Int, isKey: Bool
  ) {
    var record = YAMLRecord(kind: .scalar, style: style, line: line, column: column())
    record.a = UInt32(truncatingIfNeeded: textStart)
    record.b = UInt32(truncatingIfNeeded: text.count - textStart)
    record.sourceLength = UInt32(truncatingIfNeeded: characters(range))
    record.isOnOneLine = true
    if isKey {
      record.hash = text.withUnsafeBytes {
        YAMLTree.hash(UnsafeRawBufferPointer(rebasing: $0[textStart...]))
      }
    }
    records.append(record)
  }

  private mutating func begin(_ kind: YAMLRecord.Kind) throws(JSONDefect) -> Int {
    guard depth < limits.depth else {
      throw JSONDefect(
        "lists and maps stand inside each other more than \(limits.depth) levels deep",
        at: position, suggestion: "Write it with fewer levels.", rule: .tooDeep)
    }
    depth += 1
    records.append(YAMLRecord(kind: kind, line: line, column: column()))
    position += 1
    skipBlanks()
    return records.count - 1
  }

  private mutating func end(_ record: Int, children: Int) {
    depth -= 1
    records[record].a = UInt32(truncatingIfNeeded: children)
    records[record].b = UInt32(truncatingIfNeeded: records.count)
    position += 1
  }

  private mutating func list() throws(JSONDefect) {
    let opening = position
    let record = try begin(.sequence)
    var children = 0
    var comma: Int?
    while comma != nil || byte(position) != UInt8(ascii: "]") {
      try value(after: comma)
      children += 1
      comma = try next(in: .sequence, since: opening)
    }
    end(record, children: children)
  }

  private mutating func object() throws(JSONDefect) {
    let opening = position
    let record = try begin(.mapping)
    let firstKey = keys.count
    var comma: Int?
    while comma != nil || byte(position) != UInt8(ascii: "}") {
      guard byte(position) == UInt8(ascii: "\"") else { throw noKey(after: comma, in: opening) }
      guard records.count < limits.nodes else {
        throw JSONDefect(
          "the file holds more than \(limits.nodes) values", at: position, rule: .tooManyNodes)
      }
      let offset = position
      try quoted(isKey: true)
      let key = records[records.count - 1]
      keys.append(
        Key(
          record: records.count - 1, mark: UInt64(key.hash) << 32 | UInt64(key.b), offset: offset))
      skipBlanks()
      guard byte(position) == UInt8(ascii: ":") else {
        throw JSONDefect(
          "there is no ':' behind this key", at: offset, suggestion: "Write \"key\": value.")
      }
      position += 1
      skipBlanks()
      try value(after: nil)
      comma = try next(in: .mapping, since: opening)
    }
    end(record, children: (keys.count - firstKey) * 2)
    findDuplicates(from: firstKey)
    keys.removeLast(keys.count - firstKey)
  }

  /// Goes on behind a value: to the next one, and gives the place of the comma before it, or to the
  /// closing bracket.
  @inline(__always)
  private mutating func next(
    in kind: YAMLRecord.Kind, since opening: Int
  ) throws(JSONDefect) -> Int? {
    skipBlanks()
    let byte = byte(position)
    if byte == (kind == .mapping ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return nil }
    guard byte == UInt8(ascii: ",") else { throw noComma(in: kind, since: opening) }
    position += 1
    defer { skipBlanks() }
    return position - 1
  }

  // MARK: Keys that stand twice

  private mutating func findDuplicates(from first: Int) {
    let count = keys.count - first
    guard count > 1 else { return }
    if count <= 16 {
      for index in (first + 1)..<keys.count {
        for earlier in first..<index where isSame(keys[earlier], keys[index]) {
          report(keys[index], first: keys[earlier])
          break
        }
      }
      return
    }
    // Sorting, not hashing: nobody can choose keys for which it takes long.
    let order = keys[first...].sorted {
      if $0.mark != $1.mark { return $0.mark < $1.mark }
      let (a, b) = (content($0), content($1))
      if a.elementsEqual(b) { return $0.record < $1.record }
      return a.lexicographicallyPrecedes(b)
    }
    var earliest = order[order.startIndex]
    var found: [(Key, Key)] = []
    for key in order.dropFirst() {
      if isSame(earliest, key) { found.append((key, earliest)) } else { earliest = key }
    }
    for (key, first) in found.sorted(by: { $0.0.record < $1.0.record }) {
      report(key, first: first)
    }
  }

  private func isSame(_ a: Key, _ b: Key) -> Bool {
    a.mark == b.mark && content(a).elementsEqual(content(b))
  }

  private func content(_ key: Key) -> ArraySlice<UInt8> {
    let record = records[key.record]
    return text[Int(record.a)..<Int(record.a + record.b)]
  }

  /// Of more than a few the rest is not listed.
  private mutating func report(_ key: Key, first: Key) {
    guard duplicates.count < YAMLTreeBuilder.mostFindings else { return }
    let name = String(decoding: content(key), as: UTF8.self)
    duplicates.append(
      JSONDefect(
        "the key \(name.inQuotes) stands here a second time", at: key.offset,
        suggestion: "Keep one of the two.", rule: .duplicateKey,
        note: (first.offset, "it stands here first")))
  }
}
