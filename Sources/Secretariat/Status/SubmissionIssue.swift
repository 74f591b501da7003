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
}
