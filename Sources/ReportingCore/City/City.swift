public import Documents

/// A reporting local or regional government, as its `city.yaml` describes it.
public struct City: Sendable, Equatable {
  /// An identifier in some scheme, such as UN/LOCODE.
  public struct Identifier: Sendable, Equatable {
    /// The scheme, such as `un-locode`.
    public var scheme: String
    /// The value.
    public var value: String

    /// An identifier.
    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  /// Who answers questions about the report. Staff have a right to privacy too: the address is
  /// released only as far as its level says.
  public struct Contact: Sendable, Equatable {
    /// The office.
    public var office: LocalizedText
    /// The address.
    public var email: Undisclosed<String>?

    /// Who answers questions.
    public init(office: LocalizedText, email: Undisclosed<String>?) {
      self.office = office
      self.email = email
    }
  }

  /// The id: lower-case letters, digits and hyphens.
  public var id: String
  /// The official name.
  public var name: LocalizedText
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// Identifiers in other schemes.
  public var identifiers: [Identifier]
  /// The languages in which the city reports, the first its main one.
  public var languages: [LanguageTag]
  /// The law the city acts under.
  public var legalBasis: LocalizedText
  /// Who answers questions.
  public var contact: Contact?
  /// The modules it uses, in the order in which they are printed.
  public var modules: [String]
  /// A notice that must stand on every cover.
  public var notice: LocalizedText
  /// Counts below these are suppressed, by group; never lower than the standard ones.
  public var thresholds: [CountedPopulation: Int]
  /// The currency of its accounts as an ISO 4217 code, which stands for `{currency}` in units; nil
  /// when it reports no money.
  public var currency: String?
  /// The factor, above 1, by which a figure may differ from that of the period before; nil for the
  /// standard rule, which warns of slipped decimal points only.
  public var jumpFactor: Double?
  /// The ids of sources, the first of which counts where several give one figure different values.
  public var sourceOrder: [String]
  /// The zone in which its clocks are set; nil when the city does not say.
  public var timeZone: CivilTimeZone?
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a city.
  public init(
    id: String, name: LocalizedText, country: String, identifiers: [Identifier] = [],
    languages: [LanguageTag], legalBasis: LocalizedText = LocalizedText([:]),
    contact: Contact? = nil, modules: [String], notice: LocalizedText = LocalizedText([:]),
    thresholds: [CountedPopulation: Int] = [:], currency: String? = nil,
    jumpFactor: Double? = nil, sourceOrder: [String] = [],
    timeZone: CivilTimeZone? = nil, location: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.identifiers = identifiers
    self.languages = languages
    self.legalBasis = legalBasis
    self.contact = contact
    self.modules = modules
    self.notice = notice
    self.thresholds = thresholds
    self.currency = currency
    self.jumpFactor = jumpFactor
    self.sourceOrder = sourceOrder
    self.timeZone = timeZone
    self.location = location
  }
}
