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

  /// What the call demands, rule by rule, whether the document keeps to it, and everything that
  /// breaks a rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> ConformanceChecklist {
    var context = context
    let budget = WordBudget(document, for: call, contribution: context.contribution)
    context.budget = budget
    var items: [ConformanceChecklist.Item] = []
    var findings: [Diagnostic] = []
    for rule in rules {
      let found = rule.check(document, against: call, in: context).sorted()
      findings += found
      if let demand = rule.demand(of: call, in: context) {
        items.append(ConformanceChecklist.Item(rule: rule.id, demand: demand, findings: found))
      }
    }
    return ConformanceChecklist(
      items: items, findings: findings.sorted(),
      budget: budget,
      deadlines: call.deadlines.filter { $0.scope.includes(context.contribution) })
  }
}
