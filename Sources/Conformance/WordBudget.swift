public import Documents
public import ReportingCore

/// How many words the answers of a document use, and how many are left.
public struct WordBudget: Sendable, Equatable {
  /// One line of the budget.
  public struct Entry: Sendable, Equatable {
    /// The question's id; nil for the text as a whole.
    public var question: String?
    /// The words used, with those of the question's parts.
    public var used: Int
    /// The limit; nil when the call has none.
    public var limit: Int?
    /// Whether the limit was confirmed; nil without limit.
    public var basis: RuleBasis?
    /// Where the answer was written, if it was.
    public var location: SourceLocation?

    /// The words left, below zero when there are too many; nil without limit.
    public var left: Int? { limit.map { $0 - used } }
  }

  /// The text as a whole.
  public let total: Entry
  /// Every question of the call, in order.
  public let questions: [Entry]

  /// Counts the words of a document.
  ///
  /// A question without a limit of its own is counted as the text as a whole is. The heading of an
  /// answer is the call's own wording and does not count as part of the answer.
  public init(
    _ document: Document, for call: Consultation, contribution: Contribution = Contribution()
  ) {
    let answers = DocumentAnswers(document)
    let whole = call.words.rule(for: contribution)
    let parts = (whole?.value ?? WordLimit(max: 1)).counts
    total = Entry(
      question: nil, used: document.wordCount(of: parts), limit: whole?.value.max,
      basis: whole?.basis, location: answers.file)
    questions = call.allQuestions.map { question in
      let limit = question.words.rule(for: contribution)
      let sections = question.withParts.flatMap { answers.sections(for: $0.id) }
      return Entry(
        question: question.id,
        used: WordBudget.words(
          in: sections, of: limit?.value.counts ?? parts, labels: document.labels),
        limit: limit?.value.max, basis: limit?.basis,
        location: answers.sections(for: question.id).first?.origin ?? sections.first?.origin)
    }
  }

  /// The words of some answers, those of one that stands inside another once.
  private static func words(
    in sections: [Section], of parts: Set<DocumentPart>, labels: DocumentLabels
  ) -> Int {
    var nested: Set<String> = []
    func note(_ section: Section) {
      for subsection in section.subsections {
        nested.insert(subsection.id)
        note(subsection)
      }
    }
    sections.forEach(note)
    return sections.reduce(0) { count, section in
      nested.contains(section.id)
        ? count : count + section.wordCountBelowHeading(of: parts, labels: labels)
    }
  }
}
