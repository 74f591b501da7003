import Documents

/// A value of JSON (RFC 8259). Members keep the order in which they are given.
package indirect enum JSONValue {
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

  /// Writes the value, indented by two spaces a level. Members whose value is nil are left out.
  package func write(to out: inout [UInt8], depth: Int = 0) {
    switch self {
    case .null: out += "null".utf8
    case .boolean(let value): out += (value ? "true" : "false").utf8
    case .number(let digits): out += digits.utf8
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        Self.beginMember(index, depth: depth, to: &out)
        value.write(to: &out, depth: depth + 1)
      }
      Self.end("]", hasMembers: !values.isEmpty, depth: depth, to: &out)
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      var count = 0
      for (name, value) in members {
        guard let value else { continue }
        Self.beginMember(count, depth: depth, to: &out)
        count += 1
        Self.write(name, to: &out)
        out += ": ".utf8
        value.write(to: &out, depth: depth + 1)
      }
      Self.end("}", hasMembers: count > 0, depth: depth, to: &out)
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
    out += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  /// Writes a string. `</` is written `<\/`, so that the file may stand inside a web page, and the
  /// two line separators of Unicode are escaped, which some readers take for line ends.
  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) {
      out += text.utf8
    } else {
      var previous: Unicode.Scalar = " "
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\"".utf8
        case "\\": out += "\\\\".utf8
        case "/" where previous == "<": out += "\\/".utf8
        case "\n": out += "\\n".utf8
        case "\r": out += "\\r".utf8
        case "\t": out += "\\t".utf8
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          out += "\\u".utf8
          out += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
          out += digits.utf8
        default: out += String(scalar).utf8
        }
        previous = scalar
      }
    }
    out.append(UInt8(ascii: "\""))
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
