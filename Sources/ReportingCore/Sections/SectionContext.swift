/// All that a section may print: released values alone, and the words of one language. One for a
/// document, shared by all that write it.
public final class SectionContext: Sendable {
  /// The words and number formats of the document's language.
  public let pack: LanguagePack
  /// The city.
  public let city: ReleasedCity
  /// The name of its country.
  public let country: LocalizedText
  /// Its residents, by period, as far as they may be said.
  public let population: [ReleasedMeasurement]
  /// The year the report is about.
  public let year: Period
  /// What the modules in use declare.
  public let catalogue: Catalogue
  /// The ids of the city's own modules.
  public let cityModules: [String]
  /// The figures.
  public let figures: ReleasedFigures
  /// The city's own texts in the document's language, by section.
  public let texts: [String: ReleasedAnswer]
  /// The sources of the figures.
  public let sources: [ReleasedSource]
  /// The sections of the document, for the concordance.
  public let sections: [SectionDefinition]
  /// How many of the figures are shares or rates that came without the counts behind them.
  public let uncheckedShares: Int
  /// The thresholds below which counts are suppressed.
  public let thresholds: [CountedPopulation: Int]
  /// The frameworks that sections may answer to.
  public let frameworks: [Framework]
  /// The abbreviations of human-rights instruments, such as `ICCPR`.
  public let instruments: ControlledList
  /// The attributes of rights, after the tables of OHCHR.
  public let attributes: ControlledList
  /// The names of the schemes in which cities have identifiers, such as `un-locode`.
  public let identifierSchemes: ControlledList
  /// The registers, as far as they may be shown.
  public let registers: [ReleasedRegister]
  /// What the registers are, with their controlled lists.
  public let registerCatalogue: RegisterCatalogue
  /// What stands in the place of references to figures of many cities, by the reference as written.
  public let aggregates: [String: String]

  /// Gathers what sections may print.
  public init(
    pack: LanguagePack, city: ReleasedCity, country: LocalizedText,
    population: [ReleasedMeasurement], year: Period,
    catalogue: Catalogue, cityModules: [String], figures: ReleasedFigures,
    texts: [String: ReleasedAnswer], sources: [ReleasedSource], sections: [SectionDefinition],
    uncheckedShares: Int, thresholds: [CountedPopulation: Int],
    frameworks: [Framework] = [],
    instruments: ControlledList = ControlledList(id: "instruments", entries: []),
    attributes: ControlledList = ControlledList(id: "ohchr-attributes", entries: []),
    identifierSchemes: ControlledList = ControlledList(id: "identifier-schemes", entries: []),
    registers: [ReleasedRegister] = [], registerCatalogue: RegisterCatalogue = RegisterCatalogue(),
    aggregates: [String: String] = [:]
  ) {
    self.pack = pack
    self.city = city
    self.country = country
    self.population = population
    self.year = year
    self.catalogue = catalogue
    self.cityModules = cityModules
    self.figures = figures
    self.texts = texts
    self.sources = sources
    self.sections = sections
    self.uncheckedShares = uncheckedShares
    self.thresholds = thresholds
    self.frameworks = frameworks
    self.instruments = instruments
    self.attributes = attributes
    self.identifierSchemes = identifierSchemes
    self.registers = registers
    self.registerCatalogue = registerCatalogue
    self.aggregates = aggregates
  }

  /// A register by its id; nil when the city keeps none.
  public func register(_ id: String) -> ReleasedRegister? { registers.first { $0.id == id } }
}
