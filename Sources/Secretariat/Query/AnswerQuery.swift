public import ReportingCore
public import Sealing

/// Which answers are meant; without conditions all.
public struct AnswerQuery: Sendable {
  /// An answer that was found.
  public struct Found: Sendable, Equatable {
    /// Who gives it.
    public var attribution: Attribution
    /// The answer.
    public var answer: SealedAnswer
    /// The passage around what was looked for.
    public var passage: String
  }

  /// The ids of the questions by the id of their call; nil for all.
  public var questions: [String: Set<String>]?
  /// The languages; nil for all.
  public var languages: [LanguageTag]?
  /// What the text must hold.
  public var search: TextSearch

  /// Which answers are meant.
  public init(
    questions: [String: Set<String>]? = nil, languages: [LanguageTag]? = nil,
    search: TextSearch = TextSearch([])
  ) {
    self.questions = questions
    self.languages = languages
    self.search = search
  }

  /// The answers of a package that are meant, in the order of the package.
  public func found(in package: SealedPackage) -> [Found] {
    let attribution = Attribution(package)
    return package.submission.answers.compactMap { answer in
      if let questions, questions[attribution.call]?.contains(answer.question) != true {
        return nil
      }
      if let languages, !languages.contains(answer.language) { return nil }
      return search.passage(in: answer.text).map {
        Found(attribution: attribution, answer: answer, passage: $0)
      }
    }
  }
}
