import Aggregation
import CityFiles
import CivicSpace
import Defenders
import Digests
import Documents
import ESCResources
import Foundation
import JointSubmissions
import Participation
import Rendering
import ReportingCore
import Sealing
import Submissions
import Testing

/// A few cities with their packages, and the secretariat that answers for them.
struct TestNetwork {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  static let renderers: [any DocumentRenderer] = [
    DOCXRenderer(), HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
  ]

  static func runner(root: String) throws -> Runner {
    let collector = DiagnosticCollector()
    let configuration = ConfigurationReader(
      try Installation.find(named: root, environment: nil, program: ""),
      swiftModules: swiftModules, into: collector
    ).read()
    #expect(collector.diagnostics == [])
    return Runner(
      configuration: configuration, swiftModules: swiftModules, renderers: renderers)
  }

  static let runner: Result<Runner, any Error> = Result { try runner(root: root) }

  /// The secretariat's workspace.
  var files: [String: String] = [
    "city.yaml": """
    id: network
    name: {en: Network of Cities, es: Red de Ciudades, fr: Réseau de villes, ca: Xarxa de Ciutats}
    country: ESP
    languages: [en, es, fr]
    modules: [civic-space, participation]

    """,
    "answers/ohchr-57-12/contribution.yaml": """
    kind: joint
    template: joint-submission
    confidential: false

    """,
    "answers/ohchr-57-12/en.md": """
    # summary

    Five cities speak here. The median city answers {{aggregate:CS-02 2023 median}} of requests in
    time ({{aggregate:CS-02 2023 count | city | cities}}), {{aggregate:CS-02 2023 change}} on the year before;
    those of Southern Europe together: {{aggregate:CS-02 2023 median region=039}}.

    # 2. Norms

    Cities write human rights into their contracts.[^1]

    [^1]: As they report themselves.

    """,
    "answers/ohchr-57-12/es.md": """
    # summary

    Hablan aquí cinco ciudades. La ciudad mediana responde a tiempo al {{aggregate:CS-02 2023 median}}
    de las solicitudes.

    """,
    "registers/signatories.yaml": """
    records:
      - id: s-1
        document: ohchr-57-12
        order: 1
        name: Network of Cities
        class: special
        status: signed
        signed: 2025-06-01

    """,
  ]

  var packages: [ContributedPackage]
  var asked: [AskedCity]
  var rows: [ObservationRow]

  init() throws {
    packages = try Self.packages()
    asked = try Self.asked()
    rows = try Self.rows()
  }

  static func text(_ texts: [String: String]) throws -> LocalizedText {
    var found: [LanguageTag: String] = [:]
    for (tag, text) in texts { found[try #require(LanguageTag(tag))] = text }
    return LocalizedText(found)
  }

  static func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  // MARK: Packages

  static func record(
    _ id: String, _ name: [String: String], _ country: String, _ region: String,
    languages: [String], residents: Double
  ) throws -> SubmissionRecord {
    SubmissionRecord(
      generator: .init(name: "cityrights", version: "1"),
      city: SealedCity(
        id: id, name: try text(name), country: country, region: region,
        population: [.init(period: try Period(parsing: "2023"), value: residents)]),
      call: "ohchr-57-12", year: try Period(parsing: "2023"),
      date: CalendarDate(year: 2025, month: 6, day: 12), languages: try languages.map(tag),
      respondent: "local-governments", kind: .individual,
      disclosure: .init(audience: .public, thresholds: [.persons: 5]))
  }

  static func answer(
    _ question: String, _ language: String, _ text: String, figures: [String] = []
  ) throws -> SealedAnswer {
    SealedAnswer(
      question: question, language: try tag(language), words: 10, text: text, figures: figures)
  }

  static func package(_ record: SubmissionRecord) -> ContributedPackage {
    ContributedPackage(record: record, identity: SHA256Digest(of: record.packageName))
  }

  private static func packages() throws -> [ContributedPackage] {
    var barcelona = try record(
      "barcelona", ["en": "Barcelona", "ca": "Barcelona"], "ESP", "039", languages: ["ca", "en"],
      residents: 1_660_122)
    barcelona.answers = [
      try answer(
        "1", "en",
        "All new staff are trained.[^1] We answer 90% of requests in time.\n\n"
          + "## Who takes part\n\n- Police\n- Schools\n\n[^1]: Plan of 2022.\n",
        figures: ["CS-02", "CS-13"]),
      try answer("1", "ca", "Tota la plantilla nova rep formació.\n"),
      try answer("2", "en", "Contracts ask for fair wages.\n"),
    ]
    var practice = SealedPractice(id: "p-1")
    practice.title = try text(["en": "Rights desk", "es": "Oficina de derechos"])
    practice.problem = try text(["en": "Nobody knew where to complain."])
    practice.measure = try text(["en": "One desk for all."])
    practice.since = "2019-05-01"
    practice.result = try text(["en": "Complaints are heard."])
    practice.indicators = ["CS-02"]
    practice.budget = 120_000
    practice.currency = "EUR"
    practice.themes = ["participation", "housing"]
    barcelona.practices = [practice]
    barcelona.messages = [
      SealedMessage(
        message: "participatory-democracy", text: try text(["en": "Rights begin in the street."]),
        indicators: ["CS-02"], practices: ["p-1", "p-secret"])
    ]
    barcelona.signatories = [
      SealedSignatory(name: "Institute of Rights", status: "special", signature: "signed"),
      SealedSignatory(name: "Undecided House", status: "none", signature: "invited"),
    ]
    var lisbon = try record(
      "lisbon", ["en": "Lisbon", "pt": "Lisboa"], "PRT", "039", languages: ["pt"],
      residents: 567_131)
    lisbon.answers = []
    var grenoble = try record(
      "grenoble", ["fr": "Grenoble"], "FRA", "155", languages: ["fr"], residents: 157_477)
    grenoble.answers = [
      try answer(
        "1", "fr", "Un guide a été publié.[^1]\n\n[^1]: Guide de 2017.\n", figures: ["CS-02"])
    ]
    var nador = try record(
      "nador", ["fr": "Nador", "en": "Nador"], "MAR", "015", languages: ["fr", "en"],
      residents: 178_540)
    nador.answers = [try answer("2", "fr", "Les marchés {{indicator:CS-02}} sont suivis.\n")]
    var goicoechea = try record(
      "goicoechea", ["es": "Goicoechea"], "CRI", "013", languages: ["es"], residents: 137_000)
    goicoechea.answers = [try answer("1", "es", "Se forman 120 personas.\n", figures: ["CS-16"])]
    goicoechea.messages = [SealedMessage(message: "participatory-democracy")]
    var seoul = try record(
      "seoul", ["en": "Seoul"], "KOR", "030", languages: ["en"], residents: 9_400_000)
    seoul.answers = [
      try answer("1", "en", "More than 40,000 officials were trained.\n", figures: ["CS-02"])
    ]
    return [barcelona, lisbon, grenoble, nador, goicoechea, seoul].map(package)
  }

  // MARK: Members and figures

  static func city(
    _ id: String, _ name: [String: String], _ country: String, _ region: String, _ residents: Double
  ) throws -> AskedCity {
    AskedCity(
      MemberCity(
        id: id, country: country, region: region,
        population: [.init(period: try Period(parsing: "2023"), residents: residents)]),
      name: try text(name))
  }

  private static func asked() throws -> [AskedCity] {
    [
      try city("barcelona", ["en": "Barcelona"], "ESP", "039", 1_660_122),
      try city("lisbon", ["en": "Lisbon", "pt": "Lisboa"], "PRT", "039", 567_131),
      try city("grenoble", ["fr": "Grenoble"], "FRA", "155", 157_477),
      try city("graz", ["de": "Graz"], "AUT", "155", 291_000),
      try city("nador", ["fr": "Nador"], "MAR", "015", 178_540),
      try city("goicoechea", ["es": "Goicoechea"], "CRI", "013", 137_000),
      try city("seoul", ["en": "Seoul"], "KOR", "030", 9_400_000),
    ]
  }

  private static func rows() throws -> [ObservationRow] {
    func row(
      _ city: String, _ indicator: String, _ period: String, _ value: Double, _ unit: String,
      mark: ObservationMark = .published
    ) throws -> ObservationRow {
      ObservationRow(
        city: city, indicator: indicator, period: try Period(parsing: period), value: value,
        unit: unit, mark: mark)
    }
    return [
      try row("barcelona", "CS-02", "2022", 80, "percent"),
      try row("barcelona", "CS-02", "2023", 90, "percent"),
      try row("grenoble", "CS-02", "2022", 70, "percent"),
      try row("grenoble", "CS-02", "2023", 75, "percent"),
      try row("seoul", "CS-02", "2022", 60, "percent"),
      try row("seoul", "CS-02", "2023", 66, "percent"),
      try row("nador", "CS-02", "2023", 40, "percent"),
      try row("lisbon", "CS-02", "2023", 0, "percent", mark: .suppressed),
      try row("goicoechea", "CS-02", "2023", 0, "percent", mark: .missing),
      // Two cities alone report.
      try row("barcelona", "CS-13", "2023", 1_200, "persons"),
      try row("seoul", "CS-13", "2023", 900, "persons"),
      // One id, two things.
      try row("barcelona", "CS-16", "2023", 12, "acts"),
      try row("grenoble", "CS-16", "2023", 7, "acts"),
      try row("goicoechea", "CS-16", "2023", 300, "persons"),
    ]
  }

  /// The cells, as the engine computes them and the gate lets them through.
  func aggregate() async throws -> Aggregate {
    var columns = ObservationColumns()
    for row in rows { try columns.append(row) }
    let plan = Plan(
      indicators: [
        PlannedIndicator(id: "CS-02", unit: "percent", counts: .things, canBeSummed: false),
        PlannedIndicator(id: "CS-13", unit: "persons", counts: .persons, canBeSummed: true),
        PlannedIndicator(id: "CS-16", counts: .things, canBeSummed: true),
      ],
      periods: [try Period(parsing: "2022"), try Period(parsing: "2023")])
    let engine = AggregationEngine(plan: plan, cities: asked.map(\.member))
    return AggregateGate().release(await engine.statistics(of: columns))
  }

  // MARK: Making

  func joint(_ call: String = "ohchr-57-12") async throws -> JointSubmission {
    JointSubmission(
      call: call, year: try Period(parsing: "2023"), packages: packages,
      aggregate: try await aggregate(), asked: asked)
  }

  func request(languages: [String], formats: [OutputFormat] = [.docx]) throws -> DocumentRequest {
    DocumentRequest(
      kind: .submission(consultation: "ohchr-57-12"), year: try Period(parsing: "2023"),
      languages: try languages.map(Self.tag), formats: formats,
      issued: CalendarDate(year: 2025, month: 6, day: 20))
  }

  /// Writes the workspace into a new folder and gives it to `body`.
  func inFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("secretariat-\(UUID().uuidString)")
    for (path, content) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    return try await body(folder.path)
  }

  /// The documents, not written.
  func documents(
    _ languages: [String] = ["en"], call: String = "ohchr-57-12", with runner: Runner? = nil
  ) async throws -> JointDocuments {
    let joint = try await joint(call)
    let runner = try runner ?? Self.runner.get()
    let request = try request(languages: languages)
    return try await inFolder { folder in
      try await joint.documents(request, of: folder, with: runner)
    }
  }

  /// A document in one of the formats that hold it in one file.
  static func rendered(
    _ document: Document, as renderer: some DocumentRenderer = MarkdownRenderer()
  ) throws -> String {
    let files = try renderer.render(document, named: "joint")
    return String(decoding: try #require(files.first).bytes, as: UTF8.self)
  }
}

extension JointDocuments {
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  var ids: [String] { diagnostics.map(\.id) }
}
