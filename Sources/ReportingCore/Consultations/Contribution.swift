public import Documents

/// Who answers a call, and how: what decides which of its rules hold, and what a document must say
/// beside its text. A city writes it in `answers/CALL/contribution.yaml`.
public struct Contribution: Sendable, Equatable {
  /// An item of the agenda of a body of the United Nations.
  public struct AgendaItem: Sendable, Equatable {
    /// The number.
    public var number: Int
    /// The title; empty when it is not given.
    public var title: LocalizedText

    /// An item of an agenda.
    public init(number: Int, title: LocalizedText = LocalizedText([:])) {
      self.number = number
      self.title = title
    }
  }

  /// The id of the group to which the one who answers belongs, such as `local-governments`.
  public var respondent: String
  /// How many stand behind it.
  public var kind: ContributionKind
  /// The id of the track on which it is given, such as `written`.
  public var track: String
  /// The number of the session to which it goes.
  public var session: Int?
  /// The month in which that session is held.
  public var sessionMonth: Period?
  /// The item of the agenda under which it is given.
  public var agendaItem: AgendaItem?
  /// The States that it is about, as codes of ISO 3166-1 alpha-3.
  public var states: [String] = []
  /// The time that it covers.
  public var period: Period?
  /// Whether the body that asks is told not to publish it; nil while that is not decided.
  public var isConfidential: Bool?
  /// Whether texts of others are annexed; nil while nobody has said so.
  public var annexesOthers: Bool?
  /// The report template after which it is made; nil for that of the call.
  public var template: String?
  /// How many words the text may have by the wish of those who answer, whatever the call allows; nil
  /// when they have none.
  public var words: Int?
  /// The file in which it is described; nil while there is none.
  public var location: SourceLocation?

  /// A contribution; unless something else is said, the written one of a single local government.
  public init(
    respondent: String = "local-governments", kind: ContributionKind = .individual,
    track: String = "written"
  ) {
    self.respondent = respondent
    self.kind = kind
    self.track = track
  }
}
