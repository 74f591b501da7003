public import Documents
public import ReportingCore

/// `words.max`: the text as a whole and each answer keep to the call's limits. What is counted, the
/// limit says.
public struct MaximumWords: ConformanceRule {
  /// The rule's id.
  public let id = "words.max"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.words.rule(for: context.contribution).map { rule in
      ConformanceDemand(
        "at most \(EnglishNumber.words(rule.value.max)) (\(counted(rule.value)))",
        basis: rule.basis)
    }
  }

  /// Compares the words used with the limits.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    let budget =
      context.budget ?? WordBudget(document, for: call, contribution: context.contribution)
    var findings: [Diagnostic] = []
    if let rule = call.words.rule(for: context.contribution), let left = budget.total.left, left < 0
    {
      findings.append(
        rule.finding(
          id,
          "the text has \(EnglishNumber.words(budget.total.used)), \(EnglishNumber.grouped(-left)) more than the limit of \(EnglishNumber.grouped(rule.value.max)) (\(counted(rule.value)))",
          at: overflow(of: document, rule.value) ?? budget.total.location,
          suggestion: "Shorten it\(longest(in: budget, call))."))
    }
    for (question, entry) in zip(call.allQuestions, budget.questions) {
      guard let rule = question.words.rule(for: context.contribution), let left = entry.left,
        left < 0
      else { continue }
      findings.append(
        rule.finding(
          id,
          "the answer to question \(question.id) has \(EnglishNumber.words(entry.used)), \(EnglishNumber.grouped(-left)) more than the limit of \(EnglishNumber.grouped(rule.value.max)) (\(counted(rule.value)))",
          at: entry.location, suggestion: "Shorten it."))
    }
    return findings
  }

  /// What is counted, in the order in which the parts are declared.
  private func counted(_ limit: WordLimit) -> String {
    "counting \(EnglishNumber.list(DocumentPart.allCases.filter(limit.counts.contains).map(\.rawValue)))"
  }

  /// The longest answers, which it is easiest to shorten; empty when there is but one.
  private func longest(in budget: WordBudget, _ call: Consultation) -> String {
    let top = Set(call.questions.map(\.id))
    let longest = budget.questions
      .filter { top.contains($0.question ?? "") && $0.used > 0 }
      .sorted { ($1.used, $0.question ?? "") < ($0.used, $1.question ?? "") }
      .prefix(3)
    guard longest.count > 1 else { return "" }
    let parts = longest.map { "\($0.question ?? "") (\(EnglishNumber.grouped($0.used)))" }
    return "; the longest answers are those to \(EnglishNumber.list(parts))"
  }

  /// The place of the first section with which the text passes the limit.
  private func overflow(of document: Document, _ limit: WordLimit) -> SourceLocation? {
    var used = 0
    for section in document.sections {
      used += section.wordCount(of: limit.counts, labels: document.labels)
      if used > limit.max { return section.origin }
    }
    return nil
  }
}
