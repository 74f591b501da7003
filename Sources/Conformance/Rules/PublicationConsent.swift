public import Documents
public import ReportingCore

/// `publication.consent`: the city has decided whether what it sends may be published.
public struct PublicationConsent: ConformanceRule {
  /// The rule's id.
  public let id = "publication.consent"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.publication.flatMap { rule in
      rule.value.standard == .published
        ? ConformanceDemand(
          "knowing that contributions are published"
            + (rule.value.allowsOptOut == false ? "" : " unless you ask for something else"),
          basis: rule.basis) : nil
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.publication, rule.value.standard == .published,
      context.contribution.isConfidential == nil
    else { return [] }
    return [
      .warning(
        id, "contributions are published, and the city has not said that this one may be",
        at: context.contribution.location ?? context.contributionFile,
        suggestion:
          "Write 'confidential: false' into contribution.yaml when it may be read by everybody.",
        notes: [rule.note])
    ]
  }
}
