import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("Writing an import into a workspace")
struct ImportWritingTests {
  private func plan(_ change: (inout SmallRepository) -> Void = { _ in }) throws -> ImportPlan {
    var repository = SmallRepository(.markdown)
    change(&repository)
    return try #require(try repository.imported().plan)
  }

  private func content(_ folder: TemporaryFolder) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let full = folder.path + "/" + path
      let isThere = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      if isThere, !isFolder.boolValue {
        files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
      }
    }
    return files
  }

  @Test("The files written are the planned ones and the list of them")
  func written() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let plan = try plan()
    let outcome = plan.write(into: workspace.path + "/", into: collector)
    #expect(collector.diagnostics.isEmpty)
    #expect(outcome.created == plan.files.map(\.path))
    let files = try content(workspace)
    #expect(Set(files.keys) == Set(plan.files.map(\.path) + [plan.manifest]))
    for file in plan.files { #expect(files[file.path] == Data(file.bytes)) }
  }

  @Test("A second import of the same changes nothing")
  func unchanged() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    _ = try plan().write(into: workspace.path, into: collector)
    let before = try content(workspace)
    let outcome = try plan().write(into: workspace.path, into: collector)
    #expect(outcome.isUnchanged)
    #expect(try content(workspace) == before)
    #expect(collector.diagnostics.isEmpty)
  }

  @Test("New figures replace the old ones, and what is gone is removed")
  func changed() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    _ = try plan().write(into: workspace.path, into: collector)
    let outcome = try plan {
      $0.replace("2017,,Percentage,20.4", "2017,,Percentage,20.5", in: "data/indicator_1-1-1.csv")
      $0.files["data/indicator_1-2-1.csv"] = nil
    }.write(into: workspace.path, into: collector)
    #expect(collector.diagnostics.isEmpty)
    #expect(outcome.changed.contains("data/open-sdg/1-1-1.csv"))
    #expect(outcome.removed == ["data/open-sdg/1-2-1.csv"])
    let files = try content(workspace)
    #expect(files["data/open-sdg/1-2-1.csv"] == nil)
    #expect(
      String(decoding: try #require(files["data/open-sdg/1-1-1.csv"]), as: UTF8.self)
        .contains("2017,,20.5"))
  }

  @Test("A file changed by hand stops the import before anything is written")
  func edited() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    _ = try plan().write(into: workspace.path, into: collector)
    let mine = workspace.path + "/modules/open-sdg.yaml"
    let text = try String(contentsOfFile: mine, encoding: .utf8) + "# mine\n"
    try text.write(toFile: mine, atomically: false, encoding: .utf8)
    let before = try content(workspace)

    let next = try plan {
      $0.replace("2017,,Percentage,20.4", "2017,,Percentage,20.5", in: "data/indicator_1-1-1.csv")
    }
    let refused = next.write(into: workspace.path, into: collector)
    #expect(refused.isRefused)
    #expect(refused.edited == ["modules/open-sdg.yaml"])
    #expect(try content(workspace) == before)
    let finding = try #require(collector.diagnostics.first)
    #expect(finding.id == "import.edited")
    #expect(finding.location?.path == mine)
    #expect(finding.suggestion?.contains("--replace") == true)

    let replaced = next.write(into: workspace.path, replacing: true, into: collector)
    #expect(!replaced.isRefused && !replaced.isUnchanged)
    #expect(replaced.edited == ["modules/open-sdg.yaml"])
    #expect(try !String(contentsOfFile: mine, encoding: .utf8).contains("# mine"))
  }

  @Test("A file that was there before the first import is not overwritten")
  func foreign() throws {
    let workspace = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/sources", withIntermediateDirectories: true)
    try "[]\n".write(
      toFile: workspace.path + "/sources/open-sdg.yaml", atomically: false, encoding: .utf8)
    let collector = DiagnosticCollector()
    let outcome = try plan().write(into: workspace.path, into: collector)
    #expect(outcome.isRefused)
    #expect(try content(workspace).keys.sorted() == ["sources/open-sdg.yaml"])
  }

  @Test("Links inside the workspace are not followed")
  func links() throws {
    let workspace = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/data", withDestinationPath: outside.path)
    let collector = DiagnosticCollector()
    let outcome = try plan().write(into: workspace.path, into: collector)
    #expect(outcome.isRefused)
    #expect(collector.diagnostics.map(\.id) == ["import.writing"])
    #expect(collector.diagnostics.first?.location?.path == workspace.path + "/data")
    #expect(try content(outside).isEmpty)
    #expect(try content(workspace).keys.allSatisfy { !$0.hasSuffix(".yaml") })
  }

  @Test("A workspace that is not there is an error, and is not made")
  func missing() throws {
    let folder = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let outcome = try plan().write(into: folder.path + "/nowhere", into: collector)
    #expect(outcome.isRefused)
    #expect(collector.diagnostics.map(\.location?.path) == [folder.path + "/nowhere"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nowhere"))
  }

  @Test("When one file cannot be written none is")
  func nothingHalfWritten() throws {
    let workspace = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/modules/open-sdg.yaml/x",
      withIntermediateDirectories: true)
    let collector = DiagnosticCollector()
    let outcome = try plan().write(into: workspace.path, into: collector)
    #expect(outcome.isRefused)
    #expect(outcome.created.isEmpty)
    #expect(collector.diagnostics.map(\.id) == ["import.writing"])
    #expect(try content(workspace).isEmpty)
  }

  @Test("A run that was stopped in the middle is mended by the next")
  func interrupted() throws {
    let workspace = try TemporaryFolder()
    let collector = DiagnosticCollector()
    let old = try plan()
    let new = try plan {
      $0.replace("2017,,Percentage,20.4", "2017,,Percentage,20.5", in: "data/indicator_1-1-1.csv")
    }
    _ = old.write(into: workspace.path, into: collector)
    // As after the list of both contents and the first of the files were moved to their places.
    let both = ImportManifest(old.files).merged(with: ImportManifest(new.files))
    try Data(both.bytes).write(to: URL(fileURLWithPath: workspace.path + "/" + new.manifest))
    let first = try #require(new.files.first { $0.path == "data/open-sdg/1-1-1.csv" })
    try Data(first.bytes).write(to: URL(fileURLWithPath: workspace.path + "/" + first.path))
    // No process has a number as high as this.
    try Data([0x78]).write(
      to: URL(fileURLWithPath: workspace.path + "/" + first.path + ".3.4194305.part"))

    let outcome = old.write(into: workspace.path, into: collector)
    #expect(!outcome.isRefused)
    #expect(collector.diagnostics.isEmpty)
    #expect(old.write(into: workspace.path, into: collector).isUnchanged)
    #expect(try content(workspace).keys.allSatisfy { !$0.hasSuffix(".part") })
  }
}
