public import Documents

/// What is known of sessions and adopted texts of the United Nations: `config/codes/un-sessions.csv`
/// and `config/codes/un-documents.csv`.
public struct DocumentSymbolRegister: Sendable, Equatable {
  /// A session of an organ.
  public struct Session: Sendable, Equatable {
    /// The organ: `A/HRC` or `A`.
    public var organ: String
    /// The number, such as `39`.
    public var session: String
    /// The first day; nil when it was not found.
    public var start: CalendarDate?
    /// The last day; nil when it was not found.
    public var end: CalendarDate?
    /// Whether the days were read in a source.
    public var basis: RuleBasis
    /// The source.
    public var source: String

    /// Describes a session.
    public init(
      organ: String, session: String, start: CalendarDate?, end: CalendarDate?, basis: RuleBasis,
      source: String
    ) {
      self.organ = organ
      self.session = session
      self.start = start
      self.end = end
      self.basis = basis
      self.source = source
    }

    /// Whether the session can have adopted a text on a day.
    public func includes(_ day: CalendarDate) -> Bool {
      (start.map { day >= $0 } ?? true) && (end.map { day <= $0 } ?? true)
    }
  }

  /// A text that was adopted, with the draft it was before.
  public struct Adoption: Sendable, Equatable {
    /// The symbol of the adopted text.
    public var symbol: String
    /// The symbol of the draft; nil when unknown.
    public var draft: String?
    /// The day of adoption; nil when unknown.
    public var date: CalendarDate?
    /// Whether this was read in a source.
    public var basis: RuleBasis
    /// The source.
    public var source: String
    /// Where it stands in the list.
    public var location: SourceLocation?

    /// Describes an adoption.
    public init(
      symbol: String, draft: String? = nil, date: CalendarDate? = nil, basis: RuleBasis,
      source: String, location: SourceLocation? = nil
    ) {
      self.symbol = symbol
      self.draft = draft
      self.date = date
      self.basis = basis
      self.source = source
      self.location = location
    }
  }

  private var sessions: [String: Session]
  private var adoptions: [String: Adoption]
  private var byDraft: [String: Adoption]

  /// A register. Of two entries for one session or symbol the first counts.
  public init(sessions: [Session] = [], adoptions: [Adoption] = []) {
    self.sessions = Dictionary(
      sessions.map { ("\($0.organ) \($0.session)", $0) }, uniquingKeysWith: { first, _ in first })
    self.adoptions = Dictionary(
      adoptions.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
    byDraft = Dictionary(
      adoptions.compactMap { entry in entry.draft.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The session in which a document was issued, or nil when it is not in the list.
  public func session(of symbol: DocumentSymbol) -> Session? {
    symbol.session.flatMap { sessions["\(symbol.sessionOrgan) \($0)"] }
  }

  /// What is known of the adoption of a text.
  public func adoption(of symbol: DocumentSymbol) -> Adoption? { adoptions[symbol.description] }

  /// The text as which a draft was adopted; revisions of the draft count as the draft.
  public func adoption(ofDraft symbol: DocumentSymbol) -> Adoption? {
    let tail = symbol.suffixes.map { "/\($0)" }.joined()
    return byDraft[symbol.description] ?? byDraft[String(symbol.description.dropLast(tail.count))]
  }
}
