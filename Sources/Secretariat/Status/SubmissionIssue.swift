public import ReportingCore

/// Something in a city's submission that does not conform to the call, as far as it can be told without
/// opening the package.
public enum SubmissionIssue: Sendable, Equatable {
  /// It came after the last day.
  case late(CalendarDate)
  /// None of its languages is one in which the call takes contributions.
  case language([LanguageTag], accepted: [LanguageTag])
  /// An answer has more words than the call allows.
  case tooLong(question: String, language: LanguageTag, words: Int, limit: Int)
  /// All answers of a language together have more words than the call allows.
  case wholeTooLong(language: LanguageTag, words: Int, limit: Int)

  /// The id under which `--json` and reminders name it.
  public var id: String {
    switch self {
    case .late: "late"
    case .language: "language"
    case .tooLong: "words"
    case .wholeTooLong: "words-in-all"
    }
  }

  /// In one line.
  public var text: String {
    func list(_ tags: [LanguageTag]) -> String { tags.map(\.description).joined(separator: ", ") }
    return switch self {
    case .late(let day): "late: \(day)"
    case .language(let own, let accepted): "in \(list(own)), taken are \(list(accepted))"
    case .tooLong(let question, let language, let words, let limit):
      "\(question) (\(language)): \(words) words of \(limit)"
    case .wholeTooLong(let language, let words, let limit):
      "all answers (\(language)): \(words) words of \(limit)"
    }
  }

  /// What does not conform.
  ///
  /// Answers are counted without their headings and tables, so that a text that is told to be too long
  /// is.
  static func of(_ submission: StoredSubmission, in call: Consultation, deadline: CalendarDate?)
    -> [SubmissionIssue]
  {
    var issues: [SubmissionIssue] = []
    if let deadline, let day = submission.received ?? submission.date, day > deadline {
      issues.append(.late(day))
    }
    let contribution = Contribution()
    let languages = Set(submission.answers.map(\.language)).sorted()
    if let accepted = call.languages.rule(for: contribution)?.value, !accepted.isEmpty,
      !languages.isEmpty, !languages.contains(where: accepted.contains)
    {
      issues.append(.language(languages, accepted: accepted))
    }
    for answer in submission.answers {
      guard
        let limit = call.question(answer.question)?.words.rule(for: contribution)?.value.max,
        answer.words > limit
      else { continue }
      issues.append(
        .tooLong(
          question: answer.question, language: answer.language, words: answer.words, limit: limit))
    }
    if let limit = call.words.rule(for: contribution)?.value.max {
      for language in languages {
        let words = submission.answers.filter { $0.language == language }
          .reduce(0) { $0 + $1.words }
        if words > limit {
          issues.append(.wholeTooLong(language: language, words: words, limit: limit))
        }
      }
    }
    return issues
  }
}
