import ReportingCore
import Sealing

/// Makes the cities of a simulation, each from the seed and its number alone.
struct CityMaker {
  let seed: UInt64
  /// The newest year.
  let year: Int

  /// How many years of residents a city tells.
  private static let years = 10
  /// So many cities are spread over the continents by plan.
  private static let block = 20

  /// A city.
  ///
  /// - Parameter traps: The traps that the schedule sets for the city.
  func city(_ number: Int, traps: Set<Trap.Kind>) -> SimulatedCity {
    var numbers = SimulationNumbers(seed: seed, "city", number)
    let country = country(number, needsScript: traps.contains(.nonLatinName), &numbers)
    let latin = TownNames.name(country.style, &numbers)
    let language = LanguageTag(country.language) ?? .undetermined
    var name = LocalizedText([language: latin])
    // Of those whose letters are others some give both, and some Latin ones alone.
    if let script = country.script, let tag = LanguageTag(script) {
      let own = TownNames.name(inScriptOf: script, &numbers)
      if traps.contains(.nonLatinName) || numbers.happens(0.6) { name[tag] = own }
    }
    return SimulatedCity(
      number: number, id: "sim-\(TownNames.slug(latin))-\(number)", name: name, latinName: latin,
      country: country.code, region: country.region, language: language,
      population: population(traps, &numbers), contact: contact(language, &numbers),
      key: SimulationKey.secretKey(seed: seed, number))
  }

  private func country(
    _ number: Int, needsScript: Bool, _ numbers: inout SimulationNumbers
  ) -> SimulatedCountry {
    let block = (number - 1) / CityMaker.block
    var order = SimulationNumbers(seed: seed, "continents", block)
    let slots = order.shuffled(
      SimulatedCountry.Continent.allCases.flatMap { Array(repeating: $0, count: $0.share) })
    let continent = slots[(number - 1) % CityMaker.block]
    guard needsScript else { return numbers.pick(continent.countries) }
    let others = continent.countries.filter { $0.script != nil }
    return numbers.pick(others.isEmpty ? SimulatedCountry.asia.filter { $0.script != nil } : others)
  }

  /// Sizes as they are among members: most around 60,000, log-normal; a third by Zipf's law, under
  /// which half as many cities are twice as large.
  private func residents(_ traps: Set<Trap.Kind>, _ numbers: inout SimulationNumbers) -> Double {
    if traps.contains(.tiny) { return Double(numbers.number(in: 300...1_900)) }
    if traps.contains(.huge) { return Double(numbers.number(in: 12_000_000...20_000_000)) }
    while true {
      let size =
        numbers.happens(1.0 / 3)
        ? 50_000 / (1 - numbers.unit()) : 60_000 * ExactMath.exp(1.3 * numbers.normal())
      if size >= 2_000, size <= 20_000_000 { return size.rounded() }
    }
  }

  private func population(
    _ traps: Set<Trap.Kind>, _ numbers: inout SimulationNumbers
  ) -> [SealedCity.Population] {
    var residents = residents(traps, &numbers)
    let growth = 0.008 + 0.01 * numbers.normal()
    let merger = year - CityMaker.mergerAge
    var result: [SealedCity.Population] = []
    for back in 0..<CityMaker.years {
      if let period = Period(year: year - back) {
        result.append(SealedCity.Population(period: period, value: residents.rounded()))
      }
      residents /= 1 + growth + 0.002 * numbers.normal()
      if traps.contains(.merged), year - back == merger { residents /= CityMaker.mergerFactor }
    }
    return result.reversed()
  }

  /// How many years before the newest one a city grew by a merger.
  static let mergerAge = 2
  /// How many times larger it was after it.
  static let mergerFactor = 1.6

  private func contact(_ language: LanguageTag, _ numbers: inout SimulationNumbers) -> String {
    let offices =
      switch language.description {
      case "es":
        [
          "Oficina de derechos humanos", "Secretaría general",
          "Dirección de relaciones internacionales",
        ]
      case "fr":
        [
          "Bureau des droits humains", "Secrétariat général",
          "Direction des relations internationales",
        ]
      case "ca":
        ["Oficina de drets humans", "Secretaria general", "Direcció de relacions internacionals"]
      default: ["Human rights office", "City secretary", "International relations office"]
      }
    return numbers.pick(offices)
  }
}
