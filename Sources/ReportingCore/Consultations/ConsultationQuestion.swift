public import Documents

/// A question of a call, which may have parts.
public struct ConsultationQuestion: Sendable, Hashable {
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
  /// The limit for the answer with its parts; nil when there is none.
  public var words: ConsultationRule<WordLimit>?
  /// The indicators printed as a table under the answer, by id.
  public var indicators: [String]
  /// The parts of the question, in order.
  public var questions: [ConsultationQuestion]
  /// Where it stands in the profile.
  public var location: SourceLocation?

  /// A question.
  public init(
    id: String, text: LocalizedText, basis: RuleBasis, source: String,
    isParaphrase: Bool = false, words: ConsultationRule<WordLimit>? = nil,
    indicators: [String] = [],
    questions: [ConsultationQuestion] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.text = text
    self.basis = basis
    self.source = source
    self.isParaphrase = isParaphrase
    self.words = words
    self.indicators = indicators
    self.questions = questions
    self.location = location
  }

  /// The question and its parts, in order.
  public var withParts: [ConsultationQuestion] { [self] + questions.flatMap(\.withParts) }
}
