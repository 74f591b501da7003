public import Documents
public import ReportingCore

/// Holds the rules of a call against a document.
public struct ConformanceChecker: Sendable {
  /// The rules, in the order in which they are checked.
  public let rules: [any ConformanceRule]

  /// A checker with the given rules.
  public init(rules: [any ConformanceRule] = ConformanceChecker.standardRules) {
    self.rules = rules
  }

  /// All rules that this program knows.
  public static let standardRules: [any ConformanceRule] = [
    DeadlinePassed(), DeadlineApproaching(), AcceptedLanguage(), AcceptedFormat(),
    UnknownQuestion(), UnansweredQuestion(), AnswerOrder(), MaximumWords(), MinimumWords(),
    MaximumPages(), SpokenTime(), NumberedParagraphs(), NumberedPages(), PrescribedFont(),
    NamesFirst(), SignatoryClass(), OneState(), PeriodCovered(), FinalOnly(), OwnAnnexes(),
    ConfidentialityFlagged(), PublicationConsent(), NobodyIdentifiable(), LiteralSubject(),
    AllRecipients(),
  ]

  /// Everything that breaks a rule, sorted by place.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    rules.flatMap { $0.check(document, against: call, in: context) }.sorted()
  }

  /// What the call demands, rule by rule, and whether the document keeps to it.
  public func checklist(
    for document: Document, against call: Consultation, in context: ConformanceContext
  ) -> ConformanceChecklist {
    ConformanceChecklist(
      items: rules.compactMap { rule in
        rule.demand(of: call, in: context).map {
          ConformanceChecklist.Item(
            rule: rule.id, demand: $0,
            findings: rule.check(document, against: call, in: context).sorted())
        }
      }, budget: WordBudget(document, for: call, contribution: context.contribution),
      deadlines: call.deadlines.filter { $0.scope.includes(context.contribution) })
  }
}
