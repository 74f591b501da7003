import DelimitedText

/// Turns the bytes of a saved page into text.
enum PageDecoder {
  /// Why bytes are no text that can be read.
  enum Problem: Error, Equatable {
    /// The encoding is none of those known here.
    case unknownEncoding(String)
    /// The bytes are not in the encoding that the page declares; the offset of the first that is
    /// not.
    case wrongBytes(declared: String, offset: Int)
  }

  /// What came of it.
  struct Decoded {
    /// The text, without a byte order mark and with single line feeds.
    var text: [UInt8]
    /// Whether the encoding was taken for granted since neither the page nor its bytes tell it.
    var isAssumed = false
  }

  /// Reads UTF-8, UTF-16 with a byte order mark, and the western encodings of one byte.
  static func decode(_ bytes: [UInt8]) throws(Problem) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Decoded(text: try utf8(Array(bytes.dropFirst(3)), declared: "utf-8"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Decoded(text: lineFeeds(utf16(bytes)))
    }
    switch declaredCharset(in: bytes) {
    case nil:
      if UTF8Check.firstInvalidByte(in: bytes) == nil { return Decoded(text: lineFeeds(bytes)) }
      return Decoded(text: lineFeeds(western(bytes)), isAssumed: true)
    case "utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8":
      return Decoded(text: try utf8(bytes, declared: "UTF-8"))
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1",
      "l1":
      // A page saved by a browser is often written anew in UTF-8 under the old declaration.
      if bytes.contains(where: { $0 >= 0x80 }), UTF8Check.firstInvalidByte(in: bytes) == nil {
        return Decoded(text: lineFeeds(bytes))
      }
      return Decoded(text: lineFeeds(western(bytes)))
    case "iso-8859-15", "latin9", "latin-9", "l9":
      return Decoded(text: lineFeeds(western(bytes, changes: latin9)))
    case let other?:
      // Whatever is declared, nothing but plain ASCII reads alike in all of them.
      guard bytes.contains(where: { $0 >= 0x80 }) else { return Decoded(text: lineFeeds(bytes)) }
      throw .unknownEncoding(other)
    }
  }

  private static func utf8(_ bytes: [UInt8], declared: String) throws(Problem) -> [UInt8] {
    if let bad = UTF8Check.firstInvalidByte(in: bytes) {
      throw .wrongBytes(declared: declared, offset: bad)
    }
    return lineFeeds(bytes)
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Windows line ends and those of old Macs become line feeds, so that lines are counted alike.
  private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        result.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return result
  }

  // MARK: One byte a character

  /// What windows-1252 has from 0x80 to 0x9F; browsers read ISO 8859-1 alike.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// What ISO 8859-15 has in place of the signs of ISO 8859-1.
  private static let latin9: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
    0xBD: 0x0153, 0xBE: 0x0178,
  ]

  private static func western(_ bytes: [UInt8], changes: [UInt8: UInt32] = [:]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let value =
        changes[byte] ?? (byte < 0xA0 ? windows[Int(byte - 0x80)] : UInt32(byte))
      result.append(contentsOf: String(Character(Unicode.Scalar(value) ?? " ")).utf8)
    }
    return result
  }

  /// The name of the C1 range of `HTMLEntity` in windows-1252, as browsers read `&#146;`.
  static func windowsScalar(_ value: UInt32) -> UInt32 {
    (0x80...0x9F).contains(value) ? windows[Int(value - 0x80)] : value
  }

  // MARK: Declarations

  /// The encoding that a `meta` element names near the head of the page, in small letters.
  static func declaredCharset(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4_096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let mark = Array("charset".utf8)
    var place = 0
    while place + mark.count < head.count {
      guard head[place] == mark[0], head[place..<(place + mark.count)].elementsEqual(mark) else {
        place += 1
        continue
      }
      place += mark.count
      var rest = head[place...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { " \t\n\"'".utf8.contains($0) }
      let name = rest.prefix { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
