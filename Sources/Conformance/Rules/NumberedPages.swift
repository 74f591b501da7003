public import Documents
public import ReportingCore

/// `pages.numbered`: where the call asks for it, pages have numbers: so at least one file must have
/// pages. Word files and PDF that this program makes number theirs.
public struct NumberedPages: ConformanceRule {
  /// The rule's id.
  public let id = "pages.numbered"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.numbering.flatMap { rule in
      rule.value.pages == true ? ConformanceDemand("numbered pages", basis: rule.basis) : nil
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.numbering, rule.value.pages == true, !context.formats.isEmpty,
      !context.formats.contains(where: NumberedPages.formats.contains)
    else { return [] }
    return [
      rule.finding(
        id,
        "the call asks for numbered pages, and \(EnglishNumber.list(context.formats)) \(context.formats.count == 1 ? "has" : "have") none",
        at: nil, suggestion: "Add --format docx.")
    ]
  }

  private static let formats: Set<String> = ["docx", "pdf"]
}
