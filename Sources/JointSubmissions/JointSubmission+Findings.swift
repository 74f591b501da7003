import CityFiles
import Documents
package import ReportingCore
import Sealing
package import Submissions

extension JointSubmission {
  package func findings(for answer: AnswerPlan) -> [Diagnostic] {
    var found = findings
    let contents = answer.template.allSections.flatMap(\.content)
    if !contents.contains(where: \.isOfManyCities) {
      found.append(
        .error(
          "joint.template",
          "the template '\(answer.template.id)' has no place for what many cities say",
          at: answer.contributionFile,
          suggestion: "Write 'template: joint-submission' there."))
    }
    if answer.contribution.kind != .joint {
      found.append(
        .error(
          "joint.kind", "a joint submission is given as the contribution of one",
          at: answer.contributionFile, suggestion: "Write 'kind: joint' there."))
    }
    if packages.isEmpty {
      found.append(
        .error(
          "joint.nothing", "no city has contributed a package for '\(call)'", at: nil,
          suggestion: "Receive packages first."))
    }
    found += unreadableTexts(answer)
    if contents.contains(.jointSynthesis) { found += unwrittenSyntheses(answer) }
    found += answer.quotes.filter { $0.kind == .aggregate }
      .flatMap { AggregateCheck(joint: self, answer: answer).findings($0) }
    return found
  }

  /// Answers to questions that the call does not ask, and texts that cannot be read as Markdown.
  private func unreadableTexts(_ plan: AnswerPlan) -> [Diagnostic] {
    let known = plan.call.questions(for: plan.contribution).flatMap(\.withParts).map(\.id)
    return told.flatMap { package in
      package.record.answers.compactMap { answer -> Diagnostic? in
        guard known.contains(answer.question) else {
          return .warning(
            "joint.unknown-question",
            "'\(package.record.city.id)' answers a question '\(answer.question)' that '\(call)' "
              + "does not ask; the answer is left out", at: package.record.location,
            suggestion: "Ask the city which question is meant.")
        }
        guard text(of: answer, in: package) == nil else { return nil }
        return .warning(
          "joint.unreadable",
          "the answer of '\(package.record.city.id)' to question \(answer.question) in "
            + "'\(answer.language)' is no text that can be set; it is printed as it was sent",
          at: package.record.location, suggestion: "Ask the city to seal its answer again.")
      }
    }
  }

  private func unwrittenSyntheses(_ plan: AnswerPlan) -> [Diagnostic] {
    plan.call.questions(for: plan.contribution).flatMap(\.withParts).compactMap { question in
      guard !plan.written.contains(question.id),
        told.contains(where: { package in
          package.record.answers.contains { $0.question == question.id }
        })
      else { return nil }
      return .warning(
        "joint.outline",
        "the synthesis of question \(question.id) is not written; an outline by the program stands "
          + "in its place", at: plan.file,
        suggestion: "Write it under a heading '# \(question.id)'.")
    }
  }
}
