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
    AcceptedLanguage(), AcceptedFormat(), DeadlinePassed(), DeadlineApproaching(),
    UnknownQuestion(), UnansweredQuestion(), AnswerOrder(), MaximumWords(), NumberedParagraphs(),
  ]

  /// Everything that breaks a rule, sorted by place.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    rules.flatMap { $0.check(document, against: call, in: context) }.sorted()
  }
}
