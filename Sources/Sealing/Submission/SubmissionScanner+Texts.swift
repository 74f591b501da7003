import ReportingCore

extension SubmissionScanner {
  /// The bytes of a text without escapes.
  mutating func plain() throws(Unusual) -> UnsafeRawBufferPointer {
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

  /// The text of bytes. All but texts is known sign by sign, so that everything is UTF-8 when they are.
  private func string(_ range: Range<Int>) throws(Unusual) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
    do {
      return String(copying: try UTF8Span(validating: Span(_unsafeElements: part)))
    } catch {
      throw Unusual()
    }
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
    return try string(start..<position - 1)
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
        guard let text = String(validating: text, as: UTF8.self) else { throw Unusual() }
        return text
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
}
