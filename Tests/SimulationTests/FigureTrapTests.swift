import Aggregation
import ReportingCore
import Sealing
import Simulation
import Testing

/// Every trap in figures and texts is really there, and what is there to find it finds it.
@Suite("Planted in figures and texts")
struct FigureTrapTests {
  struct Found {
    var deliveries: [SimulatedDelivery]
    var secretariat: Secretariat
    /// The rows of each city.
    var rows: [String: [ObservationRow]] = [:]

    init(_ network: Simulation, cities: Int) throws {
      deliveries = try Samples.deliveries(network, 1...cities)
      secretariat = Secretariat(trust: Samples.trust(deliveries))
      for package in deliveries.flatMap(\.packages) { _ = secretariat.receive(package) }
      let columns = secretariat.columns()
      for index in 0..<columns.count {
        rows[columns[index].city, default: []].append(columns[index])
      }
    }

    /// The traps of a kind in what was taken in.
    func traps(_ kind: Trap.Kind) -> [Trap] {
      deliveries.flatMap(\.traps).filter {
        $0.kind == kind && secretariat.packages[$0.city] != nil
      }
    }

    /// The rows that a trap names.
    func rows(_ trap: Trap) -> [ObservationRow] {
      (rows[trap.city] ?? []).filter { row in
        row.indicator == trap.indicator && row.period.label == trap.period
          && row.breakdown.parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";")
            == trap.breakdown
      }
    }
  }

  static func found() throws -> Found {
    try Found(Samples.network(rates: figures), cities: 60)
  }

  static let figures: TrapRates = {
    var rates = TrapRates.dense
    for kind in Trap.Kind.allCases where kind.place == .delivery { rates.shares[kind] = nil }
    return rates
  }()

  @Test("each figure is as the list says")
  func figuresAreThere() throws {
    let found = try Self.found()
    func check(_ kind: Trap.Kind, _ isThere: (Trap, [ObservationRow]) -> Bool) {
      let traps = found.traps(kind)
      #expect(!traps.isEmpty, "\(kind)")
      for trap in traps { #expect(isThere(trap, found.rows(trap)), "\(trap)") }
    }
    check(.missing) { $1.map(\.mark) == [.missing] }
    check(.notComputable) { $1.map(\.mark) == [.notComputable] }
    check(.suppressed) { $1.map(\.mark) == [.suppressed] }
    check(.trueZero) { $1.map(\.value) == [0] && $1[0].mark == .published }
    check(.zeroForMissing) { $1.map(\.value) == [0] && $1[0].mark == .published }
    check(.fraction) { $1.count == 1 && $1[0].value < 1 && $1[0].unit == "percent" }
    check(.outOfRange) { $1.count == 1 && $1[0].value > 100 && $1[0].unit == "percent" }
    check(.thousandfold) { $1.count == 1 }
    check(.repeatedYear) { $1.count == 2 && $1[0].value == $1[1].value }
    check(.contradiction) { $1.count == 2 && $1[0].value != $1[1].value }
    check(.typoYear) { $1.count == 1 && $1[0].period.endYear == 2033 }
    check(.provisional) { $1.count == 1 && $1[0].status == .provisional }
    check(.fiscalYear) { $1.count == 1 && !$1[0].period.isCalendarYear }
    check(.otherPeriod) { $1.count == 1 && !$1[0].period.isCalendarYear }
    check(.carriedForward) { trap, rows in
      let year = Period(year: 2024 - 2)!
      let old = found.rows(
        Trap(
          kind: .carriedForward, city: trap.city, indicator: trap.indicator, period: year.label,
          breakdown: trap.breakdown))
      return rows.count == 1 && old.map(\.value) == rows.map(\.value)
        && old.map(\.mark) == rows.map(\.mark)
    }
    check(.partsDoNotAdd) { trap, rows in
      func value(_ breakdown: String) -> Double {
        found.rows(
          Trap(
            kind: .partsDoNotAdd, city: trap.city, indicator: trap.indicator, period: trap.period,
            breakdown: breakdown)
        ).first?.value ?? 0
      }
      return value("sex=female") + value("sex=male") != value("")
    }
    func submission(_ trap: Trap) -> SubmissionRecord {
      found.secretariat.packages[trap.city]!.submission
    }
    check(.unitChanged) { trap, _ in
      let unit = IndicatorTemplate.samples.first { $0.definition.id == trap.indicator }!
      let own = submission(trap).indicators.first { $0.id == trap.indicator }!
      return own.unit != unit.definition.unit
        && found.rows[trap.city]!.filter { $0.indicator == trap.indicator }
          .allSatisfy { $0.unit == own.unit }
    }
    check(.methodChanged) { trap, _ in
      let template = IndicatorTemplate.samples.first { $0.definition.id == trap.indicator }!
      let own = submission(trap).indicators.first { $0.id == trap.indicator }!
      return own.method != template.definition.method
    }
    check(.unknownIndicator) { trap, _ in
      submission(trap).indicators.contains { $0.id == trap.indicator && $0.module == "own" }
    }
    check(.undefinedIndicator) { trap, _ in
      !submission(trap).indicators.contains { $0.id == trap.indicator }
        && found.rows[trap.city]!.contains { $0.indicator == trap.indicator }
    }
    check(.unanswered) { trap, _ in submission(trap).answers.count == 1 }
    check(.languageNotAccepted) { trap, _ in
      submission(trap).answers.allSatisfy { !Samples.call.languages.contains($0.language) }
    }
    check(.lateDate) { trap, _ in submission(trap).date! > Samples.call.deadline }
    check(.tiny) { trap, _ in submission(trap).city.population.last!.value < 2_000 }
    check(.huge) { trap, _ in submission(trap).city.population.last!.value >= 12_000_000 }
    check(.nonLatinName) { trap, _ in
      submission(trap).city.name.languages.contains { language in
        submission(trap).city.name[language]!.unicodeScalars.allSatisfy { !$0.isASCII }
      }
    }
    func members(_ trap: Trap) -> [SimulatedMember] {
      found.deliveries.first { $0.city.id == trap.city }!.members
    }
    check(.renamed) { trap, _ in
      let name = submission(trap).city.name
      return !name.languages.contains { name[$0] == members(trap)[0].name }
    }
    check(.merged) { trap, _ in
      let population = submission(trap).city.population
      return members(trap).count == 2
        && zip(population, population.dropFirst()).contains { $1.value / $0.value > 1.4 }
    }
  }

  @Test("comparability and the search for unlike figures find them")
  func whatLooksFindsThem() async throws {
    let found = try Self.found()
    let statistics = await found.secretariat.statistics(
      IndicatorTemplate.samples, years: 2016...2024)
    func finds(
      _ kind: Trap.Kind, _ isFound: (Trap, ComparabilityFinding) -> Bool
    ) {
      for trap in found.traps(kind) {
        #expect(
          statistics.comparability.contains {
            $0.key.indicator == trap.indicator && isFound(trap, $0)
          }, "\(trap)")
      }
    }
    func leftOut(_ trap: Trap, _ finding: ComparabilityFinding) -> Bool {
      guard case .leftOut(let variants) = finding.kind else { return false }
      return variants.contains { $0.cities.contains(trap.city) }
    }
    finds(.unitChanged, leftOut)
    finds(.methodChanged, leftOut)
    func otherPeriod(_ trap: Trap, _ finding: ComparabilityFinding) -> Bool {
      guard case .otherPeriod(_, let cities) = finding.kind else { return false }
      return cities.contains(trap.city)
    }
    finds(.fiscalYear, otherPeriod)
    finds(.repeatedYear) { trap, finding in
      guard case .repeated(let cities) = finding.kind else { return false }
      return cities.contains(trap.city) && finding.key.period.label == trap.period
    }
    finds(.contradiction) { trap, finding in
      guard case .contradiction(let cities) = finding.kind else { return false }
      return cities.contains(trap.city) && finding.key.period.label == trap.period
    }
    for trap in found.traps(.provisional) where trap.breakdown.isEmpty {
      // A provisional figure that is withheld counts nowhere.
      guard found.rows(trap).first?.mark == .published else { continue }
      #expect(
        statistics.comparability.contains {
          guard case .notFinal(.provisional, let cities) = $0.kind else { return false }
          return $0.key.indicator == trap.indicator && cities.contains(trap.city)
        }, "\(trap)")
    }
    // Too large and too small by a thousand times are unlike the others wherever cities lie.
    var slips: [Trap.Kind: (all: Int, seen: Int)] = [:]
    for kind in [Trap.Kind.thousandfold, .fraction] {
      for trap in found.traps(kind) {
        let figures = found.rows.values.flatMap { $0 }.filter {
          $0.indicator == trap.indicator && $0.period.label == trap.period
            && $0.breakdown.isTotal && $0.mark == .published
        }
        guard figures.count >= 8 else { continue }
        slips[kind, default: (0, 0)].all += 1
        if statistics.outliers.contains(where: {
          $0.city == trap.city && $0.key.indicator == trap.indicator
            && $0.key.period.label == trap.period
        }) {
          slips[kind, default: (0, 0)].seen += 1
        }
      }
    }
    #expect(slips.values.allSatisfy { $0.all == $0.seen }, "\(slips)")
    #expect(!slips.isEmpty)
    let planted = Set(found.deliveries.flatMap(\.traps).map { "\($0.city) \($0.indicator)" })
    let innocent = statistics.outliers.filter {
      !planted.contains("\($0.city) \($0.key.indicator)")
    }
    #expect(innocent.count <= 3, "\(innocent.prefix(5))")
  }

  @Test("every text says that it is an example, and quotes what the table has")
  func texts() throws {
    for delivery in try Samples.deliveries(Samples.network(rates: .none), 1...40) {
      let package = try #require(
        PackageVerifier(trust: Samples.trust([delivery]))
          .verify(delivery.packages[0].bytes, path: "p").package)
      let record = package.submission
      let marks = ["[Example text", "[Texto de ejemplo", "[Texte d’exemple", "[Text d’exemple"]
      func isMarked(_ text: String) -> Bool { marks.contains { text.hasPrefix($0) } }
      #expect(record.answers.count == 2)
      for answer in record.answers {
        #expect(isMarked(answer.text))
        #expect(!answer.text.contains("{"))
        #expect(Samples.call.languages.contains(answer.language))
        for figure in answer.figures {
          #expect(record.indicators.contains { $0.id == figure })
        }
      }
      for practice in record.practices {
        let text = try #require(practice.problem)
        #expect(text.languages.allSatisfy { isMarked(text[$0]!) })
      }
      for text in record.messages.compactMap(\.text) {
        #expect(text.languages.allSatisfy { isMarked(text[$0]!) })
      }
    }
  }
}
