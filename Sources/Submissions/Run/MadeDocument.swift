package import Documents
package import ReportingCore

/// A document that was put together, in one language.
package struct MadeDocument {
  package var document: Document
  package var language: LanguageTag
  /// Who answers the call, and how.
  package var contribution = Contribution()
  /// What an officer reads before sending it; nil for a report that answers no call.
  var checklist: ChecklistPage?
}
