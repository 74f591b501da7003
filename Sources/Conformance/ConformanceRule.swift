public import Documents
public import ReportingCore

/// One rule of consultations, held against a document.
///
/// Implementers promise:
/// - Errors come only from what the profile marks as verified. What breaks an unverified rule is a
///   warning that says what to confirm, and where.
/// - A rule that the profile does not have finds nothing.
/// - Findings point at what a person wrote wherever that is known.
public protocol ConformanceRule: Sendable {
  /// The rule's id, such as `words.max`; the id of all its findings.
  var id: String { get }

  /// What the call demands; nil when it does not have the rule, or not for this contribution.
  func demand(of call: Consultation, in context: ConformanceContext) -> ConformanceDemand?

  /// What in a document breaks the rule.
  func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic]
}
