public import Documents
public import ReportingCore

/// `paragraphs.numbered`: where the call asks for it, the document numbers its paragraphs, and holds no
/// text of the city that would be left out of the numbering.
public struct NumberedParagraphs: ConformanceRule {
  /// The rule's id.
  public let id = "paragraphs.numbered"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.numbering.flatMap { rule in
      rule.value.paragraphs == true
        ? ConformanceDemand("numbered paragraphs", basis: rule.basis) : nil
    }
  }

  /// Looks at the document's style and at its paragraphs outside of annexes.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.numbering, rule.value.paragraphs == true else { return [] }
    guard document.metadata.style.numbersParagraphs else {
      return [
        rule.finding(
          id, "the call asks for numbered paragraphs, and the document does not number them",
          at: DocumentAnswers(document).file ?? context.answers,
          suggestion:
            "Add 'number-paragraphs: true' to the style of the call's profile, or of its template.")
      ]
    }
    return document.sections.filter { $0.role != .annex }.flatMap(paragraphs).map {
      rule.finding(
        id, "this paragraph will not be numbered", at: $0, suggestion: "Write it as ordinary text.")
    }
  }

  /// The places of those that have no number. What the program writes itself has no origin, and
  /// nobody can change it.
  private func paragraphs(of section: Section) -> [SourceLocation] {
    section.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.style == .unnumbered else {
        return nil
      }
      return paragraph.origin
    } + section.subsections.flatMap(paragraphs)
  }
}
