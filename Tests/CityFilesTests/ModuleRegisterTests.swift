import CityFiles
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Registers that modules bring")
struct ModuleRegisterTests {
  static let register = """
    id: visits
    title: {en: Visits, es: Visitas}
    description: {en: Meetings., es: Encuentros.}
    counts: things
    level: public
    fields:
      - {id: date, title: {en: Date, es: Fecha}, kind: date, required: true}
      - id: kind
        title: {en: Kind, es: Tipo}
        kind: code
        codes: [{id: school, title: {en: School, es: Escuela}}, {id: media, title: {en: Media, es: Medio}}]
      - {id: country, title: {en: Country, es: País}, kind: code, list: countries}
      - {id: listeners, title: {en: Listeners, es: Asistentes}, kind: integer}
      - {id: measure, title: {en: Measure, es: Medida}, kind: reference, register: protection-measures}

    """

  static let module = """
    id: own
    version: 1
    title: {en: Own, es: Propio}
    description: {en: Counted., es: Contado.}
    registers:
      - \(register.split(separator: "\n").joined(separator: "\n    "))
    dimensions:
      - {id: sort, title: {en: Kind, es: Tipo}, open: true}
    inputs:
      - id: visits
        title: {en: Visits, es: Visitas}
        unit: acts
        dimensions: [sort]
        counts: things
        from: {register: visits, period: date, dimensions: {sort: kind}}
    indicators:
      - {id: own-visits, title: {en: Visits, es: Visitas}, definition: {en: V., es: V.}, unit: acts, type: process, direction: context, dimensions: [sort], kind: count, input: visits}

    """

  static let sample: SmallWorkspace = {
    var workspace = SmallWorkspace.valid
    workspace.set("modules/own.yaml", module)
    workspace.set(
      "data/figures.csv",
      SmallWorkspace.figures.replacingOccurrences(of: "lamps.all,2023,,300,,,,\n", with: ""))
    workspace.set(
      "registers/visits.yaml",
      """
      covers: [2023]
      records:
        - {id: a, date: 2023-02-01, kind: school, listeners: 20, country: MEX}
        - {id: b, date: 2023-02-02, kind: school}
        - {id: c, date: 2023-02-03, kind: media}

      """)
    return workspace
  }()

  @Test("are read, counted and known to the workspace like those of the installation")
  func read() throws {
    let read = try Self.sample.read()
    #expect(read.lines == [], "\(read.lines)")
    let workspace = try #require(read.workspace)
    #expect(workspace.registers.first { $0.id == "visits" }?.records.count == 3)
    #expect(workspace.registerCatalogue.definition("visits")?.title.isEmpty == false)
    #expect(
      workspace.registerCatalogue.list("visits.kind")?.entries.map(\.id) == ["school", "media"])
    #expect(workspace.catalogue.module("own")?.registers.map(\.id) == ["visits"])
    #expect(
      try RegisterCountTests.values(read, "visits") == [
        [:]: 3, ["sort": "school"]: 2, ["sort": "media"]: 1,
      ])
    // The installation knows nothing of it.
    #expect(SmallWorkspace.configuration.registers.definition("visits") == nil)
  }

  static let mistakes: [(file: String, old: String, new: String, id: String, advice: String?)] = [
    (
      "modules/own.yaml", "- id: visits\n", "- id: incidents\n", "module.duplicate-register", "own-"
    ),
    ("modules/own.yaml", "list: countries", "list: contries", "register.unknown-list", "countries"),
    (
      "modules/own.yaml", "register: protection-measures", "register: measures",
      "register.unknown-register", nil
    ),
    ("modules/own.yaml", "kind: integer", "kind: whole", "yaml.unknown-value", nil),
    (
      "modules/own.yaml", "{id: media, title", "{id: school, title", "module.duplicate-code", nil
    ),
    ("registers/visits.yaml", "kind: media", "kind: medium", "register.unknown-code", "media"),
    ("registers/visits.yaml", "country: MEX", "country: Mèxic", "register.unknown-code", "MEX"),
    ("registers/visits.yaml", "listeners: 20", "listeners: -2", "yaml.out-of-range", nil),
  ]

  @Test("are refused with place and advice when something is wrong", arguments: mistakes)
  func mistaken(
    _ mistake: (file: String, old: String, new: String, id: String, advice: String?)
  ) throws {
    var workspace = Self.sample
    try workspace.replace(mistake.old, with: mistake.new, in: mistake.file)
    let read = try workspace.read()
    let found = read.found(mistake.id)
    #expect(found.count == 1, "\(read.lines)")
    #expect(found.first?.location?.path.hasSuffix(mistake.file) == true)
    if let advice = mistake.advice {
      #expect(found.first?.suggestion?.contains(advice) == true, "\(found)")
    }
  }

  @Test("a register whose module is gone is refused, and the registers are named")
  func withoutModule() throws {
    var workspace = Self.sample
    workspace.files["modules/own.yaml"] = nil
    let read = try workspace.read()
    #expect(read.lines.contains { $0.hasPrefix("error registers/visits.yaml") }, "\(read.lines)")
  }

  @Test("stand in a module's folder one a file")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id: markets
      version: 1
      title: {en: Markets}
      description: {en: Markets.}
      inputs:
        - {id: visits, title: {en: Visits}, unit: acts, counts: things, from: {register: visits, period: date}}

      """, to: "markets/module.yaml")
    try folder.write(Self.register, to: "markets/registers/visits.yaml")
    func read() -> (module: Module?, findings: [Diagnostic]) {
      let collector = DiagnosticCollector()
      let module = ModuleFolder(
        folder.path("markets"), configuration: SmallWorkspace.configuration, into: collector
      ).read()
      return (module, collector.diagnostics)
    }
    let made = read()
    #expect(made.findings == [])
    #expect(made.module?.manifest.registers.map(\.id) == ["visits"])
    #expect(made.module?.manifest.inputs.first?.count?.register == "visits")
    try folder.replace("id: visits", with: "id: visitors", in: "markets/registers/visits.yaml")
    #expect(read().findings.contains { $0.id == "configuration.name" })
  }
}
