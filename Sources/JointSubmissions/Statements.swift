import CityFiles
import Documents
import ReportingCore
import Sealing
import Submissions

/// What the cities answer to a question, each under its name, in its own words.
struct Statements {
  let writer: JointWriter

  private var joint: JointSubmission { writer.joint }
  private var pack: LanguagePack { writer.pack }

  /// What a city answers to a question.
  struct Statement {
    var package: ContributedPackage
    var answer: SealedAnswer
  }

  /// The answers to a question, in the order in which they are printed.
  func statements(to question: String) -> [Statement] {
    joint.told.compactMap { package in
      joint.answer(of: package.record, to: question, preferring: pack.tag)
        .map { Statement(package: package, answer: $0) }
    }
  }

  /// The section of the answers that stand under their question; nil when nobody answers.
  ///
  /// - Parameter annex: The id of the section in which the others stand.
  func section(under question: ConsultationQuestion, annex: String?) -> Section? {
    let all = statements(to: question.id)
    guard !all.isEmpty else { return nil }
    let prefix = JointSubmission.sectionID(ofQuestion: question.id)
    var sections: [Section] = []
    var others: [Statement] = []
    for statement in all {
      let id = JointSubmission.statementID(statement.package, under: prefix)
      if joint.placed?.contains(id) ?? true {
        sections.append(section(statement, id: id))
      } else {
        others.append(statement)
      }
    }
    var blocks: [Block] = []
    if !others.isEmpty {
      let names = pack.list(others.map { writer.shortName($0.package) })
      // The words around the names lead to the annex.
      let parts = pack.text(.statementsInAnnex("\u{0}")).split(
        separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false
      ).map(String.init)
      let lead: Inline = .text(parts.first ?? "")
      blocks.append(
        .paragraph(
          Paragraph([
            annex.map { .reference(section: "\($0)-\(prefix)", text: [lead]) } ?? lead,
            .text(names + (parts.dropFirst().first ?? "")),
          ])))
    }
    return Section(
      id: "\(prefix)-cities", title: [.text(pack[.cityStatements])], blocks: blocks,
      subsections: sections)
  }

  /// The answers to a question that found no room under it; nil when all did.
  func section(
    inAnnex annex: String, of question: ConsultationQuestion
  ) -> Section? {
    guard let placed = joint.placed else { return nil }
    let prefix = JointSubmission.sectionID(ofQuestion: question.id)
    let others = statements(to: question.id).filter {
      !placed.contains(JointSubmission.statementID($0.package, under: prefix))
    }
    guard !others.isEmpty else { return nil }
    return Section(
      id: "\(annex)-\(prefix)", title: [.text(pack.text(.questionNumber(question.id)))],
      subsections: others.map {
        section($0, id: JointSubmission.statementID($0.package, under: "\(annex)-\(prefix)"))
      })
  }

  /// Whether nothing of the city stands before it: answers in the annex stand behind all others.
  private func isFirst(_ statement: Statement) -> Bool {
    let package = statement.package
    let answered = joint.plan?.call.allQuestions.map(\.id).filter { question in
      joint.answer(of: package.record, to: question, preferring: pack.tag) != nil
    }
    let first = answered?.first { question in
      let prefix = JointSubmission.sectionID(ofQuestion: question)
      return joint.placed?.contains(JointSubmission.statementID(package, under: prefix)) ?? true
    }
    return statement.answer.question == first ?? answered?.first ?? statement.answer.question
  }

  private func section(_ statement: Statement, id: String) -> Section {
    var blocks: [Block] = []
    let answer = statement.answer
    // As the United Nations mark what is not in the language of the document; in the heading it stays
    // with the text.
    let original =
      answer.language == pack.tag
      ? "" : " [\(pack.text(.originalLanguage(pack.languageName(answer.language))))]"
    var subsections: [Section] = []
    if let text = joint.text(of: answer, in: statement.package) {
      blocks += text.blocks
      subsections = text.subsections.prefixed(with: id)
    } else {
      // Nothing is lost: the text as it was sent, which a finding reports.
      blocks += answer.text.split(separator: "\n\n").map { writer.paragraph(String($0)) }
    }
    return Section(
      id: id,
      title: writer.attributed(
        statement.package, isFirst: isFirst(statement), remark: original), blocks: blocks,
      subsections: subsections)
  }
}

extension JointSubmission {
  /// The id of a question's section.
  static func sectionID(ofQuestion id: String) -> String { "question-\(id.lowercased())" }

  /// The id of the section with a city's statement. Ids of cities may have dots, links may not.
  static func statementID(_ package: ContributedPackage, under prefix: String) -> String {
    "\(prefix)-city-"
      + package.record.city.id.split(separator: ".", omittingEmptySubsequences: false)
      .joined(separator: "--")
  }

  /// A city's answer to a question: in the language of the document, else in the first of the city's own
  /// in which there is one; nil when it says nothing.
  func answer(
    of record: SubmissionRecord, to question: String, preferring language: LanguageTag
  ) -> SealedAnswer? {
    let answers = record.answers.filter {
      $0.question == question && $0.text.contains { !$0.isWhitespace }
    }
    let order = [language] + record.languages
    return answers.min { a, b in
      func rank(_ answer: SealedAnswer) -> Int {
        order.firstIndex(of: answer.language) ?? order.count
      }
      return (rank(a), a.language, a.text) < (rank(b), b.language, b.text)
    }
  }

  /// The text of an answer; nil when it holds what cannot be printed.
  func text(of answer: SealedAnswer, in package: ContributedPackage) -> AnswerText? {
    AnswerText(answer.text, path: package.record.packageName, into: DiagnosticCollector())
  }
}
