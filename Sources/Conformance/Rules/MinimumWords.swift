public import Documents
public import ReportingCore

/// `words.min`: the text is not shorter than the call wants it.
public struct MinimumWords: ConformanceRule {
  /// The rule's id.
  public let id = "words.min"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.words.rule(for: context.contribution).flatMap { rule in
      rule.value.min.map {
        ConformanceDemand("at least \(EnglishNumber.words($0))", basis: rule.basis)
      }
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.words.rule(for: context.contribution), let least = rule.value.min else {
      return []
    }
    let used = document.wordCount(of: rule.value.counts)
    guard used < least else { return [] }
    return [
      rule.finding(
        id,
        "the text has \(EnglishNumber.words(used)), \(EnglishNumber.grouped(least - used)) fewer than the \(EnglishNumber.grouped(least)) wanted",
        at: DocumentAnswers(document).file ?? context.answers, suggestion: "Say more.")
    ]
  }
}
