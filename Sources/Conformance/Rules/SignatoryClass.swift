public import Documents
public import ReportingCore

/// `signatory.class`: everybody who signs has a status that the call takes.
public struct SignatoryClass: ConformanceRule {
  /// The rule's id.
  public let id = "signatory.class"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    guard context.contribution.kind == .joint, let rule = call.signatories,
      !rule.value.classes.isEmpty
    else { return nil }
    return ConformanceDemand(
      "who signs is of the status \(EnglishNumber.list(rule.value.classes, "or"))",
      basis: rule.basis)
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard context.contribution.kind == .joint, let rule = call.signatories,
      !rule.value.classes.isEmpty
    else { return [] }
    let known = rule.value.classes + rule.value.inFootnote
    return context.signatories.filter { !known.contains($0.status) }.map { signatory in
      rule.finding(
        id, "'\(signatory.name)' signs with the status '\(signatory.status)'",
        at: signatory.location,
        suggestion: "The call takes \(EnglishNumber.list(known, "or")).")
    }
  }
}
