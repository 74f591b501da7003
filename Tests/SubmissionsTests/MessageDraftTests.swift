import CityFiles
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("Drafts of messages")
struct MessageDraftTests {
  /// An installation with a call that says how contributions are sent.
  static let runner: Result<Runner, any Error> = Result {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("installation-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try manager.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    for name in ["config", "Plugins"] {
      try manager.copyItem(
        atPath: TestCity.root + "/" + name, toPath: folder.path + "/" + name)
    }
    let call = """
      id: mailed
      title: {en: A call, es: Una convocatoria}
      issuer: {en: Council, es: Consejo}
      languages: [{accepted: [en], basis: unverified, source: test}]
      formats: {accepted: [docx, html], basis: unverified, source: test}
      recipients: {addresses: [office@un.example, second@un.example], basis: unverified, source: test}
      subject: {text: "Input {city} ({state}) {session} {session-month}", basis: unverified, source: test}
      questions: [{id: "1", text: {en: What?, es: ¿Qué?}, basis: unverified, source: test}]

      """
    try Data(call.utf8).write(
      to: folder.appendingPathComponent("config/consultations/mailed.yaml"))
    let collector = DiagnosticCollector()
    let configuration = ConfigurationReader(
      try Installation.find(named: folder.path, environment: nil, program: ""),
      swiftModules: TestCity.swiftModules, into: collector
    ).read()
    #expect(collector.diagnostics.filter { $0.severity == .error } == [])
    return Runner(
      configuration: configuration, swiftModules: TestCity.swiftModules,
      renderers: [DOCXRenderer(), HTMLRenderer(), CSVRenderer()])
  }

  static func make(
    _ call: String, _ formats: [OutputFormat], languages: [String] = ["en"], isDraft: Bool = false
  ) async throws -> TestCity.Outcome {
    var city = TestCity.valid
    for language in ["en", "es"] {
      city.files["answers/mailed/\(language).md"] = "# 1. What\n\nThis.\n"
    }
    let request = DocumentRequest(
      kind: .submission(consultation: call), year: try Period(parsing: "2023"),
      languages: languages.compactMap { LanguageTag($0) }, formats: formats, isDraft: isDraft,
      issued: CalendarDate(year: 2024, month: 5, day: 2))
    return try await city.inFolder { folder in
      let result = try await runner.get().make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      var found: [String: [UInt8]] = [:]
      let out = folder.appendingPathComponent("out")
      if FileManager.default.fileExists(atPath: out.path) {
        for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
          found[name] = Array(try Data(contentsOf: out.appendingPathComponent(name)))
        }
      }
      return TestCity.Outcome(result: result, files: found)
    }
  }

  @Test("what the call says stands in the message, and only files that it takes")
  func known() async throws {
    let made = try await Self.make("mailed", [.docx, .csv, .eml])
    #expect(made.errors.map(\.message) == [])
    let text = try made.text(".eml")
    #expect(text.contains("\r\nTo: office@un.example,\r\n second@un.example\r\n"))
    #expect(text.contains("\r\nSubject: Input Testville (Spain) [session] [session-month]\r\n"))
    #expect(made.result.diagnostics.contains { $0.id == "subject.literal" })
    let docx = try #require(made.files["testville-mailed-2023-en.docx"])
    let sent = Data(docx).base64EncodedString(options: [.lineLength76Characters])
      .replacingOccurrences(of: "\n", with: "\r\n").replacingOccurrences(of: "\r\r", with: "\r")
    #expect(text.contains(sent))
    #expect(text.components(separatedBy: "Content-Disposition: attachment").count == 2)
    #expect(text.contains("- testville-mailed-2023-en.docx\r\n"))
    #expect(!text.contains("rights@city.example"))
  }

  @Test("without files in an accepted format they are made for the message")
  func alone() async throws {
    let made = try await Self.make("mailed", [.eml])
    #expect(
      made.files.keys.sorted() == [
        "testville-mailed-2023-en-checklist.html", "testville-mailed-2023-en.eml",
      ])
    #expect(
      try made.text(".eml").components(separatedBy: "Content-Disposition: attachment").count == 3)
  }

  @Test("a call of which nothing is known gets a message without an address")
  func unknown() async throws {
    let made = try await Self.make("ohchr-57-12", [.eml])
    let text = try made.text(".eml")
    #expect(!text.contains("\r\nTo:"))
    #expect(text.contains("filename=\"testville-ohchr-57-12-2023-en.docx\""))
  }

  @Test("a draft and a language that is not accepted are not sent, which is said")
  func notSent() async throws {
    let draft = try await Self.make("mailed", [.eml], isDraft: true)
    #expect(!draft.files.keys.contains { $0.hasSuffix(".eml") })
    #expect(draft.result.inventory.contains { $0.detail == "a draft is not sent" })
    let spanish = try await Self.make("mailed", [.eml, .csv], languages: ["es"])
    #expect(!spanish.files.keys.contains { $0.hasSuffix(".eml") })
  }
}
