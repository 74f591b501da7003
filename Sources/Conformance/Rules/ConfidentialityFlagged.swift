public import Documents
public import ReportingCore

/// `confidentiality.flagged`: who wants to be kept confidential says so, where the call allows it.
public struct ConfidentialityFlagged: ConformanceRule {
  /// The rule's id.
  public let id = "confidentiality.flagged"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    guard let rule = call.publication, context.contribution.isConfidential == true,
      rule.value.standard == .published
    else { return nil }
    return ConformanceDemand(
      rule.value.allowsOptOut == false
        ? "nothing that may not be published" : "the wish to stay confidential, said in the text",
      basis: rule.basis)
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.publication, rule.value.standard == .published,
      context.contribution.isConfidential == true
    else { return [] }
    let place = context.contribution.location
    if rule.value.allowsOptOut == false {
      return [
        rule.finding(
          id, "the contribution is meant to stay confidential, and the call publishes all of them",
          at: place,
          suggestion:
            "Take out what must not be read, and write 'confidential: false'; or do not send it.")
      ]
    }
    guard let wish = context.confidentialityNotice, !document.metadata.notices.contains(wish) else {
      return []
    }
    return [
      rule.finding(
        id, "the document does not say that it is to stay confidential", at: place,
        suggestion: "Print the notice on its first page.")
    ]
  }
}
