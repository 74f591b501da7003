/// Text made safe for HTML and SVG, in content and inside double-quoted attributes alike.
///
/// The five characters that could become markup are written as references. Characters that neither
/// HTML nor XML may hold (control characters, noncharacters) become U+FFFD, so that a reader sees
/// that something stood there.
enum MarkupText {
  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.indices.first(where: { !isPlain(bytes, $0) }) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 32)
      var plain = 0
      var index = first
      while index < bytes.count {
        if isPlain(bytes, index) {
          index += 1
          continue
        }
        let length = length(of: bytes[index])
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        append(bytes[index..<(index + length)], to: &out)
        index += length
        plain = index
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
      return String(decoding: out, as: UTF8.self)
    } ?? text
  }

  private static func append(_ character: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8])
  {
    switch character[character.startIndex] {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    default:
      for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
        out += UTF8.encode(printable(scalar)) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// How many bytes a character has, from its first one.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  /// The character, or U+FFFD when no document format may hold it. Every kind of white space but
  /// the no-break kinds becomes a space.
  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }

  /// Whether a byte of a text belongs to a character that is written as it is.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: false
    case 0x20...0x7E: true
    default: isPrintable(bytes, index)
    }
  }

  /// Whether a byte of a text belongs to a character that every document format may hold and that
  /// is not white space beyond the blank: told from the bytes where they leave no doubt, which is
  /// so in all scripts in use.
  static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20...0x7E: true
    case 0..<0x20, 0x7F: false
    // C1 controls.
    case 0xC2: bytes[index + 1] >= 0xA0
    // The separators of lines and paragraphs.
    case 0xE2: bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0xA8
    case 0xEF...: false
    default: true
    }
  }
}
