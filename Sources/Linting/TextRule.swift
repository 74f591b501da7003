public import ReportingCore

/// One rule over the texts of a city.
///
/// Implementers promise:
/// - The time they take grows with the length of the text.
/// - The wording is never changed; a finding says what stands there and what could.
/// - An error is only what is certainly wrong or would expose a person; what is quoted from others
///   keeps its wording, so that findings of style leave it alone.
/// - A finding quotes no personal data.
public protocol TextRule: Sendable {
  /// The rule's id, such as `symbol.form`; the id of all its findings.
  var id: String { get }

  /// What in a text breaks the rule.
  func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic]
}
