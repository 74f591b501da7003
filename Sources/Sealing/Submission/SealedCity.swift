public import ReportingCore

/// The city of a sealed package.
public struct SealedCity: Sendable, Equatable {
  /// Its residents in one period.
  public struct Population: Sendable, Equatable {
    /// The period.
    public var period: Period
    /// How many.
    public var value: Double

    /// Residents in one period.
    public init(period: Period, value: Double) {
      self.period = period
      self.value = value
    }
  }

  /// The id, which is bound to the key that the secretariat trusts for it.
  public var id: String
  /// The official name.
  public var name: LocalizedText
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// The M49 code of the sub-region in which the country lies; nil when it lies in none.
  public var region: String?
  /// Identifiers in other schemes.
  public var identifiers: [City.Identifier]
  /// Its residents, ordered by period.
  public var population: [Population]

  /// A city.
  public init(
    id: String, name: LocalizedText, country: String, region: String?,
    identifiers: [City.Identifier] = [], population: [Population] = []
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.region = region
    self.identifiers = identifiers
    self.population = population
  }
}
