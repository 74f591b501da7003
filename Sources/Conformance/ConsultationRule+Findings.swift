import Documents
import ReportingCore

extension ConsultationRule {
  /// The finding for what breaks this rule: an error when the rule is verified, otherwise a
  /// warning that says what to confirm.
  func finding(
    _ id: String, _ message: String, at location: SourceLocation?, suggestion: String? = nil
  ) -> Diagnostic {
    switch basis {
    case .verified:
      return .error(id, message, at: location, suggestion: suggestion, notes: [note])
    case .unverified:
      let confirm =
        "This rule is not confirmed: ask the issuer, or read the call, before you rely on it."
      return .warning(
        id, message, at: location,
        suggestion: [suggestion, confirm].compactMap { $0 }.joined(separator: " "),
        notes: [note])
    }
  }

  /// Where the rule stands and what it was taken from.
  var note: Diagnostic.Note {
    Diagnostic.Note(
      source.isEmpty
        ? "the rule is \(basis.rawValue)" : "the rule is \(basis.rawValue); source: \(source)",
      at: location)
  }
}
