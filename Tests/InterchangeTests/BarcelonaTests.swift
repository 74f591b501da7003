import DelimitedText
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing
import YAMLSource

@testable import Interchange

/// The import of a real city's repository; not run where it is not at hand.
@Suite(
  "The repository of Barcelona",
  .enabled(
    if: BarcelonaSample.folder != nil,
    "Set CITYRIGHTS_OPEN_SDG_SAMPLE to the folder of Barcelona's Open SDG data repository."))
struct BarcelonaTests {
  private func plan() throws -> (repository: OpenSDGRepository, plan: ImportPlan) {
    let folder = try #require(BarcelonaSample.folder)
    let collector = DiagnosticCollector()
    let repository = try #require(OpenSDGRepository.read(folder, into: collector))
    return (
      repository,
      OpenSDGImport(
        repository, diagnostics: collector.diagnostics, units: SmallRepository.units
      ).plan()
    )
  }

  @Test("Every file is in the report, and every line of data became something")
  func everything() throws {
    let folder = try #require(BarcelonaSample.folder)
    let (_, plan) = try plan()
    let seen = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
    #expect(plan.report.files.map(\.path).sorted() == seen)
    for file in plan.report.files where file.status != .imported { #expect(!file.reason.isEmpty) }

    var written: [String: Int] = [:]
    for file in plan.files where file.path.hasPrefix(OpenSDGImport.dataFolder) {
      let table = DelimitedReader.read(file.bytes, path: file.path)
      #expect(table.defects.isEmpty)
      written[file.path] = table.rows.count
    }
    for file in plan.report.dataFiles {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file.path)"))
      let rows = DelimitedReader.read(Array(bytes), path: file.path).rows.count
      #expect(file.rows == rows, "\(file.path)")
      #expect(file.rows == file.values + file.missing + file.repeated + file.refused)
      let id = file.path.split(separator: "_").last?.dropLast(4) ?? ""
      #expect(
        written["\(OpenSDGImport.dataFolder)/\(id).csv", default: 0] == file.values + file.missing)
    }
    #expect(plan.report.values > 2_600)
    #expect(plan.diagnostics.filter { $0.severity == .error }.isEmpty)
    for diagnostic in plan.diagnostics where diagnostic.severity > .note {
      #expect(diagnostic.suggestion?.isEmpty == false)
      #expect(diagnostic.location != nil)
    }
  }

  @Test("Titles stand in every language, and every reference is declared")
  func declarations() throws {
    let (repository, plan) = try plan()
    #expect(repository.languages.map(\.description) == ["en", "ca", "es"])
    let collector = DiagnosticCollector()
    func yaml(_ path: String) throws -> YAMLNode {
      let file = try #require(plan.files.first { $0.path == path })
      return try #require(YAMLReader.read(file.bytes, path: path, into: collector))
    }
    let module = try yaml(OpenSDGImport.moduleFile)
    let sources = Set(try yaml(OpenSDGImport.sourcesFile).elements.compactMap { $0["id"]?.text })
    #expect(collector.diagnostics.isEmpty)

    let units = Set(try #require(module["units"]).elements.compactMap { $0["id"]?.text })
      .union(SmallRepository.units.map(\.id))
    var codes: [String: Set<String>] = [:]
    for dimension in try #require(module["dimensions"]).elements {
      codes[dimension["id"]?.text ?? ""] = Set(
        dimension["codes"]?.elements.compactMap { $0["id"]?.text } ?? [])
    }
    var unitByInput: [String: String] = [:]
    for input in try #require(module["inputs"]).elements {
      let id = try #require(input["id"]?.text)
      #expect(IdentifierForm.words.accepts(id))
      #expect(unitByInput[id] == nil)
      unitByInput[id] = input["unit"]?.text
      #expect(units.contains(input["unit"]?.text ?? ""))
      for dimension in input["dimensions"]?.elements.map(\.text) ?? [] {
        #expect(codes[dimension] != nil)
      }
    }
    for indicator in try #require(module["indicators"]).elements {
      #expect(unitByInput[indicator["input"]?.text ?? ""] != nil)
      for language in ["en", "ca", "es"] {
        #expect(indicator["title"]?[language]?.text.isEmpty == false)
        #expect(indicator["definition"]?[language]?.text.isEmpty == false)
      }
    }
    for (dimension, ids) in codes {
      #expect(IdentifierForm.words.accepts(dimension))
      for id in ids { #expect(IdentifierForm.words.accepts(id)) }
    }
    for file in plan.files where file.path.hasPrefix(OpenSDGImport.dataFolder) {
      let table = DelimitedReader.read(file.bytes, path: file.path)
      let names = table.columnNames
      for row in table.rows {
        for (name, field) in zip(names, row) {
          switch name {
          case "input": #expect(unitByInput[field.text] != nil)
          case "unit": #expect(units.contains(field.text))
          case "source": #expect(field.isEmpty || sources.contains(field.text))
          case "period": #expect(throws: Never.self) { try Period(parsing: field.text) }
          case "value", "status", "note": break
          default: #expect(field.isEmpty || codes[name]?.contains(field.text) == true)
          }
        }
      }
    }
  }

  @Test("A second import changes nothing, and equal input gives equal bytes")
  func again() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let first = try plan().plan
    let second = try plan().plan
    #expect(first.files == second.files)
    let created = first.write(into: workspace.path, into: collector)
    #expect(created.created.count == first.files.count)
    #expect(second.write(into: workspace.path, into: collector).isUnchanged)
    #expect(collector.diagnostics.isEmpty)
  }
}
