public import Documents
public import ReportingCore

/// `joint.names-first`: the names of all who make a joint contribution stand where the call wants
/// them.
public struct NamesFirst: ConformanceRule {
  /// The rule's id.
  public let id = "joint.names-first"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    guard context.contribution.kind == .joint, let rule = call.signatories else { return nil }
    return ConformanceDemand(
      rule.value.place == .head
        ? "the names of all at the beginning of the text"
        : "the names of all at the end of the text",
      basis: rule.basis)
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard context.contribution.kind == .joint, let rule = call.signatories else { return [] }
    let body = document.sections.filter { $0.role != .annex }
    guard body.contains(where: { $0.id == NamesFirst.section }) else {
      return [
        rule.finding(
          id, "the contribution is joint, and nobody's name stands in it",
          at: context.contribution.location,
          suggestion:
            "Write those who have signed into registers/signatories.yaml, with 'document: \(call.id)' and 'status: signed'."
        )
      ]
    }
    let isInPlace = (rule.value.place == .head ? body.first : body.last)?.id == NamesFirst.section
    guard !isInPlace else { return [] }
    return [
      rule.finding(
        id,
        "the names of those who contribute do not stand at the \(rule.value.place.rawValue) of the text",
        at: nil, suggestion: "Write 'signatories: \(rule.value.place.rawValue)' in the template.")
    ]
  }

  /// The id of the section with the names.
  public static let section = "signatories"
}
