public import Documents
public import ReportingCore

/// `deadline.passed`: the last day has gone by. A warning and never an error, since nobody can mend
/// it, and bodies do take late contributions.
public struct DeadlinePassed: ConformanceRule {
  /// The rule's id.
  public let id = "deadline.passed"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    context.today == nil || call.lastDeadlines(for: context.contribution).isEmpty
      ? nil : ConformanceDemand("a contribution in time", basis: nil)
  }

  /// Compares the day with the deadlines; of several of one kind the last one counts.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let today = context.today else { return [] }
    return call.lastDeadlines(for: context.contribution).compactMap { rule in
      guard rule.value.date < today else { return nil }
      let days = rule.value.date.days(until: today)
      return .warning(
        id,
        "the \(rule.value.kind.words) was \(rule.value.date) (\(rule.value.zoneName)), \(EnglishNumber.amount(days, "day")) ago",
        at: nil,
        suggestion: rule.basis == .verified
          ? "Ask whether late contributions are taken."
          : "The day is not confirmed: look it up, and ask whether late contributions are taken.",
        notes: [rule.note])
    }
  }
}
