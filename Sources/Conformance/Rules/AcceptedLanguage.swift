public import Documents
public import ReportingCore

/// `language.accepted`: the text is in a language that the call takes. A regional form of an
/// accepted language is accepted.
public struct AcceptedLanguage: ConformanceRule {
  /// The rule's id.
  public let id = "language.accepted"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.languages.rule(for: context.contribution).map { rule in
      ConformanceDemand(
        "a text in \(EnglishNumber.list(rule.value.map(\.description), "or"))", basis: rule.basis)
    }
  }

  /// Compares the document's language with those that the call takes.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.languages.rule(for: context.contribution) else { return [] }
    let language = document.metadata.language
    let primary = language.split(separator: "-").first.map(String.init) ?? language
    let accepted = rule.value.map(\.description)
    if accepted.contains(language) || accepted.contains(primary) { return [] }
    return [
      rule.finding(
        id, "the call does not take texts in the language '\(language)'",
        at: DocumentAnswers(document).file,
        suggestion: "Send one in \(EnglishNumber.list(accepted, "or")).")
    ]
  }
}
