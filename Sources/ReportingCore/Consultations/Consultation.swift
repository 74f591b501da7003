public import Documents

/// A call for contributions: its questions and its rules, as its profile in
/// `config/consultations` describes them.
///
/// What is nil or empty is not known: nothing stands in the place of what was not read. Rules of
/// which there may be several hold for some contributions only; `rule(for:)` chooses among them.
public struct Consultation: Sendable, Equatable {
  /// The decision that the call carries out.
  public struct Mandate: Sendable, Equatable {
    /// The symbol, such as `A/HRC/RES/57/12`; nil when it is not known.
    public var symbol: String?
    /// The title.
    public var title: LocalizedText

    /// A decision.
    public init(symbol: String?, title: LocalizedText) {
      self.symbol = symbol
      self.title = title
    }
  }

  /// Whether contributions are taken. The raw values are those of the files.
  public enum Status: String, Sendable, Equatable, CaseIterable {
    /// They are, up to a deadline.
    case open
    /// They are no longer.
    case closed
    /// They are at any time, or before each session anew.
    case standing
  }

  /// The id, such as `ohchr-57-12`.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// Who asks.
  public var issuer: LocalizedText
  /// The address of the call's page.
  public var page: String?
  /// The day on which the page was last changed.
  public var updated: CalendarDate?
  /// Whether contributions are taken.
  public var status: Status?
  /// What the contributions are for.
  public var purpose: LocalizedText?
  /// The decision that the call carries out.
  public var mandate: ConsultationRule<Mandate>?
  /// What is made of the contributions.
  public var product: ConsultationRule<ConsultationProduct>?
  /// Those who are asked.
  public var respondents: [ConsultationRule<Respondent>] = []
  /// The ways in which contributions are given; empty when there is only the written one.
  public var tracks: [ConsultationRule<ConsultationTrack>] = []
  /// Whether organisations may answer alone or together.
  public var contributions: ConsultationRule<[ContributionKind]>?
  /// The days by which contributions are due.
  public var deadlines: [ConsultationRule<ConsultationDeadline>] = []
  /// The languages in which contributions are taken.
  public var languages: [ConsultationRule<[LanguageTag]>] = []
  /// The file formats in which contributions are taken, such as `docx`.
  public var formats: ConsultationRule<[String]>?
  /// The limits for the whole text.
  public var words: [ConsultationRule<WordLimit>] = []
  /// The most pages.
  public var pages: [ConsultationRule<Int>] = []
  /// How long somebody may speak.
  public var spoken: [ConsultationRule<SpokenLimit>] = []
  /// The addresses to which a contribution goes, all of them.
  public var recipients: ConsultationRule<[String]>?
  /// The subject of the message with which it is sent.
  public var subject: ConsultationRule<SubjectLine>?
  /// What becomes of a contribution.
  public var publication: ConsultationRule<PublicationRule>?
  /// How those who sign are named in a joint contribution.
  public var signatories: ConsultationRule<SignatoryRule>?
  /// What is numbered.
  public var numbering: ConsultationRule<NumberingRule>?
  /// The type.
  public var font: ConsultationRule<FontRule>?
  /// The years that a contribution may cover.
  public var period: ConsultationRule<Double>?
  /// Whether a contribution is about one State only.
  public var oneState: ConsultationRule<Bool>?
  /// Whether drafts and later versions are refused.
  public var finalOnly: ConsultationRule<Bool>?
  /// Whether texts of others may be annexed.
  public var thirdPartyAnnexes: ConsultationRule<RulePermission>?
  /// Whether persons may be recognizable.
  public var identifiablePersons: ConsultationRule<RulePermission>?
  /// Whether the body that asks confirms what it received.
  public var receipt: ConsultationRule<Bool>?
  /// The questions, in order.
  public var questions: [ConsultationQuestion] = []
  /// The report template after which answers are made.
  public var template = Consultation.standardTemplate
  /// How the document is set; nil for the style of the template.
  public var style: DocumentStyle?
  /// What is known to be unknown, in English.
  public var notes: [String] = []
  /// Where it was declared.
  public var location: SourceLocation?

  /// A call of which nothing else is known yet.
  public init(
    id: String, title: LocalizedText, issuer: LocalizedText, location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.location = location
  }

  /// The template of calls that name none: the questions in order, and how the figures came about.
  public static let standardTemplate = "submission"

  /// The report template after which a contribution is made.
  public func template(for contribution: Contribution) -> String {
    contribution.template
      ?? tracks.first { $0.value.id == contribution.track }?.value.template ?? template
  }

  /// The report templates of all its tracks.
  public var templates: [String] {
    var found = [template]
    for track in tracks {
      if let name = track.value.template, !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// All questions with their parts, in the order in which they are asked.
  public var allQuestions: [ConsultationQuestion] { questions.flatMap(\.withParts) }

  /// The question of an id, or nil.
  public func question(_ id: String) -> ConsultationQuestion? {
    allQuestions.first { $0.id == id }
  }

  /// The questions that are put to the one who answers, without those put to others alone.
  public func questions(for contribution: Contribution) -> [ConsultationQuestion] {
    questions.compactMap { $0.put(to: contribution) }
  }

  /// The group to which the one who answers belongs, as the call names it; nil when it is not
  /// asked, or the call does not say who is.
  public func respondent(of contribution: Contribution) -> ConsultationRule<Respondent>? {
    respondents.first { $0.value.id == contribution.respondent }
  }
}
