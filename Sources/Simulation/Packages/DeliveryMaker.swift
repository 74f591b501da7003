import Archives
import DelimitedText
import Digests
import ReportingCore
import Sealing

/// Makes what one city brings.
struct DeliveryMaker {
  static let thresholds: [CountedPopulation: Int] = [
    .persons: 5, .children: 10, .victims: 10, .defenders: 10,
  ]

  let simulation: Simulation
  let number: Int
  let city: SimulatedCity
  let kinds: Set<Trap.Kind>
  private(set) var traps: [Trap] = []
  private(set) var series: [FigureSeries] = []
  private var rows = 0

  init(_ simulation: Simulation, _ number: Int) {
    self.simulation = simulation
    self.number = number
    city = simulation.city(number)
    kinds = simulation.schedule.traps(of: number)
  }

  private var seed: UInt64 { simulation.seed }
  private var call: SimulatedCall { simulation.call }

  consuming func delivery() throws(SimulationError) -> SimulatedDelivery {
    let members = members()
    let isSilent = simulation.schedule.delivery(of: number) == .silent
    var keys = [SimulatedKey(city: city.id, key: city.key.publicKey)]
    var packages: [SimulatedPackage] = []
    var shared: [SimulatedSharedRecord] = []
    if isSilent {
      list(.silent, "nothing is sent")
    } else {
      makeFigures()
      shared = sharedRecords()
      packages = try self.packages(&keys, annex: try annex(shared))
    }
    return SimulatedDelivery(
      city: city, members: members, keys: keys, packages: packages, sharedRecords: shared,
      traps: traps, rows: rows)
  }

  mutating func list(_ kind: Trap.Kind, file: String = "", _ note: String) {
    traps.append(Trap(kind: kind, city: city.id, file: file, note: note))
  }

  // MARK: The list of members

  private mutating func members() -> [SimulatedMember] {
    var numbers = SimulationNumbers(seed: seed, "members", number)
    var member = SimulatedMember(
      id: city.id, name: city.latinName, country: city.country, region: city.region,
      contact: city.contact)
    if kinds.contains(.nonLatinName) {
      let own = city.name.languages.filter { $0 != city.language }.compactMap { city.name[$0] }
      list(.nonLatinName, own.joined(separator: ", "))
    }
    if kinds.contains(.tiny) { list(.tiny, "\(Int(city.residents)) residents") }
    if kinds.contains(.huge) { list(.huge, "\(Int(city.residents)) residents") }
    if kinds.contains(.renamed) {
      member.name = TownNames.name(.germanic, &numbers)
      list(.renamed, "formerly \(member.name)")
    }
    guard kinds.contains(.merged) else { return [member] }
    let former = TownNames.name(.sahelian, &numbers)
    list(.merged, "\(former) became a part of it in \(call.year - CityMaker.mergerAge)")
    return [
      member,
      SimulatedMember(
        id: "sim-\(TownNames.slug(former))-\(number)-former", name: former, country: city.country,
        region: city.region, contact: city.contact),
    ]
  }

  // MARK: Figures

  private mutating func makeFigures() {
    let maker = SeriesMaker(
      seed: seed, city: city, templates: simulation.indicators, year: call.year,
      thresholds: DeliveryMaker.thresholds)
    var planter = FigurePlanter(
      city: city, year: call.year, series: maker.series(),
      numbers: SimulationNumbers(seed: seed, "traps", number))
    planter.plant(kinds, rates: simulation.rates)
    series = planter.series
    traps += planter.traps
  }

  // MARK: Guests and campaigns

  /// Thirty cities share a number of guests and campaigns.
  private func sharedRecords() -> [SimulatedSharedRecord] {
    var numbers = SimulationNumbers(seed: seed, "shared", number)
    let block = (number - 1) / 30
    var records: [SimulatedSharedRecord] = []
    func add(_ register: String, of pool: Int, _ count: Int) {
      for place in numbers.shuffled(Array(0..<pool)).prefix(count) {
        records.append(
          SimulatedSharedRecord(
            register: register, record: pseudonym(register, block * 1_000 + place),
            period: call.period))
      }
    }
    if numbers.happens(0.35) { add("hosted-defenders", of: 12, numbers.number(in: 1...4)) }
    if numbers.happens(0.3) { add("release-campaigns", of: 5, numbers.number(in: 1...2)) }
    return records.sorted { ($0.register, $0.record) < ($1.register, $1.record) }
  }

  private func pseudonym(_ register: String, _ place: Int) -> String {
    var numbers = SimulationNumbers(seed: seed, register, place)
    let letters = Array("abcdefghijkmnpqrstuvwxyz")
    let digits = Array("23456789")
    func group() -> String {
      let group = [numbers.pick(letters), numbers.pick(digits), numbers.pick(letters + digits)]
      return String(group + [numbers.pick(letters + digits)])
    }
    return "\(group())-\(group())"
  }

  private func annex(_ records: [SimulatedSharedRecord]) throws(SimulationError) -> [UInt8]? {
    guard !simulation.recipients.isEmpty, !records.isEmpty else { return nil }
    var table = DelimitedWriter()
    table.append(texts: ["register", "record", "period"])
    for record in records {
      table.append(texts: [record.register, record.record, record.period.label])
    }
    var archive = ZIPArchive()
    let content: [UInt8]
    do throws(ZIPError) {
      // What the public table has: a reader of annexes expects one.
      try archive.add("observations.csv", ObservationTable.csv(series.flatMap(\.observations)))
      try archive.add("shared-records.csv", table.bytes)
      content = try archive.finish()
    } catch {
      throw .unreadable("shared-records.csv")
    }
    do throws(AgeError) {
      return try AgeFile.encrypt(content, for: simulation.recipients)
    } catch {
      throw .annex(error)
    }
  }

  // MARK: Content

  /// The first revision as the city would seal it.
  mutating func content(annex: [UInt8]?) -> PackageContent {
    var numbers = SimulationNumbers(seed: seed, "record", number)
    let language = language()
    let isLate = kinds.contains(.lateDate)
    let days = isLate ? numbers.number(in: 60...300) : -numbers.number(in: 1...60)
    if isLate { list(.lateDate, "\(days) days after the last day") }
    var unanswered: String?
    if kinds.contains(.unanswered), !call.questions.isEmpty {
      let question = numbers.pick(call.questions)
      unanswered = question
      list(.unanswered, "question \(question)")
    }
    var texts = TextMaker(
      city: city, call: call, language: language,
      numbers: SimulationNumbers(seed: seed, "texts", number))
    var record = SubmissionRecord(
      generator: .init(name: "cityrights-simulate", version: "1"), city: city.sealed,
      call: call.id, year: call.period, date: call.deadline.adding(days: days),
      languages: [language], respondent: call.respondent, kind: .individual,
      disclosure: .init(audience: .public, thresholds: DeliveryMaker.thresholds))
    let defined = series.filter(\.isDefined).map(\.definition).sorted { $0.id < $1.id }
    record.indicators = defined
    record.sources = [
      SealedSource(
        id: "simulated-report",
        title: LocalizedText([language: "\(TextPatterns.patterns(language).mark) \(call.year)"]),
        publisher: LocalizedText([language: city.latinName]), licence: "CC0-1.0",
        published: "\(call.year + 1)")
    ]
    record.answers = texts.answers(quoting: series, without: unanswered)
    let backing = defined.filter { $0.module != "own" }.map(\.id)
    record.practices = texts.practices(backing)
    record.messages = texts.messages(backing, practices: record.practices)
    record.signatories = texts.signatories()
    return PackageContent(
      record: record, observations: series.flatMap(\.observations),
      documents: [
        .init(name: "\(city.id)-\(language).md", bytes: texts.document(record.answers))
      ], annex: annex, organization: city.latinName, contactName: city.contact)
  }

  /// The city's language where the call accepts it, else English, else the first accepted one in which
  /// there are example texts.
  private mutating func language() -> LanguageTag {
    let written = ["ca", "fr", "es", "en"].compactMap { LanguageTag($0) }
    if kinds.contains(.languageNotAccepted),
      let other = written.first(where: { !call.languages.contains($0) })
    {
      list(.languageNotAccepted, "answers in '\(other)'")
      return other
    }
    if call.languages.contains(city.language) { return city.language }
    if call.languages.contains(.english) { return .english }
    return call.languages.first { written.contains($0) } ?? .english
  }

  mutating func seal(_ content: PackageContent, with key: SigningSecretKey)
    throws(SimulationError) -> [UInt8]
  {
    rows += content.observations.count
    do throws(SealingError) {
      return try content.sealed(with: key)
    } catch {
      throw .sealing(error)
    }
  }
}
