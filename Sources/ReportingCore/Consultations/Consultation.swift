public import Documents

/// A call for contributions: its questions and its rules, as its profile in
/// `config/consultations` describes them.
public struct Consultation: Sendable, Hashable {
  /// The decision that the call carries out.
  public struct Mandate: Sendable, Hashable {
    /// The symbol, such as `A/HRC/RES/57/12`.
    public var symbol: String
    /// The title.
    public var title: LocalizedText

    /// A decision.
    public init(symbol: String, title: LocalizedText) {
      self.symbol = symbol
      self.title = title
    }
  }

  /// What becomes of a contribution unless its sender asks for something else. The raw values are
  /// those of the files.
  public enum Publication: String, Sendable, Hashable, CaseIterable {
    /// It is published.
    case published
    /// It is kept confidential.
    case confidential
    /// The call does not say, or that part was not read.
    case unknown
  }

  /// The id, such as `ohchr-57-12`.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// Who asks.
  public var issuer: LocalizedText
  /// The decision that the call carries out, or nil.
  public var mandate: Mandate?
  /// The days by which contributions are due; a call may have several.
  public var deadlines: [ConsultationRule<ConsultationDeadline>]
  /// The languages in which contributions are taken; nil when nothing is known.
  public var languages: ConsultationRule<[LanguageTag]>?
  /// The file formats in which contributions are taken, such as `docx`; nil when nothing is known.
  public var formats: ConsultationRule<[String]>?
  /// What becomes of a contribution; nil when nothing is known.
  public var publication: ConsultationRule<Publication>?
  /// Where the names of those who sign stand in a joint contribution; nil when nothing is known.
  public var signatories: ConsultationRule<SignatoryPlace>?
  /// The questions, in order.
  public var questions: [ConsultationQuestion]
  /// The limit for the whole text; nil when there is none.
  public var words: ConsultationRule<WordLimit>?
  /// How the document is set.
  public var style: DocumentStyle
  /// What is known to be unknown, in English.
  public var notes: [String]
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a call.
  public init(
    id: String, title: LocalizedText, issuer: LocalizedText, mandate: Mandate? = nil,
    deadlines: [ConsultationRule<ConsultationDeadline>] = [],
    languages: ConsultationRule<[LanguageTag]>? = nil,
    formats: ConsultationRule<[String]>? = nil,
    publication: ConsultationRule<Publication>? = nil,
    signatories: ConsultationRule<SignatoryPlace>? = nil, questions: [ConsultationQuestion] = [],
    words: ConsultationRule<WordLimit>? = nil, style: DocumentStyle = DocumentStyle(),
    notes: [String] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.mandate = mandate
    self.deadlines = deadlines
    self.languages = languages
    self.formats = formats
    self.publication = publication
    self.signatories = signatories
    self.questions = questions
    self.words = words
    self.style = style
    self.notes = notes
    self.location = location
  }

  /// All questions with their parts, in the order in which they are asked.
  public var allQuestions: [ConsultationQuestion] { questions.flatMap(\.withParts) }

  /// The question of an id, or nil.
  public func question(_ id: String) -> ConsultationQuestion? {
    allQuestions.first { $0.id == id }
  }
}
