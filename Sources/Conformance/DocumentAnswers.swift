import Documents

/// The answers that a document holds, in order.
struct DocumentAnswers {
  /// A section that answers a question.
  struct Answer {
    var question: String
    var section: Section
  }

  /// The answers in the order of the document; parts of a question come after it.
  let all: [Answer]

  init(_ document: Document) {
    var found: [Answer] = []
    func collect(_ section: Section) {
      if case .answer(let question) = section.role {
        found.append(Answer(question: question, section: section))
      }
      section.subsections.forEach(collect)
    }
    document.sections.forEach(collect)
    all = found
  }

  /// The sections that answer a question; more than one is a mistake.
  func sections(for question: String) -> [Section] {
    all.filter { $0.question == question }.map(\.section)
  }

  /// A place in the file of the answers, as a whole.
  var file: SourceLocation? {
    all.lazy.compactMap(\.section.origin).first.map { SourceLocation(path: $0.path) }
  }
}

extension Section {
  /// Whether a person's words stand here, beside tables and charts and the answers to other
  /// questions.
  var hasOwnText: Bool {
    blocks.contains(where: \.hasText)
      || subsections.contains { subsection in
        if case .answer = subsection.role { false } else { subsection.hasOwnText }
      }
  }
}

extension Block {
  /// Whether it holds words of the one who answers: no table or chart, not the question, which
  /// is quoted, and no notice of the program.
  fileprivate var hasText: Bool {
    switch self {
    case .paragraph(let paragraph): WordCount.words(in: paragraph.inlines.plainText) > 0
    case .list(_, let items): items.contains { $0.contains(where: \.hasText) }
    case .table, .chart, .pageBreak, .quotation, .notice: false
    }
  }
}
