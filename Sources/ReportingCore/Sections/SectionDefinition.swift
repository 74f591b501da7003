public import Documents

/// What a section of a report is called, what it answers to, and what stands in it.
public struct SectionDefinition: Sendable, Equatable {
  /// The id, unique in its template.
  public var id: String
  /// The heading; empty where the section only stands for the questions of a call.
  public var title: LocalizedText
  /// Codes of human-rights-city frameworks that the section answers to, such as
  /// `european-charter:IX`.
  public var frameworks: [String]
  /// Whether it is an annex.
  public var isAnnex: Bool
  /// What stands in it, in order.
  public var content: [SectionContent]
  /// Its parts.
  public var subsections: [SectionDefinition]
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a section.
  public init(
    id: String, title: LocalizedText, frameworks: [String] = [], isAnnex: Bool = false,
    content: [SectionContent] = [], subsections: [SectionDefinition] = [],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.frameworks = frameworks
    self.isAnnex = isAnnex
    self.content = content
    self.subsections = subsections
    self.location = location
  }
}
