package import Documents
public import ReportingCore

/// What an installation offers every city: units, languages, modules, report templates and
/// consultations.
public struct Configuration: Sendable {
  /// Where it was read from.
  public let installation: Installation
  /// How much of it was read.
  public let scope: ConfigurationScope
  /// The common units.
  public let units: [MeasurementUnit]
  /// The countries and areas of the world.
  public let countries: [Country]
  /// The time zones of the world, by id.
  public let timeZones: [CivilTimeZone]
  /// The names of the schemes in which cities have identifiers.
  public let identifierSchemes: ControlledList
  /// The abbreviations of human-rights instruments.
  public let instruments: ControlledList
  /// The attributes of rights, after the tables of OHCHR.
  public let attributes: ControlledList
  /// The sessions and adopted texts of the United Nations.
  public let documents: DocumentSymbolRegister
  /// The words that United Nations texts write otherwise.
  public let wordings: [Wording]
  /// The frameworks that sections may answer to, by id; none where the scope leaves them out.
  public internal(set) var frameworks: [Framework]
  /// The registers that a city can keep, with their controlled lists.
  public let registers: RegisterCatalogue
  /// The language packs, by tag.
  public let languages: [LanguagePack]
  /// The built-in modules, by id.
  public let modules: [Module]
  /// The report templates of the scope, by id.
  public internal(set) var templates: [ReportTemplate]
  /// The ids of all report templates there are, read or not, in order.
  public let templateIDs: [String]
  /// The consultation profiles of the scope, by id; in the configuration of a ``Workspace`` with
  /// those of the city's own.
  public internal(set) var consultations: [Consultation]
  /// The ids of all consultation profiles there are, read or not, in order.
  public internal(set) var consultationIDs: [String]

  /// A language pack.
  public func language(_ tag: LanguageTag) -> LanguagePack? { languages.first { $0.tag == tag } }
  /// A country by its ISO 3166-1 alpha-3 code.
  public func country(_ code: String) -> Country? { countries.first { $0.code == code } }
  /// A time zone by its name in the IANA data base.
  public func timeZone(_ id: String) -> CivilTimeZone? { timeZones.first { $0.id == id } }
  /// A built-in module.
  public func module(_ id: String) -> Module? { modules.first { $0.manifest.id == id } }
  /// A report template.
  public func template(_ id: String) -> ReportTemplate? { templates.first { $0.id == id } }
  /// A consultation profile.
  public func consultation(_ id: String) -> Consultation? {
    consultations.first { $0.id == id }
  }

  /// The style of a report, or of the answer to a call; nil when neither has the id.
  package func style(ofDocument id: String) -> DocumentStyle? {
    guard let call = consultation(id) else { return template(id)?.style }
    return call.style ?? template(call.template)?.style
  }

  /// What a currency is called that a city does not name.
  var unnamedCurrency: LocalizedText {
    units.first { $0.id == "unnamed-currency" }?.title ?? LocalizedText([:])
  }

  /// The units with a city's currency in their titles and symbols; without one, the title of
  /// `unnamed-currency` stands there.
  public func units(in currency: String?) -> [MeasurementUnit] {
    let unnamed = unnamedCurrency
    return units.map { $0.in(currency: currency, unnamed: unnamed) }
  }

  /// What to write in place of a country's code that there is not: the code of the country whose
  /// name was written, or a similar code.
  public func suggestion(forCountry written: String) -> String {
    let wanted = written.lowercased()
    let named = countries.first { country in
      country.title.languages.contains { country.title[$0]?.lowercased() == wanted }
    }
    if let named { return "Write \(named.code)." }
    // Codes are so short that most are near to one another: the name says which one it is.
    return NearMiss.bestMatch(for: written, among: countries.map(\.code)).flatMap { code in
      let name = country(code)?.title.inAnyCase(.english)
      return "Did you mean '\(code)'\(name.map { " (\($0))" } ?? "")?"
    }
      ?? "Write the three capital letters of ISO 3166-1, such as ESP or MEX."
  }
}
