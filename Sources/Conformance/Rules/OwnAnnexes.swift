public import Documents
public import ReportingCore

/// `annexes.third-party`: no reports of others are annexed.
public struct OwnAnnexes: ConformanceRule {
  /// The rule's id.
  public let id = "annexes.third-party"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    guard let rule = call.thirdPartyAnnexes, rule.value != .allowed else { return nil }
    return ConformanceDemand(
      rule.value == .refused ? "no texts of others annexed" : "texts of others rather not annexed",
      basis: rule.basis)
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.thirdPartyAnnexes, rule.value != .allowed,
      context.contribution.annexesOthers == true
    else { return [] }
    let advice = "Quote them with their address, and leave them out."
    return [
      rule.value == .refused
        ? rule.finding(
          id, "texts of others are annexed, and the call refuses them",
          at: context.contribution.location, suggestion: advice)
        : .warning(
          id, "texts of others are annexed, and the call asks to refrain from it",
          at: context.contribution.location, suggestion: advice, notes: [rule.note])
    ]
  }
}
