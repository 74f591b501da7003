public import Documents
public import ReportingCore

/// `deadline.approaching`: the last day is near.
public struct DeadlineApproaching: ConformanceRule {
  /// The rule's id.
  public let id = "deadline.approaching"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    nil
  }

  /// Notes the deadlines within the days of notice; of several of one kind the last one counts.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let today = context.today else { return [] }
    return call.lastDeadlines(for: context.contribution).compactMap { rule in
      guard rule.value.date >= today else { return nil }
      let days = today.days(until: rule.value.date)
      guard days <= context.daysOfNotice else { return nil }
      let rest = days == 0 ? "today" : "in \(EnglishNumber.amount(days, "day"))"
      return .note(
        id,
        "the \(rule.value.kind.words) is \(rest), on \(rule.value.date) (\(rule.value.zoneName))",
        at: nil,
        suggestion: rule.basis == .verified ? nil : "The day is not confirmed: look it up.",
        notes: [rule.note])
    }
  }
}
