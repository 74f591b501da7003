import CityFiles
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

/// Pages of calls, written for the tests in the structures that pages of calls have.
enum CallSample {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Calls")

  static let names = [
    "contradictions-en.html", "modele-2025-fr.html", "ngo-text.txt", "note-verbale-2014-en.html",
    "plantilla-2025-es.html", "sharepoint-2019-en.html", "special-procedure-2022-en.html",
    "template-2025-en.html", "treaty-body-en.html",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// What came of a page.
  struct Outcome {
    var plan: CallImportPlan?
    var findings: [Diagnostic]
    var ids: [String] { findings.map(\.id) }
    var text: String { plan.map { String(decoding: $0.file.bytes, as: UTF8.self) } ?? "" }
  }

  static func read(
    _ bytes: [UInt8], named name: String = "call.html", id: String? = nil,
    language: LanguageTag? = nil, taken: [String] = []
  ) -> Outcome {
    let collector = DiagnosticCollector()
    let plan = CallPage.read(bytes, path: name, into: collector).flatMap {
      CallImport($0, id: id, language: language, taken: taken)
        .plan(for: .workspace, into: collector)
    }
    return Outcome(plan: plan, findings: collector.diagnostics)
  }

  static func read(_ html: String, named name: String = "call.html") -> Outcome {
    read(Array(html.utf8), named: name, language: LanguageTag("en"))
  }

  /// What is read of some pieces within a page that is otherwise one of a call.
  static func profile(_ body: String, language: String = "en") throws -> CallProfile {
    let collector = DiagnosticCollector()
    let html = "<html><body><h1>A call</h1>\(body)</body></html>"
    let page = try #require(
      CallPage.read(Array(html.utf8), path: "call.html", into: collector))
    return CallProfile(page, id: "call", language: try #require(LanguageTag(language)))
  }

  static let configuration: Configuration = {
    let collector = DiagnosticCollector()
    do {
      let installation = try Installation.find(
        named: repository.path, environment: nil, program: "")
      return ConfigurationReader(
        installation, swiftModules: [], scope: .everything, into: collector
      ).read()
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The profile as a city's own call, as the workspace reads it, with what is wrong with it.
  static func asOwnCall(
    _ plan: CallImportPlan
  ) throws -> (call: Consultation?, findings: [Diagnostic]) {
    let city = try TemporaryFolder()
    try city.write(
      "id: town\nname: {en: Town}\ncountry: AUT\nlanguages: [en]\nmodules: []\n", to: "city.yaml")
    let collector = DiagnosticCollector()
    _ = plan.write(into: city.path, into: collector)
    let workspace = WorkspaceReader(city.path, configuration: configuration, into: collector)
      .read()
    return (workspace?.configuration.consultation(plan.id), collector.diagnostics)
  }
}
