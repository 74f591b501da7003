import ReportingCore
import YAMLSource

extension SubmissionScanner {
  /// The largest text that is read this way: all that one city says is far smaller.
  private static let mostBytes = 4 << 20

  /// The record in a text that is as ``SubmissionRecord`` writes it, which is most of them; nil for any
  /// other one, whether there is something wrong with it or not.
  static func record(
    _ bytes: ArraySlice<UInt8>, path: String, _ definitions: DefinitionMemory = DefinitionMemory()
  ) -> SubmissionRecord? {
    guard bytes.count <= mostBytes else { return nil }
    return bytes.withUnsafeBytes { bytes in
      do throws(Unusual) {
        var scanner = SubmissionScanner(bytes, path: path)
        return try scanner.record(definitions)
      } catch {
        return nil
      }
    }
  }

  private mutating func record(_ definitions: DefinitionMemory) throws(Unusual) -> SubmissionRecord
  {
    let location = try location()
    try begin()
    try key("format")
    guard try text() == SubmissionRecord.format else { throw Unusual() }
    try key("version")
    _ = try integer(in: SubmissionRecord.version...SubmissionRecord.version)
    let generator = try generator()
    try key("city")
    let city = try city()
    try key("call")
    let call = try id()
    try key("year")
    let year = try period()
    let date = has("date") ? try date() : nil
    let languages = try list("languages") { (scanner) throws(Unusual) in try scanner.language() }
    guard Set(languages).count == languages.count else { throw Unusual() }
    try key("respondent")
    let respondent = try id()
    try key("kind")
    let kind: ContributionKind = try choice()
    try key("revision")
    let revision = try integer(in: 1...9_999)
    let replaces = has("replaces") ? try digest() : nil
    // The first revision replaces nothing, each further one the one before it.
    guard (revision > 1) == (replaces != nil) else { throw Unusual() }
    let indicators = try list("indicators", likely: 8) { (it) throws(Unusual) in
      try it.indicator(definitions)
    }
    let sources = try list("sources") { (it) throws(Unusual) in try it.source() }
    let answers = try list("answers") { (it) throws(Unusual) in try it.answer() }
    let practices = try list("practices") { (it) throws(Unusual) in try it.practice() }
    let messages = try list("messages") { (it) throws(Unusual) in try it.message() }
    let signatories = try list("signatories") { (it) throws(Unusual) in try it.signatory() }
    let disclosure = try disclosure()
    try end()
    try finish()
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
    record.location = location
    return record
  }

  // MARK: Parts

  private mutating func text(of key: StaticString) throws(Unusual) -> String {
    try self.key(key)
    return try text()
  }

  private mutating func text(ifAny key: StaticString) throws(Unusual) -> String? {
    has(key) ? try text() : nil
  }

  private mutating func localized(of key: StaticString) throws(Unusual) -> LocalizedText {
    try self.key(key)
    return try localized()
  }

  private mutating func localized(ifAny key: StaticString) throws(Unusual) -> LocalizedText? {
    has(key) ? try localized() : nil
  }

  private mutating func texts(_ key: StaticString) throws(Unusual) -> [String] {
    try list(key) { (scanner) throws(Unusual) in try scanner.text() }
  }

  private mutating func generator() throws(Unusual) -> SubmissionRecord.Generator {
    try key("generator")
    try begin()
    let generator = SubmissionRecord.Generator(
      name: try text(of: "name"), version: try text(of: "version"))
    try end()
    return generator
  }

  private mutating func disclosure() throws(Unusual) -> SubmissionRecord.Disclosure {
    try key("disclosure")
    try begin()
    try key("audience")
    let audience: Level = try choice()
    try key("thresholds")
    try begin()
    var thresholds: [CountedPopulation: Int] = [:]
    thresholds.reserveCapacity(CountedPopulation.allCases.count)
    for population in CountedPopulation.allCases where has(Self.key(of: population)) {
      thresholds[population] = try integer(in: 0...1_000_000)
    }
    try end()
    try end()
    return SubmissionRecord.Disclosure(audience: audience, thresholds: thresholds)
  }

  private static func key(of population: CountedPopulation) -> StaticString {
    switch population {
    case .things: "things"
    case .persons: "persons"
    case .children: "children"
    case .victims: "victims"
    case .defenders: "defenders"
    }
  }

  private mutating func city() throws(Unusual) -> SealedCity {
    try begin()
    try key("id")
    let id = try id()
    let name = try localized(of: "name")
    let country = try text(of: "country")
    let region = try text(ifAny: "region")
    let identifiers = try list("identifiers") { (it) throws(Unusual) in
      try it.begin()
      let identifier = City.Identifier(
        scheme: try it.text(of: "scheme"), value: try it.text(of: "value"))
      try it.end()
      return identifier
    }
    let population = try list("population", likely: 8) { (it) throws(Unusual) in
      try it.begin()
      try it.key("period")
      let period = try it.period()
      try it.key("value")
      let population = SealedCity.Population(period: period, value: try it.number())
      try it.end()
      return population
    }
    try end()
    return SealedCity(
      id: id, name: name, country: country, region: region, identifiers: identifiers,
      population: population)
  }

  mutating func indicator() throws(Unusual) -> SealedIndicator {
    try begin()
    try key("id")
    let id = try id(.indicator)
    try key("module")
    let module = try self.id()
    let title = try localized(of: "title")
    try key("definition")
    let definition = try localizedIfAny()
    let unit = try text(of: "unit")
    try key("type")
    let type: IndicatorType = try choice()
    try key("direction")
    let direction = try direction()
    try key("counts")
    let counts: CountedPopulation = try choice()
    let verification: VerificationStatus? = has("verification") ? try choice() : nil
    try key("method")
    let method = try digest()
    var resembles: Resemblance?
    if has("resembles") {
      try begin()
      try key("indicator")
      let indicator = try self.id(.indicator)
      try key("difference")
      resembles = Resemblance(indicator: indicator, difference: try localizedIfAny())
      try end()
    }
    try end()
    return SealedIndicator(
      id: id, module: module, title: title, definition: definition, unit: unit, type: type,
      direction: direction, counts: counts, verification: verification, method: method,
      resembles: resembles)
  }

  private mutating func direction() throws(Unusual) -> IndicatorDirection {
    if next(is: UInt8(ascii: "{")) {
      try begin()
      try key("target")
      let target = try number()
      try end()
      return .target(target)
    }
    switch try text() {
    case "higher": return .higher
    case "lower": return .lower
    case "context": return .context
    default: throw Unusual()
    }
  }

  private mutating func source() throws(Unusual) -> SealedSource {
    try begin()
    try key("id")
    let id = try id()
    try key("title")
    let title = try localizedIfAny()
    try key("publisher")
    let publisher = try localizedIfAny()
    let source = SealedSource(
      id: id, title: title, publisher: publisher, address: try text(ifAny: "address"),
      licence: try text(ifAny: "licence"), published: try text(ifAny: "published"))
    try end()
    return source
  }

  private mutating func answer() throws(Unusual) -> SealedAnswer {
    try begin()
    let question = try text(of: "question")
    try key("language")
    let language = try language()
    try key("words")
    let words = try integer(in: 0...10_000_000)
    try key("text")
    let text = try text(allowsEmpty: true)
    let answer = SealedAnswer(
      question: question, language: language, words: words, text: text,
      figures: try ids("figures"))
    try end()
    return answer
  }

  private mutating func practice() throws(Unusual) -> SealedPractice {
    try begin()
    var practice = SealedPractice(id: try text(of: "id"))
    practice.title = try localized(ifAny: "title")
    practice.problem = try localized(ifAny: "problem")
    practice.measure = try localized(ifAny: "measure")
    practice.actors = try localized(ifAny: "actors")
    practice.since = try text(ifAny: "since")
    practice.budget = has("budget") ? try number() : nil
    practice.currency = try text(ifAny: "currency")
    practice.function = try text(ifAny: "function")
    practice.result = try localized(ifAny: "result")
    practice.transfer = try localized(ifAny: "transfer")
    practice.rights = try texts("rights")
    if has("themes") { practice.themes = try list { (it) throws(Unusual) in try it.text() } }
    practice.message = try text(ifAny: "message")
    practice.indicators = try ids("indicators")
    try end()
    return practice
  }

  private mutating func message() throws(Unusual) -> SealedMessage {
    try begin()
    let message = SealedMessage(
      message: try text(of: "message"), text: try localized(ifAny: "text"),
      indicators: try ids("indicators"), practices: try texts("practices"))
    try end()
    return message
  }

  private mutating func signatory() throws(Unusual) -> SealedSignatory {
    try begin()
    let signatory = SealedSignatory(
      name: try text(of: "name"), status: try text(ifAny: "status"),
      signature: try text(ifAny: "signature"))
    try end()
    return signatory
  }
}
