import Documents
import JSONText
import ReportingCore

/// Findings as a SARIF 2.1.0 log.
struct SARIFDiagnostics {
  let version: String

  func log(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.id)).sorted()
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string("cityrights")), ("version", .string(version)),
                    ("rules", .array(rules.map { .object([("id", .string($0))]) })),
                  ])
                )
              ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(diagnostics.map(result))),
          ])
        ])
      ),
    ]).text
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    var message = diagnostic.message
    if let suggestion = diagnostic.suggestion { message += ". \(suggestion)" }
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(diagnostic.id)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(message))])),
    ]
    if let location = diagnostic.location {
      members.append(("locations", .array([place(location)])))
    }
    let related = diagnostic.notes.compactMap { note -> JSONValue? in
      guard let location = note.location else { return nil }
      guard case .object(let parts) = place(location) else { return nil }
      return .object(parts + [("message", .object([("text", .string(note.message))]))])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    return .object(members)
  }

  private func place(_ location: SourceLocation) -> JSONValue {
    var physical: [(String, JSONValue)] = [
      (
        "artifactLocation",
        .object([("uri", .string(SARIFDiagnostics.reference(to: location.path)))])
      )
    ]
    if location.line > 0 {
      var region: [(String, JSONValue)] = [("startLine", .integer(location.line))]
      if location.column > 0 { region.append(("startColumn", .integer(location.column))) }
      physical.append(("region", .object(region)))
    }
    return .object([("physicalLocation", .object(physical))])
  }

  /// The path as a URI reference (RFC 3986): what is no letter, digit, `-._~` or `/` is escaped.
  private static func reference(to path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(Character(UnicodeScalar(byte)))
      default:
        result.append("%")
        result.append(hexadecimal[Int(byte >> 4)])
        result.append(hexadecimal[Int(byte & 15)])
      }
    }
    return result
  }
}
