import CityFiles
import CivicSpace
import Defenders
import Documents
import ESCResources
import Foundation
import Participation
import ReportingCore
import Testing

/// A small city in files, written to a temporary folder and read from there.
struct SmallWorkspace {
  /// The contents by path.
  var files: [String: Data] = [:]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The installation that this package is.
  static let configuration: Configuration = {
    let collector = DiagnosticCollector()
    let installation: Installation
    do {
      installation = try Installation.find(named: root, environment: nil, program: "")
    } catch {
      preconditionFailure("\(error)")
    }
    return ConfigurationReader(
      installation,
      swiftModules: [
        CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
        DefendersModule.self,
      ], into: collector
    ).read()
  }()

  static let city = """
    id: testville
    name: {en: Testville, es: Villaprueba}
    country: ESP
    languages: [en, es]
    currency: EUR
    modules: [civic-space, participation, esc-resources]
    population:
      - {period: 2022, value: 99000}
      - {period: 2023, value: 100000, source: register}
    contact: {office: {en: Office, es: Oficina}, email: rights@city.example, level: city-internal}
    thresholds: {persons: 6}

    """
  static let figures = """
    input,period,district,value,unit,status,source,note
    requests.due,2023,,10,requests,final,register,
    requests.answered-in-time,2023,,9,requests,,register,counted twice a year
    requests.due,2023,01,6,,,,
    requests.due,2022/23,,12,,provisional,,
    appeals.decided,2023,,,,missing,,
    spending.total,2023,,1234.5,million-EUR,,,
    lamps.all,2023,,300,,,,

    """
  static let sources = """
    - id: register
      title: {en: Register, es: Registro}
      publisher: {en: Testville, es: Villaprueba}
      accessed: 2024-02-29

    """
  static let module = """
    id: own
    version: 1
    title: {en: Own, es: Propio}
    description: {en: Our own figures., es: Nuestras cifras.}
    groups:
      - {id: light, title: {en: Light, es: Luz}}
    inputs:
      - {id: lamps.all, title: {en: Lamps, es: Lámparas}, unit: number, counts: things}
      - {id: lamps.lit, title: {en: Lit lamps, es: Lámparas encendidas}, unit: number, counts: things}
    indicators:
      - id: lamps-lit
        title: {en: Lit lamps, es: Lámparas encendidas}
        definition: {en: Share of lamps that are lit., es: Parte de las lámparas encendidas.}
        unit: percent
        type: outcome
        direction: higher
        group: light
        kind: ratio
        numerator: lamps.lit
        denominator: lamps.all
      - id: lamps-dark
        title: {en: Dark lamps, es: Lámparas apagadas}
        definition: {en: Number of dark lamps., es: Número de lámparas apagadas.}
        unit: number
        type: outcome
        direction: {target: 0}
        kind: formula
        formula: lamps.all - lamps.lit

    """
  static let answer = """
    # 1. Capacity

    In 2023 we answered {{indicator:CS-02 2023}} of the requests in time.[^1]

    {{table:CS-02 RS-05}}

    ## More

    <!-- a remark for us -->
    Accès: see the [page](https://city.example/a).

    # 2. Challenges

    - One, with **weight**
    - Two

    [^1]: Requests **due** in the year.

    """

  /// A workspace without a mistake.
  static let valid = SmallWorkspace(
    files: [
      "city.yaml": Data(city.utf8), "data/figures.csv": Data(figures.utf8),
      "sources.yaml": Data(sources.utf8), "modules/own.yaml": Data(module.utf8),
      "answers/ohchr-57-12/en.md": Data(answer.utf8),
    ])

  /// What came of reading.
  struct Outcome {
    let workspace: Workspace?
    let diagnostics: [Diagnostic]

    /// The findings as `severity path:line:column id`, without the temporary folder, in order.
    let lines: [String]

    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    /// The findings with an id.
    func found(_ id: String) -> [Diagnostic] { diagnostics.filter { $0.id == id } }
  }

  mutating func set(_ path: String, _ text: String) { files[path] = Data(text.utf8) }

  /// Replaces a text that must be there, once, in a file.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    let range = try #require(text.range(of: old), "'\(old)' is not in \(path)")
    set(path, text.replacingCharacters(in: range, with: new))
  }

  /// Reads the workspace from a new folder, which `prepare` may change first.
  func read(prepare: (URL) throws -> Void = { _ in }) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("workspace-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, content) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file)
    }
    try prepare(folder)
    let collector = DiagnosticCollector()
    let workspace = WorkspaceReader(
      folder.path, configuration: Self.configuration, into: collector
    ).read()
    let findings = collector.diagnostics.sorted()
    return Outcome(
      workspace: workspace, diagnostics: findings,
      lines: findings.map { finding in
        let place = finding.location?.description.replacingOccurrences(
          of: folder.path + "/", with: "")
        return "\(finding.severity.rawValue) \(place ?? "") \(finding.id)"
      })
  }
}
