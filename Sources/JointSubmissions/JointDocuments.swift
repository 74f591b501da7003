public import ReportingCore

/// What came of making a joint submission without writing it.
public struct JointDocuments: Sendable {
  /// The documents, in the order of the languages.
  public var documents: [JointDocument]
  /// All findings, ordered by place.
  public var diagnostics: [Diagnostic]

  init(documents: [JointDocument], diagnostics: [Diagnostic]) {
    self.documents = documents
    self.diagnostics = diagnostics
  }
}
