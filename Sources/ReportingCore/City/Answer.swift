public import Documents

/// A city's own text for one question of a consultation, or one section of a report, in one
/// language. Not yet released.
public struct Answer: Sendable, Equatable {
  /// The id of the consultation or of the report template.
  public var consultation: String
  /// The id of the question or section.
  public var question: String
  /// The language it is written in.
  public var language: LanguageTag
  /// The text before the first heading.
  public var content: Undisclosed<[Block]>
  /// The parts under headings of their own.
  public var subsections: Undisclosed<[Section]>
  /// Where it was written.
  public var origin: SourceLocation?

  /// A text for one question in one language.
  public init(
    consultation: String, question: String, language: LanguageTag, content: Undisclosed<[Block]>,
    subsections: Undisclosed<[Section]> = Undisclosed([]), origin: SourceLocation? = nil
  ) {
    self.consultation = consultation
    self.question = question
    self.language = language
    self.content = content
    self.subsections = subsections
    self.origin = origin
  }

  /// How far the answer may travel: as far as its most guarded part.
  public var level: Level { max(content.level, subsections.level) }
}
