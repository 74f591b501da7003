/// Text made safe for HTML and SVG, in content and inside double-quoted attributes alike.
///
/// The five characters that could become markup are written as references. Characters that neither
/// HTML nor XML may hold (control characters, noncharacters) become U+FFFD, so that a reader sees
/// that something stood there.
enum MarkupText {
  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(printable(scalar))
      }
    }
    return out
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

  /// Bytes that need no look at the character they belong to: the lead bytes of all scripts in
  /// use, without those that may start a forbidden character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E: byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    case 0xC2, 0xE2, 0xEF, 0xF0...0xFF: false
    default: byte >= 0x80
    }
  }
}
