public import Documents
public import ReportingCore

/// `question.unanswered`: every question has an answer in words. Tables that the program puts under
/// a question are none. A warning, because calls let respondents choose among their questions.
///
/// A part of a question is answered when there is text under it or under the question as a whole;
/// a question with parts when all of its parts are.
public struct UnansweredQuestion: ConformanceRule {
  /// The rule's id.
  public let id = "question.unanswered"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.questions.isEmpty ? nil : ConformanceDemand("an answer to every question", basis: nil)
  }

  /// Looks for text under every question.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    let answers = DocumentAnswers(document)
    return call.questions(for: context.contribution).flatMap {
      unanswered($0, answers, context.answers)
    }
  }

  private func unanswered(
    _ question: ConsultationQuestion, _ answers: DocumentAnswers, _ file: SourceLocation?
  ) -> [Diagnostic] {
    let sections = answers.sections(for: question.id)
    if sections.contains(where: \.hasOwnText) { return [] }
    guard question.questions.isEmpty else {
      return question.questions.flatMap { unanswered($0, answers, file) }
    }
    let wording =
      question.basis == .verified
      ? "" : " The wording of this question is not confirmed: compare it with the call."
    return [
      .warning(
        id, "question \(question.id) has no answer",
        at: sections.first?.origin ?? file ?? answers.file,
        suggestion: "Write it under the heading '# \(question.id)'.\(wording)",
        notes: [
          Diagnostic.Note(
            "the question is \(question.basis.rawValue); source: \(question.source)",
            at: question.location)
        ])
    ]
  }
}
