import Documents
import Foundation
import ReportingCore
import Testing

@testable import CityFiles

@Suite("Calls that a city brings itself")
struct CityConsultationTests {
  static let call = """
    id: parks-2025
    title: {en: Parks, es: Parques}
    issuer: {en: Office of Parks}
    deadlines:
      - {kind: official, date: 2025-06-30, zone: unknown, basis: verified, source: page}
    questions:
      - {id: "1", text: {en: "Where?", es: "¿Dónde?"}, basis: verified, source: page, indicators: [lamps-lit]}

    """

  private func city(_ call: String = call, at path: String = "consultations/parks-2025.yaml")
    throws -> SmallWorkspace
  {
    var city = SmallWorkspace.valid
    city.set(path, call)
    return city
  }

  @Test("are read with the city and can be answered")
  func used() throws {
    var city = try city()
    city.set("answers/parks-2025/en.md", "# 1. Where?\n\nHere.\n")
    let outcome = try city.read()
    #expect(outcome.lines == [])
    let workspace = try #require(outcome.workspace)
    let call = try #require(workspace.configuration.consultation("parks-2025"))
    #expect(call.deadlines.first?.value.zone == nil)
    #expect(call.deadlines.first?.value.date.description == "2025-06-30")
    #expect(workspace.configuration.consultationIDs.contains("parks-2025"))
    #expect(workspace.configuration.consultation("ohchr-57-12") != nil)
    #expect(workspace.answers.contains { $0.consultation == "parks-2025" })
    #expect(
      workspace.inventory.contains {
        $0.subject == "consultations/parks-2025.yaml" && $0.state == .read
      })
    #expect(SmallWorkspace.configuration.consultation("parks-2025") == nil)
  }

  @Test("a run that does not need them passes them over, with the templates that it needs")
  func scope() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "city-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    var files = try city().files
    files["consultations/broken.yaml"] = Data("title: [".utf8)
    for (path, content) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file)
    }
    let collector = DiagnosticCollector()
    let installation = try Installation.find(
      named: SmallWorkspace.root, environment: nil, program: "")
    func read(_ id: String) throws -> Workspace {
      let configuration = ConfigurationReader(
        installation, swiftModules: [],
        scope: .document(id, isReport: false, of: folder.path), into: DiagnosticCollector()
      ).read()
      return try #require(
        WorkspaceReader(folder.path, configuration: configuration, into: collector).read())
    }
    let own = try read("parks-2025")
    #expect(own.configuration.consultation("parks-2025") != nil)
    #expect(own.configuration.template("submission") != nil)
    // Mistakes in a call that nobody asked for are not told.
    #expect(!collector.diagnostics.contains { $0.location?.path.contains("broken") == true })
    let other = try read("uclg-city-text")
    #expect(other.configuration.consultation("parks-2025") == nil)
    #expect(other.configuration.consultationIDs.contains("parks-2025"))
    #expect(
      other.inventory.contains {
        $0.subject == "consultations/parks-2025.yaml" && $0.state == .skipped
      })
  }

  @Test(
    "with mistakes are told where they are",
    arguments: [
      ("consultations/ohchr-57-12.yaml", "", "", "consultation.same-name", "built in"),
      ("consultations/park.yaml", "", "", "configuration.name", "holds 'parks-2025'"),
      ("consultations/deep/parks-2025.yaml", "", "", "file.refused", "not deeper"),
      (
        "consultations/parks-2025.yaml", "lamps-lit", "lamps-lid",
        "configuration.unknown-indicator",
        "lamps-lid"
      ),
      (
        "consultations/parks-2025.yaml", "zone: unknown", "zone: unkown", "codes.unknown-zone",
        "unkown"
      ),
      (
        "consultations/parks-2025.yaml", "zone: unknown, ", "", "yaml.missing-key", "zone"
      ),
      (
        "consultations/parks-2025.yaml", "issuer: {en: Office of Parks}\n",
        "issuer: {en: Office of Parks}\ntemplate: submision\n", "consultation.template", "submision"
      ),
      (
        "consultations/parks-2025.yaml", "indicators: [lamps-lit]", "like: [\"ohchr-57-12:99\"]",
        "consultation.like", "99"
      ),
      ("consultations/parks-2025.yml", "", "", "file.not-read", ".yaml"),
    ])
  func mistakes(
    path: String, old: String, new: String, id: String, words: String
  ) throws {
    let text = old.isEmpty ? Self.call : Self.call.replacing(old, with: new)
    #expect(old.isEmpty || text != Self.call)
    let outcome = try city(text, at: path).read()
    let found = outcome.found(id)
    #expect(found.count == 1, "\(outcome.lines)")
    #expect(found.first?.message.contains(words) == true, "\(found)")
    #expect(found.first?.location?.path.hasSuffix(path) == true)
    #expect(found.first?.suggestion != nil)
    #expect(outcome.workspace != nil)
  }

  @Test("a file where the folder should be is refused")
  func file() throws {
    #expect(try city("text", at: "consultations").read().found("file.refused").count == 1)
  }
}
