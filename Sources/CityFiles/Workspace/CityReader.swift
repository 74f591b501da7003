import Documents
import ReportingCore
import YAMLSource

/// Reads `city.yaml`.
struct CityReader {
  let node: YAMLNode
  let collector: DiagnosticCollector
  let configuration: Configuration

  /// The city and its residents by period; nil when the file holds no city at all.
  ///
  /// Where something required is missing or wrong, which is an error, an empty value stands in its
  /// place, so that the mistakes in the other files are found in the same run.
  func read() -> (
    city: City, population: [Observation], modulePlaces: [String: SourceLocation]
  )? {
    guard let reader = MappingReader(node, as: "a city", into: collector) else { return nil }
    let id = reader.id("id", .required)
    let name = reader.localizedText("name", .required)
    let country = country(reader)
    let languages = reader.languages("languages", .required)
    checkLanguages(reader)
    let modules = reader.ids("modules", .required)
    let modulePlaces = Dictionary(
      (reader.node["modules"]?.elements.map { ($0.text, $0.location) }) ?? [],
      uniquingKeysWith: { first, _ in first })
    let identifiers = identifiers(reader)
    let population = population(reader)
    let legalBasis = reader.localizedText("legal-basis")
    let contact = contact(reader)
    let notice = reader.localizedText("notice")
    let currency = reader.text("currency")
    let thresholds = thresholds(reader)
    let jumpFactor = jumpFactor(reader)
    let sourceOrder = reader.ids("source-order") ?? []
    let timeZone = reader.text("time-zone").flatMap {
      ConfigurationReader.zone($0, among: configuration.timeZones, at: "time-zone", in: reader)
    }
    reader.finish()
    if let currency,
      currency.count != 3 || !currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    {
      reader.report(
        "city.currency", "'\(currency)' is not a currency code", at: "currency",
        suggestion: "Write the three capital letters of ISO 4217, such as EUR.")
    }
    let city = City(
      id: id ?? "unnamed", name: name ?? LocalizedText([:]), country: country ?? "",
      identifiers: identifiers, languages: languages ?? [],
      legalBasis: legalBasis ?? LocalizedText([:]), contact: contact,
      modules: modules ?? [], notice: notice ?? LocalizedText([:]), thresholds: thresholds,
      currency: currency, jumpFactor: jumpFactor, sourceOrder: sourceOrder,
      timeZone: timeZone, location: node.location)
    return (city, population, modulePlaces)
  }

  private func jumpFactor(_ reader: MappingReader) -> Double? {
    guard let factor = reader.number("jump-factor") else { return nil }
    guard factor > 1 else {
      reader.report(
        "city.jump-factor", "a jump factor must be above 1", at: "jump-factor",
        suggestion: "Write by how many times a figure may differ from the one before, such as 3.")
      return nil
    }
    return factor
  }

  private func country(_ reader: MappingReader) -> String? {
    guard let country = reader.text("country", .required) else { return nil }
    guard configuration.country(country) != nil else {
      reader.report(
        "city.country", "no country has the code '\(country)'", at: "country",
        suggestion: configuration.suggestion(forCountry: country))
      return nil
    }
    return country
  }

  private func checkLanguages(_ reader: MappingReader) {
    if let list = reader.node["languages"], list.kind == .sequence, list.count == 0 {
      reader.report(
        "city.no-language", "the city reports in no language", at: "languages",
        suggestion: "Write the tags of its languages, such as [es, en]; the first is the main one.")
    }
    let known = configuration.languages.map(\.tag.description)
    for node in reader.node["languages"]?.elements.map({ $0 }) ?? []
    where LanguageTag(node.text) != nil && !known.contains(node.text) {
      collector.report(
        .error(
          "language.unknown", "there is no language pack for '\(node.text)'", at: node.location,
          suggestion: NearMiss.suggestion(for: node.text, among: known)
            ?? "There are \(known.joined(separator: ", "))."))
    }
  }

  private func identifiers(_ reader: MappingReader) -> [City.Identifier] {
    (reader.mappings("identifiers", as: "an identifier") ?? []).compactMap { identifier in
      defer { identifier.finish() }
      let scheme = identifier.id("scheme", .required)
      let value = identifier.text("value", .required)
      guard let scheme, let value else { return nil }
      return City.Identifier(scheme: scheme, value: value)
    }
  }

  private func population(_ reader: MappingReader) -> [Observation] {
    var seen: [Period: SourceLocation] = [:]
    return (reader.mappings("population", as: "a number of residents") ?? []).compactMap { entry in
      let period = entry.period("period", .required)
      let value = entry.integer("value", .required, in: 1...100_000_000)
      let source = entry.id("source")
      entry.finish()
      guard let period, let value else { return nil }
      if let first = seen[period.withoutNote] {
        entry.report(
          "city.population-twice", "the residents of \(period) are given twice", at: "period",
          notes: [Diagnostic.Note("the first stands here", at: first)])
      }
      seen[period.withoutNote] = entry.location(of: "period")
      return Observation(
        input: Catalogue.population.id, period: period, value: Undisclosed(Double(value)),
        unit: Catalogue.population.unit, source: source, location: entry.location(of: "value"))
    }
  }

  private func contact(_ reader: MappingReader) -> City.Contact? {
    guard let contact = reader.mapping("contact", as: "a contact") else { return nil }
    defer { contact.finish() }
    let office = contact.localizedText("office", .required)
    let email = contact.text("email")
    let level = contact.choice("level", email == nil ? .optional : .required, of: Level.self)
    guard let office else { return nil }
    return City.Contact(
      office: office, email: email.map { Undisclosed($0, level: level ?? .restricted) })
  }

  private func thresholds(_ reader: MappingReader) -> [CountedPopulation: Int] {
    guard let map = reader.mapping("thresholds", as: "a list of thresholds") else { return [:] }
    defer { map.finish() }
    var result: [CountedPopulation: Int] = [:]
    for population in CountedPopulation.allCases where population != .things {
      result[population] = map.integer(population.rawValue, in: 1...1_000)
    }
    return result
  }
}
