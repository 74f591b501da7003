import CityFiles
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Figures counted from registers")
struct RegisterCountTests {
  static let module = """
    id: own
    version: 1
    title: {en: Own, es: Propio}
    description: {en: Counted., es: Contado.}
    dimensions:
      - id: harm
        title: {en: Violation, es: Violación}
        codes:
          - {id: torture, title: {en: Torture, es: Tortura}}
          - {id: arbitrary-detention, title: {en: Detention, es: Detención}}
          - {id: other-harmful-act, title: {en: Other, es: Otro}}
      - {id: by, title: {en: By, es: Por}, codes: [{id: state, title: {en: State, es: Estado}}, {id: non-state, title: {en: Non-State, es: No estatal}}]}
      - {id: origin, title: {en: Region, es: Región}, codes: [{id: "019", title: {en: Americas, es: América}}, {id: "142", title: {en: Asia, es: Asia}}]}
      - {id: quarter, title: {en: District, es: Distrito}, open: true}
      - {id: topic, title: {en: Right, es: Derecho}, codes: [{id: women, title: {en: Women, es: Mujeres}}, {id: solidarity, title: {en: Peace, es: Paz}}]}
      - {id: waited, title: {en: Days, es: Días}, open: true}
      - {id: state, title: {en: Outcome, es: Resultado}, codes: [{id: done, title: {en: Done, es: Hecho}}, {id: pending, title: {en: Pending, es: Pendiente}}, {id: not-due, title: {en: Not due, es: No vencido}}]}
    inputs:
      - id: victims
        title: {en: Victims, es: Víctimas}
        unit: persons
        dimensions: [harm, by]
        counts: victims
        from:
          register: incidents
          period: date
          where: {verification: [verified]}
          count: {distinct: victim}
          most-serious: violations
          dimensions: {harm: violations, by: perpetrator}
          crossed: [[harm, by]]
      - id: events
        title: {en: Events, es: Hechos}
        unit: incidents
        counts: things
        from: {register: incidents, period: date, where: {verification: [reported]}, count: {distinct: event}}
      - id: guests
        title: {en: Guests, es: Personas}
        unit: persons
        dimensions: [origin]
        counts: defenders
        from: {register: hosted-defenders, period: [arrived, left], count: {distinct: shared}, dimensions: {origin: country}}
      - id: guest-topics
        title: {en: Guests by right, es: Personas por derecho}
        unit: persons
        dimensions: [topic, origin]
        counts: defenders
        checks: {overlapping: [topic]}
        from: {register: hosted-defenders, period: [arrived, left], count: {distinct: shared, or: person}, dimensions: {topic: rights, origin: country}, crossed: [[topic, origin]]}
      - id: guest-days
        title: {en: Days, es: Días}
        unit: days
        counts: things
        from: {register: hosted-defenders, period: [arrived, left], count: days}
      - id: cost
        title: {en: Cost, es: Coste}
        unit: local-currency
        counts: things
        from: {register: hosted-defenders, period: arrived, count: {sum: cost}}
      - id: in-time
        title: {en: In time, es: A tiempo}
        unit: measures
        counts: things
        from: {register: protection-measures, period: granted, where: {implemented: present}, within: {from: granted, to: implemented, days: 30}}
      - id: due
        title: {en: Due, es: Vencidas}
        unit: measures
        counts: things
        from: {register: protection-measures, period: granted, elapsed: {from: granted, days: 30}}
      - id: not-yet-due
        title: {en: Not yet due, es: No vencidas}
        unit: measures
        counts: things
        from: {register: protection-measures, period: granted, where: {implemented: absent}, elapsed: {from: granted, days: 30, passed: false}}
      - id: by-district
        title: {en: By district, es: Por distrito}
        unit: incidents
        dimensions: [quarter]
        counts: things
        from: {register: incidents, period: date, dimensions: {quarter: district}}
      - id: waits
        title: {en: Waits, es: Esperas}
        unit: measures
        dimensions: [waited, state]
        counts: things
        from: {register: protection-measures, period: granted, between: [granted, implemented], limit: 30, as: {time: waited, outcome: state, completed: done}}
    indicators:
      - {id: local-victims, title: {en: Victims, es: V}, definition: {en: V., es: V.}, unit: persons, type: outcome, direction: lower, dimensions: [harm, by], kind: count, input: victims}

    """

  static let incidents = """
    covers: [2022-2023]
    records:
      - {id: a, event: e-1, date: 2023-02-01, victim: aaaa-aaa1, violations: [threat, arbitrary-detention], perpetrator: state-local, verification: verified, verified-by: B}
      - {id: b, event: e-2, date: 2023-05-01, victim: aaaa-aaa1, violations: [torture], perpetrator: business, verification: verified, verified-by: B}
      - {id: c, event: e-2, date: 2023-05-01, victim: aaaa-aaa2, violations: [harassment], perpetrator: state-national, verification: verified, verified-by: B}
      - {id: d, event: e-2, date: 2023-05-01, victim: aaaa-aaa3, violations: [raid], verification: reported}
      - {id: e, event: e-2, date: 2023-05-02, violations: [raid], verification: reported}
      - {id: f, event: e-3, date: 2023-06-01, violations: [threat], verification: reported, district: "03"}

    """

  static let hosted = """
    covers: [2022/2023, 2023-07-01/2023-12-31]
    records:
      - {id: a, edition: 2023, person: aaaa-aaa1, shared: ssss-sss1, country: MEX, rights: [women], arrived: 2023-03-01, left: 2023-03-10, hosts: [T], cost: 100.5}
      - {id: b, edition: 2023, person: aaaa-aaa2, shared: ssss-sss1, country: MEX, rights: [women, peace, self-determination], arrived: 2023-03-05, left: 2023-03-10, hosts: [T], cost: 10}
      - {id: c, edition: 2023, person: aaaa-aaa3, country: PAK, rights: [peace], arrived: 2023-12-31, hosts: [T], cost: 1}

    """

  static let measures = """
    covers: [2023]
    records:
      - {id: a, beneficiary: aaaa-aaa1, requested: 2023-01-01, admitted: 2023-01-01, granted: 2023-01-10, implemented: 2023-01-15}
      - {id: b, beneficiary: aaaa-aaa2, requested: 2023-01-01, admitted: 2023-01-01, granted: 2023-01-10, implemented: 2023-03-15}
      - {id: c, beneficiary: aaaa-aaa3, requested: 2023-01-01, admitted: 2023-01-01, granted: 2023-12-20, implemented: 2024-01-05}
      - {id: d, beneficiary: aaaa-aaa4, requested: 2023-01-01, admitted: 2023-01-01, granted: 2023-11-01}

    """

  static let sample: SmallWorkspace = {
    var workspace = SmallWorkspace.valid
    workspace.set("modules/own.yaml", module)
    workspace.set(
      "data/figures.csv",
      SmallWorkspace.figures.replacingOccurrences(of: "lamps.all,2023,,300,,,,\n", with: ""))
    workspace.set("registers/incidents.yaml", incidents)
    workspace.set("registers/hosted-defenders.yaml", hosted)
    workspace.set("registers/protection-measures.yaml", measures)
    return workspace
  }()

  /// The values of an input over a period by its parts; a missing one is nil.
  static func values(
    _ read: SmallWorkspace.Outcome, _ input: String, _ period: String = "2023"
  ) throws -> [[String: String]: Double?] {
    let period = try Period(parsing: period)
    var found: [[String: String]: Double?] = [:]
    for observation in try #require(read.workspace).observations
    where observation.input == input && observation.period == period {
      let codes = Dictionary(
        uniqueKeysWithValues: observation.breakdown.parts.map { ($0.dimension, $0.code) })
      #expect(found.updateValue(observation.value?.forComputing, forKey: codes) == nil)
    }
    return found
  }

  @Test("a victim of several events is counted once, by the gravest offence and its perpetrator")
  func mostSerious() throws {
    let read = try Self.sample.read()
    #expect(read.errors.map(\.message) == [])
    let values = try Self.values(read, "victims")
    #expect(values[[:]] == 2)
    #expect(values[["harm": "torture"]] == 1)
    // The detention of the same victim is not counted beside the torture.
    #expect(values[["harm": "arbitrary-detention"]] == 0)
    #expect(values[["harm": "other-harmful-act"]] == 1)
    #expect(values[["by": "non-state"]] == 1)
    #expect(values[["by": "state"]] == 1)
    #expect(values[["harm": "torture", "by": "non-state"]] == 1)
    #expect(values[["harm": "torture", "by": "state"]] == 0)
    #expect(values.count == 1 + 3 + 2 + 6)
    // Reported and verified are never added, and an event with several victims is one.
    #expect(try Self.values(read, "events") == [[:]: 2])
  }

  @Test("where the register is complete nothing is zero, elsewhere it is not known")
  func coverage() throws {
    let read = try Self.sample.read()
    #expect(try Self.values(read, "victims", "2022")[[:]] == 0)
    #expect(try Self.values(read, "victims", "2021") == [:])
    #expect(try Self.values(read, "waits", "2022") == [:])
    // A school year and half a year: 2023 lies in them together.
    #expect(try Self.values(read, "guests", "2022/23")[[:]] == 1)
    #expect(try Self.values(read, "guests", "2023")[[:]] == 2)
    #expect(try Self.values(read, "guests", "2022") == [:])
  }

  @Test("shared guests are counted once, lifted to their region, and days are those of the period")
  func hosting() throws {
    let read = try Self.sample.read()
    let guests = try Self.values(read, "guests")
    #expect(guests == [[:]: 2, ["origin": "019"]: 1, ["origin": "142"]: 1])
    #expect(try Self.values(read, "guest-days")[[:]] == 10 + 6 + 1)
    #expect(try Self.values(read, "cost")[[:]] == 111.5)
  }

  @Test("somebody with several codes is counted under each where parts overlap, once in each")
  func overlappingParts() throws {
    // Two rights are of one family; the second record of the same guest adds a right to the first.
    #expect(
      try Self.values(Self.sample.read(), "guest-topics") == [
        [:]: 2, ["topic": "women"]: 1, ["topic": "solidarity"]: 2,
        ["origin": "019"]: 1, ["origin": "142"]: 1,
        ["topic": "women", "origin": "019"]: 1, ["topic": "solidarity", "origin": "019"]: 1,
        ["topic": "women", "origin": "142"]: 0, ["topic": "solidarity", "origin": "142"]: 1,
      ])
  }

  @Test("a part is not zero when a record does not say to which part it belongs")
  func unknownPart() throws {
    var workspace = Self.sample
    try workspace.replace(
      "violations: [harassment], perpetrator: state-national,", with: "violations: [harassment],",
      in: "registers/incidents.yaml")
    let values = try Self.values(workspace.read(), "victims")
    #expect(values[[:]] == 2)
    #expect(values[["by": "non-state"]] == 1)
    #expect(values[["by": "state"]] == nil, "it may be one")
    #expect(values[["harm": "arbitrary-detention"]] == 0)
    #expect(values[["harm": "torture", "by": "state"]] == nil)
  }

  @Test("a cost that is not known makes the sum a gap, not a smaller sum")
  func unknownCost() throws {
    var workspace = Self.sample
    try workspace.replace(", cost: 10}", with: "}", in: "registers/hosted-defenders.yaml")
    #expect(try Self.values(workspace.read(), "cost") == [[:]: nil])
  }

  @Test("times are those known at the end of the period; what is not yet due is told apart")
  func durations() throws {
    let read = try Self.sample.read()
    let waits = try Self.values(read, "waits")
    #expect(waits[[:]] == 4)
    #expect(waits[["waited": "5", "state": "done"]] == 1)
    #expect(waits[["waited": "64", "state": "done"]] == 1)
    #expect(waits[["waited": "60", "state": "pending"]] == 1)
    #expect(waits[["waited": "11", "state": "not-due"]] == 1)
    #expect(waits.count == 5)
    #expect(try Self.values(read, "in-time")[[:]] == 1)
    #expect(try Self.values(read, "due")[[:]] == 3)
    #expect(try Self.values(read, "not-yet-due")[[:]] == 1)
  }

  @Test("an open dimension takes its codes from ids")
  func openDimension() throws {
    #expect(
      try Self.values(Self.sample.read(), "by-district") == [[:]: 6, ["quarter": "03"]: 1])
  }

  @Test("the order of the records does not matter", arguments: 0..<4)
  func order(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1)
    var workspace = Self.sample
    for file in ["incidents", "hosted-defenders", "protection-measures"] {
      let lines = String(
        decoding: workspace.files["registers/\(file).yaml"] ?? Data(), as: UTF8.self
      )
      .split(separator: "\n").map(String.init)
      let shuffled = Array(lines.prefix(2)) + lines.dropFirst(2).shuffled(using: &generator)
      workspace.set("registers/\(file).yaml", shuffled.joined(separator: "\n") + "\n")
    }
    let (one, other) = (try Self.sample.read(), try workspace.read())
    for input in [
      "victims", "events", "guests", "guest-topics", "guest-days", "cost", "in-time", "due",
      "waits", "by-district",
    ] {
      #expect(try Self.values(one, input) == Self.values(other, input))
    }
  }

  @Test("the figure carries the place of a record, and the level of its input")
  func places() throws {
    var workspace = Self.sample
    try workspace.replace(
      "counts: victims\n", with: "counts: victims\n    level: city-internal\n",
      in: "modules/own.yaml")
    let found = try #require(workspace.read().workspace).observations.filter {
      $0.input == "victims" && $0.period.label == "2023"
    }
    #expect(found.allSatisfy { $0.value?.level == .cityInternal })
    let whole = try #require(found.first { $0.breakdown.isTotal })
    #expect(whole.location?.path.hasSuffix("registers/incidents.yaml") == true)
    #expect(whole.location?.line == 4)
  }

  @Test("the same count in a data file is an error with both places")
  func countedTwice() throws {
    var workspace = Self.sample
    workspace.set("data/more.csv", "input,period,value\nvictims,2023,2\nvictims,2021,5\n")
    let read = try workspace.read()
    #expect(read.lines == ["error data/more.csv:2:14 register.counted-twice"])
    let note = try #require(read.errors.first?.notes.first)
    #expect(note.location?.path.hasSuffix("registers/incidents.yaml") == true)
    #expect(try Self.values(read, "victims", "2021")[[:]] == 5)
  }

  @Test("records that nothing counts are named")
  func notCounted() throws {
    var workspace = Self.sample
    try workspace.replace("[2022-2023]", with: "[2022]", in: "registers/incidents.yaml")
    let outside = try workspace.read().lines
    #expect(
      outside == ["warning registers/incidents.yaml:3:31 register.not-covered"], "\(outside)")
    try workspace.replace("covers: [2022]\n", with: "", in: "registers/incidents.yaml")
    #expect(
      try workspace.read().lines == ["warning registers/incidents.yaml:1:1 register.no-covers"])
    var other = Self.sample
    try other.replace("country: PAK", with: "country: ESP", in: "registers/hosted-defenders.yaml")
    let lines = try other.read().lines
    // Once for each input that is broken down by it.
    let noPart = "warning registers/hosted-defenders.yaml:5:56 register.no-part"
    #expect(lines == [noPart, noPart], "\(lines)")
  }

  static let mistakes: [(old: String, new: String, id: String, advice: String?)] = [
    ("register: incidents\n", "register: incident\n", "module.unknown-register", "'incidents'"),
    ("period: date\n", "period: dates\n", "module.unknown-field", "'date'"),
    ("period: date\n", "period: event\n", "module.field-kind", nil),
    ("[arrived, left], count: days", "[arrived], count: days", "module.count-period", nil),
    ("[arrived, left], count: days", "arrived, count: days", "module.count-days", "[first, last]"),
    ("[verified]", "[verifed]", "yaml.unknown-value", "'verified'"),
    ("[verified]", "verified", "module.count-where", "list of codes"),
    ("{distinct: victim}", "{distinct: victims}", "module.unknown-field", "'victim'"),
    ("{distinct: victim}", "distinct", "yaml.unknown-value", nil),
    ("{sum: cost}", "{sum: country}", "module.field-kind", nil),
    ("most-serious: violations", "most-serious: sex", "module.no-rank", nil),
    ("      most-serious: violations\n", "", "module.overlapping-parts", "most-serious"),
    ("checks: {overlapping: [topic]}", "", "module.overlapping-parts", "overlapping: [topic]"),
    ("{harm: violations,", "{harms: violations,", "module.unknown-dimension", nil),
    ("[[harm, by]]", "[[harm, buy]]", "module.unknown-dimension", "'by'"),
    ("between: [granted, implemented]", "between: [granted]", "module.count-between", nil),
    ("dimensions: [waited, state]", "dimensions: [waited]", "module.duration-dimensions", nil),
    ("completed: done", "completed: don", "module.duration-dimensions", "don, pending"),
    ("limit: 30", "limit: 0", "yaml.out-of-range", nil),
    ("limit: 30", "limits: 30", "yaml.unknown-key", "'limit'"),
  ]

  @Test("mistakes in how something is counted are reported", arguments: mistakes)
  func wrongCounts(_ mistake: (old: String, new: String, id: String, advice: String?)) throws {
    var workspace = Self.sample
    try workspace.replace(mistake.old, with: mistake.new, in: "modules/own.yaml")
    let read = try workspace.read()
    let found = read.found(mistake.id)
    #expect(found.count >= 1, "\(read.lines)")
    for finding in found {
      #expect(finding.location?.path.hasSuffix("modules/own.yaml") == true)
    }
    if let advice = mistake.advice {
      #expect(found.contains { $0.suggestion?.contains(advice) == true }, "\(found)")
    }
  }
}
