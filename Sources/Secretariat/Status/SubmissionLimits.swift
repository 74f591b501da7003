import ReportingCore

/// What a call asks of every submission, looked up once for all of them.
struct SubmissionLimits {
  private struct Limit {
    var question: String
    var words: Int
  }

  private let deadline: CalendarDate?
  /// The languages in which contributions are taken; none where all are.
  private let languages: [LanguageTag]
  private let limits: [Limit]
  private let wholeLimit: Int?

  init(of call: Consultation) {
    let contribution = Contribution()
    deadline = call.officialDeadline?.value.date
    languages = call.languages.rule(for: contribution)?.value ?? []
    limits = call.allQuestions.compactMap { question in
      question.words.rule(for: contribution).map {
        Limit(question: question.id, words: $0.value.max)
      }
    }
    wholeLimit = call.words.rule(for: contribution)?.value.max
  }

  /// What does not conform.
  ///
  /// Answers are counted without their headings and tables, so that a text that is told to be too long
  /// is.
  func issues(of submission: StoredSubmission) -> [SubmissionIssue] {
    var issues: [SubmissionIssue] = []
    if let deadline, let day = submission.received ?? submission.date, day > deadline {
      issues.append(.late(day))
    }
    if !languages.isEmpty, !submission.answers.isEmpty,
      !submission.answers.contains(where: { languages.contains($0.language) })
    {
      issues.append(.language(Self.languages(of: submission), accepted: languages))
    }
    if !limits.isEmpty {
      for answer in submission.answers {
        guard let limit = limits.first(where: { $0.question == answer.question })?.words,
          answer.words > limit
        else { continue }
        issues.append(
          .tooLong(
            question: answer.question, language: answer.language, words: answer.words, limit: limit)
        )
      }
    }
    if let wholeLimit {
      for language in Self.languages(of: submission) {
        var words = 0
        for answer in submission.answers where answer.language == language { words += answer.words }
        if words > wholeLimit {
          issues.append(.wholeTooLong(language: language, words: words, limit: wholeLimit))
        }
      }
    }
    return issues
  }
  /// The languages of a submission's answers, in order.
  private static func languages(of submission: StoredSubmission) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for answer in submission.answers where !languages.contains(answer.language) {
      languages.append(answer.language)
    }
    return languages.sorted()
  }
}
