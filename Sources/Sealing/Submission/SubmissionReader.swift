import Digests
import Documents
import ReportingCore
import YAMLSource

/// Reads `submission.json` back. What it does not know it refuses: a package of another version is
/// not half understood.
struct SubmissionReader {
  let collector: DiagnosticCollector
  var definitions = DefinitionMemory()

  private static let limits = YAMLLimits(bytes: 64 << 20, depth: 12, aliases: 0, nodes: 4_000_000)

  /// The record; nil, with findings, when the text is none.
  func read(_ bytes: ArraySlice<UInt8>, path: String) -> SubmissionRecord? {
    SubmissionScanner.record(bytes, path: path, definitions) ?? readTree(bytes, path: path)
  }

  /// Reads whatever is JSON, and says what is wrong with it.
  func readTree(_ bytes: ArraySlice<UInt8>, path: String) -> SubmissionRecord? {
    let start = collector.diagnostics.count
    guard
      let node = JSONReader.read(
        bytes, path: path, limits: SubmissionReader.limits, into: collector),
      let reader = MappingReader(node, as: "a submission", into: collector)
    else { return nil }
    guard reader.text("format", .required) == SubmissionRecord.format else {
      return refuse("this is no submission of CityRights", reader, "format")
    }
    guard reader.integer("version", .required) == SubmissionRecord.version else {
      return refuse(
        "the submission is of another version than \(SubmissionRecord.version), the only one that is read",
        reader, "version")
    }
    let record = record(reader)
    reader.finish()
    return collector.diagnostics[start...].contains { $0.severity == .error } ? nil : record
  }

  private func refuse(_ message: String, _ reader: MappingReader, _ key: String)
    -> SubmissionRecord?
  {
    reader.report(
      "seal.version", message, at: key,
      suggestion: "Use the version of CityRights with which the package was made, or a newer one.")
    // Nothing else in it is to be understood.
    _ = reader.otherEntries()
    return nil
  }

  private func record(_ reader: MappingReader) -> SubmissionRecord? {
    let generator = reader.mapping("generator", .required, as: "a program").flatMap(generator)
    let city = reader.mapping("city", .required, as: "a city").flatMap(city)
    let call = reader.id("call", .required)
    let year = reader.period("year", .required)
    let date = reader.date("date")
    let languages = reader.languages("languages", .required)
    let respondent = reader.id("respondent", .required)
    let kind = reader.choice("kind", .required, of: ContributionKind.self)
    let revision = reader.integer("revision", .required, in: 1...9_999)
    let replaces = digest(reader, "replaces", .optional)
    let indicators = all("indicators", as: "an indicator", in: reader, indicator)
    let sources = all("sources", as: "a source", in: reader, source)
    let answers = all("answers", as: "an answer", in: reader, answer)
    let practices = all("practices", as: "a practice", in: reader, practice)
    let messages = all("messages", as: "a message", in: reader, message)
    let signatories = all("signatories", as: "a signatory", in: reader, signatory)
    let basis = (reader.mappings("rests-on", .optional, as: "a package") ?? []).compactMap(basis)
    let disclosure = reader.mapping("disclosure", .required, as: "the disclosure")
      .flatMap(disclosure)
    guard let generator, let city, let call, let year, let languages, let respondent, let kind,
      let revision, let disclosure
    else { return nil }
    if revision > 1, replaces == nil {
      reader.report(
        "seal.revision", "revision \(revision) does not say which package it replaces",
        at: "revision", suggestion: "Seal it again with '--replaces' and the package before it.")
    }
    if revision == 1, replaces != nil {
      reader.report(
        "seal.revision", "the first revision cannot replace a package", at: "replaces",
        suggestion: "Seal it again with '--revision 2'.")
    }
    if kind != .joint, !basis.isEmpty {
      reader.report(
        "seal.basis", "only a joint submission rests on the packages of others", at: "rests-on",
        suggestion: "Ask who sealed it to do so with 'cityrights-secretariat joint --seal'.")
    }
    var record = SubmissionRecord(
      generator: generator, city: city, call: call, year: year, date: date, languages: languages,
      respondent: respondent, kind: kind, revision: revision, replaces: replaces,
      disclosure: disclosure)
    record.indicators = indicators
    record.sources = sources
    record.answers = answers
    record.practices = practices
    record.messages = messages
    record.signatories = signatories
    record.basis = basis
    record.location = reader.location
    return record
  }

  private func all<Value>(
    _ key: String, as what: String, in reader: MappingReader, _ read: (MappingReader) -> Value?
  ) -> [Value] {
    (reader.mappings(key, .required, as: what) ?? []).compactMap(read)
  }

  private func digest(
    _ reader: MappingReader, _ key: String, _ presence: KeyPresence
  ) -> SHA256Digest? {
    guard let text = reader.text(key, presence) else { return nil }
    guard let digest = SHA256Digest(text) else {
      reader.report(
        "seal.digest", "'\(key)' is no SHA-256 digest of 64 hexadecimal digits", at: key)
      return nil
    }
    return digest
  }

  private func generator(_ reader: MappingReader) -> SubmissionRecord.Generator? {
    guard let name = reader.text("name", .required), let version = reader.text("version", .required)
    else { return nil }
    return SubmissionRecord.Generator(name: name, version: version)
  }

  private func disclosure(_ reader: MappingReader) -> SubmissionRecord.Disclosure? {
    let audience = reader.choice("audience", .required, of: Level.self)
    var thresholds: [CountedPopulation: Int] = [:]
    if let numbers = reader.mapping("thresholds", .required, as: "the thresholds") {
      for population in CountedPopulation.allCases {
        thresholds[population] = numbers.integer(population.rawValue, in: 0...1_000_000)
      }
    }
    return audience.map { SubmissionRecord.Disclosure(audience: $0, thresholds: thresholds) }
  }

  private func basis(_ reader: MappingReader) -> SealedBasis? {
    let city = reader.id("city", .required)
    let package = reader.text("package", .required)
    let revision = reader.integer("revision", .required, in: 1...9_999)
    let identity = digest(reader, "identity", .required)
    guard let city, let package, let revision, let identity else { return nil }
    return SealedBasis(city: city, package: package, revision: revision, identity: identity)
  }

  // MARK: Parts

  private func city(_ reader: MappingReader) -> SealedCity? {
    let id = reader.id("id", .required)
    let name = reader.localizedText("name", .required)
    let country = reader.text("country", .required)
    let region = reader.text("region")
    let identifiers = all("identifiers", as: "an identifier", in: reader) {
      (reader: MappingReader) -> City.Identifier? in
      guard let scheme = reader.text("scheme", .required),
        let value = reader.text("value", .required)
      else { return nil }
      return City.Identifier(scheme: scheme, value: value)
    }
    let population = all("population", as: "a population", in: reader) {
      (reader: MappingReader) -> SealedCity.Population? in
      guard let period = reader.period("period", .required),
        let value = reader.number("value", .required)
      else { return nil }
      return SealedCity.Population(period: period, value: value)
    }
    guard let id, let name, let country else { return nil }
    return SealedCity(
      id: id, name: name, country: country, region: region, identifiers: identifiers,
      population: population)
  }

  private func indicator(_ reader: MappingReader) -> SealedIndicator? {
    let id = reader.id("id", .required, form: .indicator)
    let module = reader.id("module", .required)
    let title = reader.localizedText("title", .required)
    let definition = texts(reader, "definition")
    let unit = reader.text("unit", .required)
    let type = reader.choice("type", .required, of: IndicatorType.self)
    let direction = direction(reader)
    let counts = reader.choice("counts", .required, of: CountedPopulation.self)
    let verification = reader.choice("verification", of: VerificationStatus.self)
    let method = digest(reader, "method", .required)
    let resembles = reader.mapping("resembles", as: "a resemblance").flatMap {
      (reader: MappingReader) -> Resemblance? in
      guard let indicator = reader.id("indicator", .required, form: .indicator) else { return nil }
      return Resemblance(indicator: indicator, difference: texts(reader, "difference"))
    }
    guard let id, let module, let title, let unit, let type, let direction, let counts, let method
    else { return nil }
    return SealedIndicator(
      id: id, module: module, title: title, definition: definition, unit: unit, type: type,
      direction: direction, counts: counts, verification: verification, method: method,
      resembles: resembles)
  }

  /// A text that may be there in no language at all.
  private func texts(_ reader: MappingReader, _ key: String) -> LocalizedText {
    guard let node = reader.node(key, .required) else { return LocalizedText([:]) }
    if node.kind == .mapping, node.count == 0 { return LocalizedText([:]) }
    return node.readLocalizedText(as: "'\(key)'", into: collector) ?? LocalizedText([:])
  }

  private func direction(_ reader: MappingReader) -> IndicatorDirection? {
    if reader.node("direction", .required)?.kind == .mapping {
      return reader.mapping("direction", as: "a direction")?.number("target", .required)
        .map { .target($0) }
    }
    switch reader.choice("direction", among: ["higher", "lower", "context"]) {
    case "higher": return .higher
    case "lower": return .lower
    case "context": return .context
    default: return nil
    }
  }

  private func source(_ reader: MappingReader) -> SealedSource? {
    guard let id = reader.id("id", .required) else { return nil }
    return SealedSource(
      id: id, title: texts(reader, "title"), publisher: texts(reader, "publisher"),
      address: reader.text("address"), licence: reader.text("licence"),
      published: reader.text("published"))
  }

  private func answer(_ reader: MappingReader) -> SealedAnswer? {
    let question = reader.text("question", .required)
    let language = reader.language("language", .required)
    let words = reader.integer("words", .required, in: 0...10_000_000)
    let text = reader.text("text", .required, allowsEmpty: true)
    let figures = reader.ids("figures", .required, form: .indicator) ?? []
    guard let question, let language, let words, let text else { return nil }
    return SealedAnswer(
      question: question, language: language, words: words, text: text, figures: figures)
  }

  private func practice(_ reader: MappingReader) -> SealedPractice? {
    let id = reader.text("id", .required)
    var practice = SealedPractice(id: id ?? "")
    practice.title = reader.localizedText("title")
    practice.problem = reader.localizedText("problem")
    practice.measure = reader.localizedText("measure")
    practice.actors = reader.localizedText("actors")
    practice.since = reader.text("since")
    practice.budget = reader.number("budget")
    practice.currency = reader.text("currency")
    practice.function = reader.text("function")
    practice.result = reader.localizedText("result")
    practice.transfer = reader.localizedText("transfer")
    practice.rights = reader.texts("rights", .required) ?? []
    practice.themes = reader.texts("themes") ?? []
    practice.message = reader.text("message")
    practice.indicators = reader.ids("indicators", .required, form: .indicator) ?? []
    return id == nil ? nil : practice
  }

  private func message(_ reader: MappingReader) -> SealedMessage? {
    guard let message = reader.text("message", .required) else { return nil }
    return SealedMessage(
      message: message, text: reader.localizedText("text"),
      indicators: reader.ids("indicators", .required, form: .indicator) ?? [],
      practices: reader.texts("practices", .required) ?? [])
  }

  private func signatory(_ reader: MappingReader) -> SealedSignatory? {
    guard let name = reader.text("name", .required) else { return nil }
    return SealedSignatory(
      name: name, status: reader.text("status"), signature: reader.text("signature"))
  }
}
