public import Documents
public import ReportingCore

/// `recipients.all`: the message goes to all addresses that the call names.
public struct AllRecipients: ConformanceRule {
  /// The rule's id.
  public let id = "recipients.all"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.recipients.map { rule in
      ConformanceDemand("a message to \(EnglishNumber.list(rule.value))", basis: rule.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.recipients, let recipients = context.recipients else { return [] }
    let missing = rule.value.filter { !recipients.contains($0) }
    guard !missing.isEmpty else { return [] }
    return [
      rule.finding(
        id, "the message does not go to \(EnglishNumber.list(missing))", at: nil,
        suggestion: "Add \(missing.count == 1 ? "the address" : "the addresses").")
    ]
  }
}
