public import Documents
public import ReportingCore

/// `persons.none-identifiable`: where contributions are published, nobody is named in them who could
/// be harmed: no record of a person is shown under a name.
public struct NobodyIdentifiable: ConformanceRule {
  /// The rule's id.
  public let id = "persons.none-identifiable"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    guard let rule = call.identifiablePersons, rule.value != .allowed else { return nil }
    return ConformanceDemand("nobody recognizable", basis: rule.basis)
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.identifiablePersons, rule.value != .allowed else { return [] }
    return context.namingRegisters.map { register in
      let message = "persons of the register '\(register)' are shown by name"
      let advice = "Leave them out, or lower their consent for this call to a pseudonym."
      return rule.value == .refused
        ? rule.finding(id, message, at: nil, suggestion: advice)
        : .warning(id, message, at: nil, suggestion: advice, notes: [rule.note])
    }
  }
}
