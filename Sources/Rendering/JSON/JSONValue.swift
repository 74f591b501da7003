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
    var out = ""
    write(to: &out)
    return out
  }

  /// Writes the value, indented by two spaces a level. Members whose value is nil are left out.
  package func write(to out: inout String, indentation: String = "") {
    switch self {
    case .null: out += "null"
    case .boolean(let value): out += value ? "true" : "false"
    case .number(let digits): out += digits
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      Self.writeMembers(values, of: "[", "]", to: &out, indentation) { value, inner, out in
        value.write(to: &out, indentation: inner)
      }
    case .object(let members):
      let present = members.compactMap { name, value in value.map { (name, $0) } }
      Self.writeMembers(present, of: "{", "}", to: &out, indentation) { member, inner, out in
        Self.write(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, indentation: inner)
      }
    }
  }

  private static func writeMembers<Member>(
    _ members: [Member], of open: String, _ close: String, to out: inout String,
    _ indentation: String, write: (Member, String, inout String) -> Void
  ) {
    out += open
    let inner = indentation + "  "
    for (index, member) in members.enumerated() {
      out += index == 0 ? "\n" : ",\n"
      out += inner
      write(member, inner, &out)
    }
    out += members.isEmpty ? close : "\n\(indentation)\(close)"
  }

  /// Writes a string. `</` is written `<\/`, so that the file may stand inside a web page, and the
  /// two line separators of Unicode are escaped, which some readers take for line ends.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "/" where previous == "<": out += "\\/"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    out += "\""
  }
}
