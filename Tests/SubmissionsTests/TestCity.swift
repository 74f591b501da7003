import CityFiles
import CivicSpace
import Defenders
import Documents
import ESCResources
import Foundation
import Participation
import Rendering
import ReportingCore
import Submissions
import Testing

/// A small city in files, made into documents in a temporary folder.
struct TestCity {
  var files: [String: String]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  static let configuration: Configuration = {
    let collector = DiagnosticCollector()
    let installation: Installation
    do {
      installation = try Installation.find(named: root, environment: nil, program: "")
    } catch {
      preconditionFailure("\(error)")
    }
    return ConfigurationReader(installation, swiftModules: swiftModules, into: collector).read()
  }()

  static var english: LanguagePack {
    get throws {
      let tag = try #require(LanguageTag("en"))
      return try #require(configuration.language(tag))
    }
  }

  static let runner = Runner(
    configuration: configuration, swiftModules: swiftModules,
    renderers: [
      DOCXRenderer(), HTMLRenderer(), MarkdownRenderer(), JSONRenderer(), CSVRenderer(),
      DeferredRenderer(format: .pdf) {
        PDFRenderer(
          backend: try TypstBackend.find(
            worker: "\(root)/config/pdf/typst_worker.py", packageRoot: root,
            environment: ProcessInfo.processInfo.environment))
      },
    ])

  static let valid = TestCity(files: [
    "city.yaml": """
    id: testville
    name: {en: Testville, es: Villaprueba}
    country: ESP
    languages: [en, es]
    currency: EUR
    modules: [civic-space, participation, esc-resources]
    population:
      - {period: 2023, value: 100000}
    contact: {office: {en: Office, es: Oficina}, email: rights@city.example, level: city-internal}

    """,
    "data/figures.csv": """
    input,period,district,value,status,source,note
    requests.due,2023,,10,,register,
    requests.answered-in-time,2023,,9,,register,counted twice a year
    requests.due,2022/23 (pilot),,20,provisional,,
    requests.answered-in-time,2022/23 (pilot),,5,,,
    appeals.decided,2023,,0,,,
    appeals.reversed,2023,,0,,,
    datasets.required,2023,,8,,,
    datasets.published-and-current,2023,,0,,,
    assemblies.notified,2023,,,missing,,
    assemblies.restricted,2023,,1,,,
    election.voters,2023,,3,,,
    election.registered-voters,2023,,40,,,

    """,
    "sources.yaml": """
    - id: register
      title: {en: Register, es: Registro}
      publisher: {en: Testville, es: Villaprueba}

    """,
    "answers/ohchr-57-12/en.md":
      "# 1. Capacity\n\nAnswered in time: {{indicator:CS-02 2023}}.\n\n# 2. Challenges\n\nFew.\n",
    "answers/ohchr-57-12/es.md":
      "# 1. Capacidad\n\nA tiempo: {{indicator:CS-02 2023}}.\n\n# 2. Retos\n\nPocos.\n",
  ])

  /// What came of a run: its result, and the files that stand in the output folder, by name.
  struct Outcome {
    let result: RunResult
    let files: [String: [UInt8]]

    var errors: [Diagnostic] { result.diagnostics.filter { $0.severity == .error } }

    /// The text of the only file whose name has this ending.
    func text(_ ending: String) throws -> String {
      let names = files.keys.filter { $0.hasSuffix(ending) }
      try #require(names.count == 1, "\(files.keys.sorted())")
      return String(decoding: files[names[0]] ?? [], as: UTF8.self)
    }
  }

  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let text = try #require(files[path])
    let range = try #require(text.range(of: old), "'\(old)' is not in \(path)")
    files[path] = text.replacingCharacters(in: range, with: new)
  }

  /// Writes the workspace into a new folder and gives it to `body`.
  func inFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("city-\(UUID().uuidString)")
    for (path, content) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    return try await body(folder)
  }

  /// Makes documents.
  func make(
    _ kind: DocumentKind, year: String = "2023", languages: [String] = ["en"],
    formats: [OutputFormat] = [.docx, .html, .md, .json, .csv], audience: Level = .public,
    isDraft: Bool = false
  ) async throws -> Outcome {
    let request = DocumentRequest(
      kind: kind, year: try Period(parsing: year),
      languages: languages.compactMap { LanguageTag($0) }, formats: formats, audience: audience,
      isDraft: isDraft, issued: CalendarDate(year: 2024, month: 5, day: 2))
    return try await inFolder { folder in
      let result = try await Self.runner.make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      var found: [String: [UInt8]] = [:]
      let out = folder.appendingPathComponent("out")
      if FileManager.default.fileExists(atPath: out.path) {
        for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
          found[name] = Array(try Data(contentsOf: out.appendingPathComponent(name)))
        }
      }
      return Outcome(result: result, files: found)
    }
  }
}
