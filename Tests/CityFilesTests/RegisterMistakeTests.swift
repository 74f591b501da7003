import CityFiles
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Mistakes in registers")
struct RegisterMistakeTests {
  static let incidents = "registers/incidents.yaml"
  static let measures = "registers/protection-measures.yaml"
  static let hosted = "registers/hosted-defenders.yaml"
  static let duties = "registers/competences.yaml"
  static let advice = "registers/recommendations.yaml"
  static let steps = "registers/milestones.yaml"
  static let missions = "registers/missions.yaml"

  static let mistakes: [Mistake] = [
    // The file.
    Mistake(incidents, "records:", "record:", "error 3:1 yaml.unknown-key", "'records'"),
    Mistake(incidents, "source: register", "source: registre", "error 2:9 register.unknown-source"),
    Mistake(incidents, "[2022/2023]", "[2022, 2022/2023]", "error 1:16 register.covers"),
    Mistake(incidents, "id: i-2", "id: i-1", "error 17:9 register.duplicate"),
    Mistake(
      incidents, "    event: march-2023\n    date: 2023-03-04\n    victim: 9",
      "    date: 2023-03-04\n    victim: 9", "error 17:5 yaml.missing-key", "event"),
    // Types, codes, numbers.
    Mistake(incidents, "date: 2023-03-04", "date: 4 March", "error 6:11 yaml.not-a-date"),
    Mistake(incidents, "[raid]", "raid", "error 21:17 yaml.kind", "[a, b]"),
    Mistake(
      incidents, "[raid]", "[raids]", "error 21:18 register.unknown-code", "raid (Raid on premises)"
    ),
    Mistake(incidents, "[raid]", "[]", "error 21:17 register.nobody"),
    Mistake(
      incidents, "sex: female", "sex: women", "error 8:10 register.unknown-code", "Write female"),
    Mistake(incidents, "account: {en: Held", "story: {en: Held", "error 14:5 yaml.unknown-key"),
    Mistake(
      hosted, "country: MEX", "country: Méxic", "error 6:14 register.unknown-code",
      "Did you mean MEX (Mexico)?"),
    Mistake(
      hosted, "country: MEX", "country: Mèxic", "error 6:14 register.unknown-code",
      "Write MEX (Mexico)."),
    Mistake(
      hosted, "country: MEX", "country: Colòmbia", "error 6:14 register.unknown-code",
      "Write COL (Colombia)."),
    Mistake(
      hosted, "country: MEX", "country: 墨西哥", "error 6:14 register.unknown-code",
      "Write MEX (Mexico)."),
    Mistake(
      hosted, "country: MEX", "country: \"484\"", "error 6:14 register.unknown-code",
      "Write MEX (Mexico)."),
    Mistake(
      hosted, "country: MEX", "country: Democratic Republic of the Congo",
      "error 6:14 register.unknown-code", "Write COD"),
    Mistake(hosted, "cost: 1000", "cost: -1000", "error 11:11 register.negative"),
    Mistake(hosted, "cost: 1000", "cost: 1,000", "error 11:11 yaml.not-a-number"),
    Mistake(hosted, "amount: 600.50", "amount: 700", "error 13:7 register.sum"),
    // Persons.
    Mistake(
      incidents, "victim: k7m2-x9qa", "victim: diana-damian", "error 7:13 register.pseudonym",
      "by lot"),
    Mistake(
      incidents, "victim: k7m2-x9qa", "victim: 9e107d9d372bb6826bd81d3542a419d6",
      "error 7:13 register.pseudonym"),
    Mistake(incidents, "sex: female", "name: Diana", "error 8:5 register.name", "Take it out"),
    Mistake(
      incidents, "victim: 9bcd-efgh", "victim: k7m2-x9qa", "error 20:13 register.repeated",
      "in one record"),
    Mistake(incidents, "level: 2", "level: 4", "error 16:39 register.consent-to-name"),
    Mistake(incidents, "level: 2", "level: 5", "error 16:39 yaml.out-of-range"),
    Mistake(
      incidents, "purpose: city-report", "purpose: city-reports", "error 16:19 register.purpose",
      "city-report"),
    Mistake(
      incidents, "purpose: city-report", "purpose: un-call:ohchr-57-1",
      "error 16:19 register.purpose", "un-call:ohchr-57-12"),
    Mistake(incidents, "asked-by: Office, ", "", "error 16:9 yaml.missing-key"),
    Mistake(
      incidents, "expires: 2026-04-01", "expires: 2023-03-01", "error 16:101 register.consent-date"),
    Mistake(
      duties, "    holders: [national]", "    consent: []\n    holders: [national]",
      "error 7:14 register.consent"),
    // Days.
    Mistake(
      measures, "implemented: 2023-04-01", "implemented: 2023-03-11",
      "error 10:18 register.date-order"),
    Mistake(
      measures, "    granted: 2023-03-12\n", "", "error 9:18 register.needs", "Add 'granted'"),
    Mistake(
      hosted, "arrived: 2023-03-02", "arrived: 2023-02-27", "error 8:14 register.outside-period"),
    Mistake(hosted, "left: 2023-03-14", "left: 2023-03-01", "error 9:11 register.date-order"),
    Mistake(incidents, "    verified-by: Ombudsperson\n", "", "error 12:19 register.needs"),
    Mistake(steps, "date: 2018-09-27", "date: 2018-09-10", "error 11:11 register.date-order"),
    // What is there and cannot be read is not called missing as well.
    Mistake(
      measures, "    implemented: 2023-04-01",
      "    attacked: 2023-04-01\n    attack: thret\n    state-at-attack: implemented",
      "error 11:13 register.unknown-code", "threat", only: true),
    Mistake(
      measures, "granted: 2023-03-12", "granted: 12 March", "error 9:14 yaml.not-a-date",
      only: true),
    Mistake(
      advice, "evidence: {en: Staff hired., es: Personal contratado.}", "evidence: Staff hired.",
      "error 12:48 yaml.kind", only: true),
    // References.
    Mistake(
      steps, "draft: draft-39", "draft: draft-93", "error 12:12 register.reference", "draft-39"),
    Mistake(steps, "draft: draft-39", "draft: resolution-39-7", "error 12:12 register.reference"),
    Mistake(
      steps, "symbol: A/HRC/RES/39/7", "symbol: A/HRC/39/L.8", "error 10:13 register.repeated"),
    Mistake(
      advice, "duty: protection", "duty: protektion", "error 6:11 register.reference",
      "'protection'"),
    Mistake(advice, "duty: protection", "duty: investigation", "error 4:17 register.disagreement"),
    Mistake(duties, "holders: [local, national]", "holders: []", "error 4:14 register.nobody"),
    Mistake(
      advice, "indicators: [CS-02]", "indicators: [CS-99]", "error 12:9 register.unknown-indicator"),
    Mistake(
      advice, "evidence: {en: Staff hired., es: Personal contratado.}, ", "",
      "error 12:9 register.needs"),
    Mistake(advice, "year: 2022", "year: 2023", "error 12:16 register.repeated"),
    // Third parties.
    Mistake(missions, "text: abc", "text: abd", "error 15:9 register.changed-text"),
    Mistake(missions, "ba7816", "xa7816", "error 18:17 register.digest"),
    Mistake(
      missions, "    independent-verifier: University of Otherton\n", "",
      "error 10:24 register.conflict-of-interest"),
    Mistake(missions, "    published: 2015-02-01\n", "", "error 12:14 register.needs"),
  ]

  @Test("are reported with place and advice", arguments: mistakes)
  func reported(_ mistake: Mistake) throws {
    var workspace = SmallWorkspace.withRegisters
    try workspace.replace(mistake.old, with: mistake.new, in: mistake.file)
    let read = try workspace.read()
    let parts = mistake.finding.split(separator: " ").map(String.init)
    #expect(
      read.lines.contains("\(parts[0]) \(mistake.file):\(parts[1]) \(parts[2])"), "\(read.lines)")
    // Codes that are wrong leave a list empty, and a duty without a holder agrees with nobody.
    #expect(read.lines.count <= (mistake.isOnlyOne ? 1 : 2), "\(read.lines)")
    for finding in read.diagnostics {
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
    }
    if let suggestion = mistake.suggestion {
      let advice = read.found(parts[2]).compactMap(\.suggestion)
      #expect(advice.contains { $0.contains(suggestion) }, "\(advice)")
    }
  }

  @Test("there are none in the sample")
  func fine() throws {
    let read = try SmallWorkspace.withRegisters.read()
    #expect(read.lines == [])
    let registers = try #require(read.workspace?.registers)
    #expect(registers.map(\.id) == registers.map(\.id).sorted() && registers.count == 7)
    #expect(
      read.workspace?.inventory.contains {
        $0.subject == "registers/incidents.yaml" && $0.detail == "2 records"
      } == true)
  }

  @Test("a finding about a guarded field does not repeat what stands in it")
  func guardedValuesStayInside() throws {
    var workspace = SmallWorkspace.withRegisters
    try workspace.replace("victim: 9bcd-efgh", with: "victim: k7m2-x9qa", in: Self.incidents)
    try workspace.replace("id: i-2", with: "id: i-1", in: Self.incidents)
    let read = try workspace.read()
    #expect(read.errors.count == 2)
    for finding in read.errors { #expect(!"\(finding)".contains("x9qa")) }
  }

  @Test("an unknown register and a folder are refused, with the nearest name")
  func unknownFiles() throws {
    var workspace = SmallWorkspace.withRegisters
    workspace.set("registers/incident.yaml", "records: []\n")
    workspace.set("registers/old/incidents.yaml", "records: []\n")
    workspace.set("registers/notes.txt", "x\n")
    let read = try workspace.read()
    #expect(
      read.lines == [
        "error registers/incident.yaml file.refused", "warning registers/notes.txt file.not-read",
        "error registers/old file.refused",
      ])
    #expect(read.found("file.refused").first?.suggestion == "Did you mean 'incidents'?")
  }

  @Test("of every kind in all files are reported in one run")
  func allAtOnce() throws {
    var workspace = SmallWorkspace.withRegisters
    let chosen = Self.mistakes.filter {
      ["register.date-order", "register.sum", "register.pseudonym", "register.changed-text"]
        .contains($0.finding.split(separator: " ").last.map(String.init) ?? "")
        && !$0.new.contains("9e107d")
    }
    for mistake in chosen {
      try workspace.replace(mistake.old, with: mistake.new, in: mistake.file)
    }
    #expect(try workspace.read().errors.count == chosen.count)
  }

  @Test("noise ends in findings, never in a trap", arguments: 0..<6)
  func noise(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 6_151 &+ 3)
    for _ in 0..<25 {
      var workspace = SmallWorkspace.withRegisters
      for path in workspace.files.keys.sorted()
      where path.hasPrefix("registers/") && Bool.random(using: &generator) {
        workspace.files[path] = FuzzTests.mutated(workspace.files[path] ?? Data(), &generator)
      }
      let read = try workspace.read()
      #expect(read.workspace != nil)
      for finding in read.diagnostics {
        #expect(!finding.id.isEmpty && !finding.message.isEmpty && finding.location != nil)
      }
    }
  }
}
