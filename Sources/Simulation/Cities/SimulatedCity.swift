public import ReportingCore
public import Sealing

/// A city that there is not.
public struct SimulatedCity: Sendable, Equatable {
  /// Its number in the simulation, from 1.
  public let number: Int
  /// The id, such as `sim-zorvaresco-17`: every one says that it is simulated.
  public let id: String
  /// The name, in the language in which the city reports and, where its country has other letters, in
  /// those.
  public let name: LocalizedText
  /// The name in Latin letters.
  public let latinName: String
  /// The country as an ISO 3166-1 alpha-3 code.
  public let country: String
  /// The M49 code of the sub-region of the country.
  public let region: String
  /// The language in which it reports.
  public let language: LanguageTag
  /// Its residents, by calendar year.
  public let population: [SealedCity.Population]
  /// The office that answers questions, in the city's language; never a person.
  public let contact: String
  /// The key with which it signs, for simulations alone.
  public let key: SigningSecretKey

  /// Whether two are the same city of the same simulation.
  public static func == (a: SimulatedCity, b: SimulatedCity) -> Bool {
    a.id == b.id && a.name == b.name && a.key.publicKey == b.key.publicKey
  }

  /// The id tells cities apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The residents in the newest year.
  public var residents: Double { population.last?.value ?? 0 }

  /// The city as a package has it.
  var sealed: SealedCity {
    SealedCity(
      id: id, name: name, country: country, region: region,
      identifiers: [.init(scheme: "simulation", value: "city-\(number)")], population: population)
  }
}
