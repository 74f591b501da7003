/// What may be said of a city itself.
public struct ReleasedCity: Sendable, Equatable {
  /// Who answers questions, as far as it may be said.
  public struct Contact: Sendable, Equatable {
    /// The office.
    public let office: LocalizedText
    /// The address, or nil when there is none or it must not be shown.
    public let email: String?

    /// For the disclosure gate alone.
    package init(office: LocalizedText, email: String?) {
      self.office = office
      self.email = email
    }
  }

  /// The id.
  public let id: String
  /// The official name.
  public let name: LocalizedText
  /// The country as an ISO 3166-1 alpha-3 code.
  public let country: String
  /// Identifiers in other schemes.
  public let identifiers: [City.Identifier]
  /// The languages in which the city reports, the first its main one.
  public let languages: [LanguageTag]
  /// The law the city acts under.
  public let legalBasis: LocalizedText
  /// Who answers questions.
  public let contact: Contact?
  /// The modules it uses, in the order in which they are printed.
  public let modules: [String]
  /// A notice that must stand on every cover.
  public let notice: LocalizedText

  /// For the disclosure gate alone.
  package init(
    id: String, name: LocalizedText, country: String, identifiers: [City.Identifier],
    languages: [LanguageTag], legalBasis: LocalizedText, contact: Contact?, modules: [String],
    notice: LocalizedText
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
  }
}
