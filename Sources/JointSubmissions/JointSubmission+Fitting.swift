import Conformance
package import Documents
package import ReportingCore
import Sealing
package import Submissions

extension JointSubmission {
  /// Nothing is cut. Where the answers of the cities do not all fit under their questions, the shortest
  /// of each part of the world stand there, so that as many cities as possible are heard in the text
  /// and no continent alone, and the others in full in the annex.
  package func fitted(
    to answer: AnswerPlan, make: (any DocumentAdditions) throws -> Document
  ) throws -> (document: Document, findings: [Diagnostic]) {
    let answer = JointSubmission.within(answer.contribution.words, answer)
    var joint = self
    joint.plan = answer
    joint.placed = nil
    let whole = try make(joint)
    guard JointSubmission.exceeds(whole, answer) else { return (whole, []) }
    let statements = statements(in: whole, answer)
    guard !statements.isEmpty else { return (whole, []) }
    guard answer.template.sections.contains(where: { JointSubmission.annex(of: $0) != nil }) else {
      return (whole, [noPlace(answer)])
    }
    joint.placed = []
    var chosen = JointSubmission.choose(statements, in: try make(joint), answer)
    // Numbers of captions and the like may differ by a word from what was reckoned.
    while true {
      joint.placed = Set(chosen.map(\.section))
      let document = try make(joint)
      if chosen.isEmpty || !JointSubmission.exceeds(document, answer) {
        return (document, joint.moved(statements, answer))
      }
      chosen.removeLast()
    }
  }

  /// An answer of a city as it stands under its question.
  struct PlacedStatement {
    var question: String
    var section: String
    /// The part of the world of the city.
    var part: String
    /// The words that count for the limit of the text as a whole.
    var words: Int
    /// The words that count for each question with a limit under which it falls.
    var wordsByQuestion: [String: Int]
  }

  /// The answer with the length that those who give it want, where the call allows as much.
  private static func within(_ words: Int?, _ answer: AnswerPlan) -> AnswerPlan {
    let rule = answer.call.words.rule(for: answer.contribution)
    guard let words, words < rule?.value.max ?? .max else { return answer }
    var answer = answer
    var limit = rule?.value ?? WordLimit(max: words)
    limit.max = words
    answer.call.words = [
      ConsultationRule(
        limit, basis: .verified, source: "contribution.yaml", location: answer.contribution.location
      )
    ]
    return answer
  }

  private static func exceeds(_ document: Document, _ answer: AnswerPlan) -> Bool {
    let budget = WordBudget(document, for: answer.call, contribution: answer.contribution)
    return ([budget.total] + budget.questions).contains { ($0.left ?? 0) < 0 }
  }

  private func statements(
    in document: Document, _ answer: AnswerPlan
  ) -> [PlacedStatement] {
    let whole = answer.call.words.rule(for: answer.contribution)?.value
    let counted = (whole ?? WordLimit(max: 1)).counts
    var parts: [String: String] = [:]
    for package in told {
      let part = part(of: region(of: package), in: answer.lists)
      for question in answer.call.allQuestions {
        let prefix = JointSubmission.sectionID(ofQuestion: question.id)
        parts[JointSubmission.statementID(package, under: prefix)] = part
      }
    }
    return JointSubmission.sections(of: document).map { question, section in
      var byQuestion: [String: Int] = [:]
      for outer in answer.call.allQuestions
      where outer.withParts.contains(where: { $0.id == question }) {
        guard let limit = outer.words.rule(for: answer.contribution)?.value else { continue }
        byQuestion[outer.id] = section.wordCount(of: limit.counts, labels: document.labels)
      }
      return PlacedStatement(
        question: question, section: section.id, part: parts[section.id] ?? "",
        words: section.wordCount(of: counted, labels: document.labels), wordsByQuestion: byQuestion)
    }
  }

  /// The statements of cities that stand under their questions, with the question, in order.
  static func sections(of document: Document) -> [(question: String, section: Section)] {
    var found: [(String, Section)] = []
    func collect(_ section: Section, _ question: String?) {
      var question = question
      if case .answer(let id) = section.role { question = id }
      if let question,
        section.id.hasPrefix("\(sectionID(ofQuestion: question))-city-")
      {
        found.append((question, section))
        return
      }
      for subsection in section.subsections { collect(subsection, question) }
    }
    for section in document.sections { collect(section, nil) }
    return found
  }

  /// The statements for which there is room: the shortest of each part of the world, then the next of
  /// each.
  private static func choose(
    _ statements: [PlacedStatement], in document: Document, _ answer: AnswerPlan
  ) -> [PlacedStatement] {
    let budget = WordBudget(document, for: answer.call, contribution: answer.contribution)
    var left = budget.total.left
    var leftOf: [String: Int] = [:]
    for entry in budget.questions {
      if let question = entry.question, let room = entry.left { leftOf[question] = room }
    }
    var chosen: [PlacedStatement] = []
    let shortest = statements.enumerated().sorted {
      ($0.element.words, $0.offset) < ($1.element.words, $1.offset)
    }.map(\.element)
    var ranks: [[String]: Int] = [:]
    let ranked = shortest.enumerated().map { offset, statement in
      let rank = ranks[[statement.question, statement.part], default: 0]
      ranks[[statement.question, statement.part]] = rank + 1
      return (rank: rank, offset: offset, statement: statement)
    }
    let ordered = ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
    for statement in ordered.map(\.statement) {
      if let left, statement.words > left { continue }
      let fits = statement.wordsByQuestion.allSatisfy { question, words in
        words <= leftOf[question] ?? Int.max
      }
      guard fits else { continue }
      left = left.map { $0 - statement.words }
      for (question, words) in statement.wordsByQuestion {
        leftOf[question] = leftOf[question].map { $0 - words }
      }
      chosen.append(statement)
    }
    return chosen
  }

  // MARK: Findings

  private func noPlace(_ answer: AnswerPlan) -> Diagnostic {
    .error(
      "joint.no-place",
      "the answers of the cities do not fit into the limit of '\(call)', and the template "
        + "'\(answer.template.id)' has no annex for them", at: answer.template.location,
      suggestion: "Add an annex with '{kind: joint-answers}' to it, or ask the cities to shorten.")
  }

  /// Which answers found no room, question by question.
  private func moved(_ statements: [PlacedStatement], _ answer: AnswerPlan) -> [Diagnostic] {
    let cities = Dictionary(
      told.flatMap { package in
        answer.call.allQuestions.map { question in
          (
            JointSubmission.statementID(
              package, under: JointSubmission.sectionID(ofQuestion: question.id)),
            package.record.city.id
          )
        }
      }, uniquingKeysWith: { first, _ in first })
    return answer.call.allQuestions.compactMap { question in
      let own = statements.filter { $0.question == question.id }
      let others = own.filter { placed?.contains($0.section) == false }
      guard !others.isEmpty else { return nil }
      let names = others.map { "\(cities[$0.section] ?? $0.section) (\($0.words) words)" }
      return .warning(
        "joint.words",
        "\(others.count) of \(own.count) answers to question \(question.id) do not fit into the "
          + "limit and stand in the annex: \(names.joined(separator: ", "))", at: answer.file,
        suggestion: "Shorten the synthesis, or ask these cities for a shorter answer.")
    }
  }

  // MARK: Plan

  /// How many words each question uses, and where the answers stand.
  func wordPlan(
    of document: Document, for call: Consultation, _ contribution: Contribution
  ) -> WordPlan {
    let budget = WordBudget(document, for: call, contribution: contribution)
    let parts = (call.words.rule(for: contribution)?.value ?? WordLimit(max: 1)).counts
    let body = JointSubmission.sections(of: document)
    var annexed: [Section] = []
    func collect(_ section: Section) {
      if section.role == .annex || !annexed.isEmpty { annexed.append(section) }
      section.subsections.forEach(collect)
    }
    for section in document.sections where section.role == .annex { collect(section) }
    return WordPlan(
      limit: budget.total.limit, words: budget.total.used,
      questions: zip(call.allQuestions, budget.questions).map { question, entry in
        let counts = question.words.rule(for: contribution)?.value.counts ?? parts
        let prefix = JointSubmission.sectionID(ofQuestion: question.id)
        var used = 0
        let answers = told.compactMap { package -> WordPlan.Answer? in
          let id = JointSubmission.statementID(package, under: prefix)
          if let section = body.first(where: { $0.section.id == id })?.section {
            let words = section.wordCount(of: counts, labels: document.labels)
            used += words
            return WordPlan.Answer(
              city: package.record.city.id, words: words, isInAnnex: false)
          }
          return annexed.first { $0.id.hasSuffix("-\(id)") }.map { section in
            WordPlan.Answer(
              city: package.record.city.id,
              words: section.wordCount(of: counts, labels: document.labels), isInAnnex: true)
          }
        }
        return WordPlan.Question(
          question: question.id, limit: entry.limit, ownWords: entry.used - used,
          answers: answers)
      })
  }
}
