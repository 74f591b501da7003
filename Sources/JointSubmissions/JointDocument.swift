public import Documents
public import ReportingCore
import Submissions

/// A joint submission in one language, ready for the renderers.
public struct JointDocument: Sendable, Equatable {
  /// The language.
  public var language: LanguageTag
  /// The document.
  public var document: Document
  /// How many words the questions have room for, and where the answers of the cities stand.
  public var plan: WordPlan

  init(language: LanguageTag, document: Document, plan: WordPlan) {
    self.language = language
    self.document = document
    self.plan = plan
  }
}
