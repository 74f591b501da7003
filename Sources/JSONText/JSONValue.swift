import Documents

/// A value of JSON (RFC 8259). Members keep the order in which they are given.
package enum JSONValue {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue?)])

  /// A number as JSON writes it: the shortest digits that read back as the same value, and null
  /// for what is no number.
  package static func number(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    return .number(DecimalDigits(value).shortest)
  }

  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// A whole number.
  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// The value as text, without a line break behind it.
  package var text: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the value, indented by two spaces a level; an array that holds neither arrays nor objects
  /// stands in one line. Members whose value is nil are left out.
  package func write(to out: inout [UInt8], depth: Int = 0) {
    switch self {
    case .null: out += "null".utf8
    case .boolean(let value): out += (value ? "true" : "false").utf8
    case .number(var digits): digits.withUTF8 { out.append(contentsOf: $0) }
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      out.append(UInt8(ascii: "["))
      let isOneLine = values.allSatisfy(\.isScalar)
      for (index, value) in values.enumerated() {
        if !isOneLine {
          Self.beginMember(index, depth: depth, to: &out)
        } else if index > 0 {
          out.append(UInt8(ascii: ","))
          out.append(UInt8(ascii: " "))
        }
        value.write(to: &out, depth: depth + 1)
      }
      Self.end("]", hasMembers: !isOneLine, depth: depth, to: &out)
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      var count = 0
      for (name, value) in members {
        guard let value else { continue }
        Self.beginMember(count, depth: depth, to: &out)
        count += 1
        Self.write(name, to: &out)
        out.append(UInt8(ascii: ":"))
        out.append(UInt8(ascii: " "))
        value.write(to: &out, depth: depth + 1)
      }
      Self.end("}", hasMembers: count > 0, depth: depth, to: &out)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }

  private static func beginMember(_ index: Int, depth: Int, to out: inout [UInt8]) {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    beginLine(depth: depth + 1, to: &out)
  }

  private static func end(
    _ mark: Unicode.Scalar, hasMembers: Bool, depth: Int, to out: inout [UInt8]
  ) {
    if hasMembers { beginLine(depth: depth, to: &out) }
    out.append(UInt8(ascii: mark))
  }

  private static func beginLine(depth: Int, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<(depth * 2) { out.append(UInt8(ascii: " ")) }
  }

  /// Writes a string. `</` is written `<\/`, so that the file may stand inside a web page, and the
  /// two line separators of Unicode are escaped, which some readers take for line ends.
  static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var plain = 0
      for index in 0..<bytes.count where !isPlain(bytes[index]) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let afterNext = index + 2 < bytes.count ? bytes[index + 2] : 0
        guard
          let escape = escape(
            bytes[index], after: index > 0 ? bytes[index - 1] : 0, before: next, afterNext)
        else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        out += escape.text.utf8
        plain = index + escape.length
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
    }
    out.append(UInt8(ascii: "\""))
  }

  /// What is written for the character that begins with a byte, and how many bytes it has; nil for
  /// what is written as it is.
  private static func escape(
    _ byte: UInt8, after previous: UInt8, before next: UInt8, _ afterNext: UInt8
  ) -> (text: String, length: Int)? {
    func code(_ value: UInt8) -> String {
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "/"): return previous == UInt8(ascii: "<") ? ("\\/", 1) : nil
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0x00...0x1F, 0x7F: return (code(byte), 1)
    case 0xC2: return next < 0xA0 ? (code(next), 2) : nil
    case 0xE2:
      guard next == 0x80, afterNext == 0xA8 || afterNext == 0xA9 else { return nil }
      return (afterNext == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }

  /// Whether a byte belongs to a character that is written as it is, whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E: byte != 0x22 && byte != 0x5C && byte != 0x2F
    case 0xC2, 0xE2: false
    default: byte >= 0x80
    }
  }
}
