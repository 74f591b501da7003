public import Documents

/// Which sections make a report, in which order and layout: one file of `config/reports`.
public struct ReportTemplate: Sendable, Equatable {
  /// The id, such as `annual`.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// The layout.
  public var style: DocumentStyle
  /// The body of the United Nations to which the document goes, where it begins with the lines that
  /// such documents begin with; empty for none.
  public var masthead: LocalizedText
  /// Where the names stand of those who have signed a joint document; nil for nowhere.
  public var signatories: SignatoryPlace?
  /// Whether the city's texts must have the same paragraphs in each of its languages.
  public var isInParity: Bool
  /// How plain the city's texts must be; nil where that is left to the city.
  public var plainLanguage: PlainLanguage?
  /// The sections in order.
  public var sections: [SectionDefinition]
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a report.
  public init(
    id: String, title: LocalizedText, style: DocumentStyle,
    masthead: LocalizedText = LocalizedText([:]),
    signatories: SignatoryPlace? = nil, isInParity: Bool = false,
    plainLanguage: PlainLanguage? = nil,
    sections: [SectionDefinition], location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.style = style
    self.masthead = masthead
    self.signatories = signatories
    self.isInParity = isInParity
    self.plainLanguage = plainLanguage
    self.sections = sections
    self.location = location
  }
}

extension ReportTemplate {
  /// The sections and their parts at every depth, in the order in which they are printed.
  public var allSections: [SectionDefinition] {
    func flattened(_ sections: [SectionDefinition]) -> [SectionDefinition] {
      sections.flatMap { [$0] + flattened($0.subsections) }
    }
    return flattened(sections)
  }

  /// Whether it prints the questions of a call, so that it can only answer one.
  public var hasQuestions: Bool {
    allSections.contains { $0.content.contains(.questionAndAnswer) }
  }
}
