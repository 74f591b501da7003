public import Documents
public import ReportingCore

/// `subject.literal`: the message has the subject that the call prescribes, so everything that belongs into
/// it must be known.
public struct LiteralSubject: ConformanceRule {
  /// The rule's id.
  public let id = "subject.literal"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.subject.map { rule in
      ConformanceDemand(
        "\(rule.value.isPart ? "a subject line with" : "the subject line") '\(rule.value.pattern)'",
        basis: rule.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.subject else { return [] }
    let missing = rule.value.gaps.filter { context.subjectValues[$0] == nil }
    guard !missing.isEmpty else { return [] }
    return [
      rule.finding(
        id,
        "the subject line '\(rule.value.pattern)' needs \(EnglishNumber.list(missing.map(\.rawValue)))",
        at: context.contribution.location ?? context.contributionFile,
        suggestion: "Write it into contribution.yaml.")
    ]
  }
}
