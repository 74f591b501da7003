public import Documents
public import ReportingCore

/// `states.one`: the contribution is about one State only.
public struct OneState: ConformanceRule {
  /// The rule's id.
  public let id = "states.one"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.oneState.flatMap { $0.value ? ConformanceDemand("one State only", basis: $0.basis) : nil }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.oneState, rule.value else { return [] }
    let states = context.contribution.states
    let place = context.contribution.location ?? context.contributionFile
    if states.count > 1 {
      return [
        rule.finding(
          id,
          "the contribution is about \(EnglishNumber.list(states)), and the call wants one State for each",
          at: place, suggestion: "Make a contribution for each of them.")
      ]
    }
    guard states.isEmpty else { return [] }
    return [
      .warning(
        id, "the contribution does not say which State it is about", at: place,
        suggestion: "Write for instance 'states: [MEX]' into contribution.yaml.", notes: [rule.note]
      )
    ]
  }
}
