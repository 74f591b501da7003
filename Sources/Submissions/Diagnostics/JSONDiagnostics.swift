import Documents
package import JSONText
package import ReportingCore

/// Findings as `[{id, severity, message, file, line, column, notes, suggestion}]`.
package enum JSONDiagnostics {
  static func array(_ diagnostics: [Diagnostic]) -> String {
    JSONValue.array(diagnostics.map(value)).text
  }

  /// One finding.
  package static func value(_ diagnostic: Diagnostic) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
    ]
    members += place(diagnostic.location)
    members.append(
      (
        "notes",
        .array(
          diagnostic.notes.map {
            .object([("message", .string($0.message))] + place($0.location))
          })
      ))
    members.append(("suggestion", diagnostic.suggestion.map { .string($0) } ?? .null))
    return .object(members)
  }

  private static func place(_ location: SourceLocation?) -> [(String, JSONValue)] {
    [
      ("file", location.map { .string($0.path) } ?? .null),
      ("line", location.flatMap { $0.line > 0 ? .integer($0.line) : nil } ?? .null),
      ("column", location.flatMap { $0.column > 0 ? .integer($0.column) : nil } ?? .null),
    ]
  }
}
