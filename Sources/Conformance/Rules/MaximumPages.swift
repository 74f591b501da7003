public import Documents
public import ReportingCore

/// `pages.max`: the text fits on the pages that the call allows. Pages depend on who prints them, so
/// they are estimated from the words, and this only warns.
public struct MaximumPages: ConformanceRule {
  /// The rule's id.
  public let id = "pages.max"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.pages.rule(for: context.contribution).map { rule in
      ConformanceDemand("at most \(EnglishNumber.amount(rule.value, "page"))", basis: rule.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.pages.rule(for: context.contribution) else { return [] }
    let words = document.wordCount(of: Set(DocumentPart.allCases))
    let pages = (words + MaximumPages.wordsOnPage - 1) / MaximumPages.wordsOnPage
    guard pages > rule.value else { return [] }
    return [
      .warning(
        id,
        "the text fills about \(EnglishNumber.amount(pages, "page")) of \(MaximumPages.wordsOnPage) words; the call allows \(EnglishNumber.grouped(rule.value))",
        at: DocumentAnswers(document).file ?? context.answers,
        suggestion: "Open the Word file and look how many pages it has.", notes: [rule.note])
    ]
  }

  /// The words of a page, as the limits of the universal periodic review reckon: 5 pages are 2,815
  /// words there.
  static let wordsOnPage = 563
}
