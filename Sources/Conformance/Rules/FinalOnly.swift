public import Documents
public import ReportingCore

/// `final.only`: what is sent is no draft.
public struct FinalOnly: ConformanceRule {
  /// The rule's id.
  public let id = "final.only"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.finalOnly.flatMap {
      $0.value ? ConformanceDemand("the final version and no draft", basis: $0.basis) : nil
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.finalOnly, rule.value, document.metadata.draftMark != nil else {
      return []
    }
    return [
      rule.finding(
        id, "the document is marked as a draft, and the call takes none", at: nil,
        suggestion: "Make it again without --draft before you send it.")
    ]
  }
}
