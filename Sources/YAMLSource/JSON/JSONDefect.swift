import Documents
import ReportingCore

/// What is wrong in a text that should be JSON, and at which byte.
struct JSONDefect: Error {
  var rule = YAMLRule.json
  var offset: Int
  var message: String
  var suggestion: String?
  /// Where something else is to be seen, and what.
  var note: (offset: Int, text: String)?

  init(
    _ message: String, at offset: Int, suggestion: String? = nil, rule: YAMLRule = .json,
    note: (offset: Int, text: String)? = nil
  ) {
    self.rule = rule
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
    self.note = note
  }

  func diagnostic(in input: YAMLInput) -> Diagnostic {
    .error(
      rule.rawValue, message, at: input.location(ofByte: offset), suggestion: suggestion,
      notes: note.map { [.init($0.text, at: input.location(ofByte: $0.offset))] } ?? [])
  }
}
