public import Documents
public import ReportingCore

/// `answer.order`: answers stand in the order of the questions, and each question is answered once.
public struct AnswerOrder: ConformanceRule {
  /// The rule's id.
  public let id = "answer.order"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.questions.isEmpty
      ? nil : ConformanceDemand("answers in the order of the questions", basis: nil)
  }

  /// Compares the order of the answers with that of the questions.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    var order: [String: Int] = [:]
    for (index, question) in call.allQuestions.enumerated() { order[question.id] = index }
    var findings: [Diagnostic] = []
    var first: [String: Section] = [:]
    var furthest: (index: Int, question: String)?
    for answer in DocumentAnswers(document).all {
      guard let index = order[answer.question] else { continue }
      if let earlier = first[answer.question] {
        findings.append(
          .warning(
            id, "question \(answer.question) is answered twice", at: answer.section.origin,
            suggestion: "Put both texts under one heading.",
            notes: [Diagnostic.Note("the first answer stands here", at: earlier.origin)]))
        continue
      }
      first[answer.question] = answer.section
      if let furthest, index < furthest.index {
        findings.append(
          .warning(
            id,
            "the answer to question \(answer.question) stands behind that to question \(furthest.question)",
            at: answer.section.origin,
            suggestion: "Put the answers in the order of the questions."))
      } else {
        furthest = (index, answer.question)
      }
    }
    return findings
  }
}
