/// A titled part of a document. Nesting is the heading level, so levels are never skipped.
public struct Section: Sendable, Equatable {
  /// What a section is for. Conformance rules count and check by role.
  public enum Role: Sendable, Equatable {
    /// Ordinary text.
    case body
    /// The answer to a question of a consultation, with the question's id.
    case answer(question: String)
    /// An annex.
    case annex
  }

  /// An identifier that is unique in the document and usable as a link target
  /// (`[a-z0-9-]+`).
  public var id: String
  /// The heading.
  public var title: [Inline]
  /// What the section is for.
  public var role: Role
  /// The text before the first subsection.
  public var blocks: [Block]
  /// The parts of this section.
  public var subsections: [Section]
  /// Where the section was written, if a person wrote it.
  public var origin: SourceLocation?

  /// Puts a section together.
  public init(
    id: String, title: [Inline], role: Role = .body, blocks: [Block] = [],
    subsections: [Section] = [], origin: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.role = role
    self.blocks = blocks
    self.subsections = subsections
    self.origin = origin
  }
}
