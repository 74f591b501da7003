import Documents
import ReportingCore

/// A document that was put together, in one language.
struct MadeDocument {
  var document: Document
  var language: LanguageTag
  /// What an officer reads before sending it; nil for a report that answers no call.
  var checklist: ChecklistPage?
}
