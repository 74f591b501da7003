public import Documents

/// A question of a call, which may have parts.
public struct ConsultationQuestion: Sendable, Equatable {
  /// The id, such as `1a`; unique in the call.
  public var id: String
  /// The wording.
  public var text: LocalizedText
  /// Whether the wording was confirmed.
  public var basis: RuleBasis
  /// Where it was read.
  public var source: String
  /// Whether the text gives the question in other words than those of the call; the document says
  /// so.
  public var isParaphrase: Bool
  /// Whether it must be answered; otherwise everybody chooses the questions to answer.
  public var isMandatory: Bool
  /// The groups of respondents to whom it is put, by id; empty for all.
  public var respondents: [String]
  /// The limits for the answer with its parts.
  public var words: [ConsultationRule<WordLimit>]
  /// The indicators printed as a table under the answer, by id.
  public var indicators: [String]
  /// Questions of other calls that ask the same, or nearly so.
  public var like: [QuestionReference]
  /// What it is about, by id.
  public var themes: [String]
  /// The parts of the question, in order.
  public var questions: [ConsultationQuestion]
  /// Where it stands in the profile.
  public var location: SourceLocation?

  /// A question.
  public init(
    id: String, text: LocalizedText, basis: RuleBasis, source: String,
    isParaphrase: Bool = false, isMandatory: Bool = false, respondents: [String] = [],
    words: [ConsultationRule<WordLimit>] = [], indicators: [String] = [],
    like: [QuestionReference] = [], themes: [String] = [],
    questions: [ConsultationQuestion] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.text = text
    self.basis = basis
    self.source = source
    self.isParaphrase = isParaphrase
    self.isMandatory = isMandatory
    self.respondents = respondents
    self.words = words
    self.indicators = indicators
    self.like = like
    self.themes = themes
    self.questions = questions
    self.location = location
  }

  /// The question and its parts, in order.
  public var withParts: [ConsultationQuestion] { [self] + questions.flatMap(\.withParts) }

  /// The question with the parts that are put to the one who answers; nil when it is put to others.
  func put(to contribution: Contribution) -> ConsultationQuestion? {
    guard respondents.isEmpty || respondents.contains(contribution.respondent) else { return nil }
    var question = self
    question.questions = questions.compactMap { $0.put(to: contribution) }
    return question
  }
}
