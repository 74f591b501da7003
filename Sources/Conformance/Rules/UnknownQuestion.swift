public import Documents
public import ReportingCore

/// `question.unknown`: every answer is to a question that the call asks. It is an error in any
/// case, because the text would stand under a heading that nobody asked for.
public struct UnknownQuestion: ConformanceRule {
  /// The rule's id.
  public let id = "question.unknown"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.questions.isEmpty
      ? nil : ConformanceDemand("answers to questions of this call", basis: nil)
  }

  /// Looks up the question of every answer.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    let known = call.allQuestions.map(\.id)
    return DocumentAnswers(document).all.filter { !known.contains($0.question) }.map { answer in
      .error(
        id, "the call '\(call.id)' has no question '\(answer.question)'",
        at: answer.section.origin,
        suggestion: NearMiss.suggestion(for: answer.question, among: known)
          ?? "Its questions are \(EnglishNumber.list(known)).")
    }
  }
}
