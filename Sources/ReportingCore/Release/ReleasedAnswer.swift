public import Documents

/// An answer that has passed the disclosure gate.
public struct ReleasedAnswer: Sendable, Equatable {
  /// The id of the consultation or of the report template.
  public let consultation: String
  /// The id of the question or section.
  public let question: String
  /// The language it is written in.
  public let language: LanguageTag
  /// The text before the first heading.
  public let content: [Block]
  /// The parts under headings of their own.
  public let subsections: [Section]
  /// Where it was written, for diagnostics and the check of conformance; never printed.
  public let origin: SourceLocation?

  /// For the disclosure gate alone.
  package init(
    consultation: String, question: String, language: LanguageTag, content: [Block],
    subsections: [Section], origin: SourceLocation?
  ) {
    self.consultation = consultation
    self.question = question
    self.language = language
    self.content = content
    self.subsections = subsections
    self.origin = origin
  }
}
