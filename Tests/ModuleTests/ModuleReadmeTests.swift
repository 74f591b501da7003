import CityFiles
import Foundation
import ReportingCore
import ReportingTesting
import Testing

/// The tables in the modules' READMEs.
///
/// `CITYRIGHTS_RECORD=1 swift test --filter ModuleReadmeTests` writes them anew and fails; look at
/// the changes before they are committed.
@Suite("READMEs of the built-in modules")
struct ModuleReadmeTests {
  static let isRecording = ProcessInfo.processInfo.environment["CITYRIGHTS_RECORD"] == "1"

  @Test("list the indicators as they are", arguments: BuiltInModules.modules.map(\.manifest.id))
  func documented(id: String) throws {
    let module = try #require(BuiltInModules.modules.first { $0.manifest.id == id })
    let folder = try #require(
      module.caseFiles.first.map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().deletingLastPathComponent()
      })
    let file = folder.appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let english = try #require(LanguageTag("en"))
    let wanted = try #require(
      ModuleTable(module, in: english).replaced(in: readme), "no place for the table")
    #expect(readme.contains("`\(id)`"))
    if Self.isRecording {
      try Data(wanted.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent) of \(id); look at the changes")
      return
    }
    #expect(readme == wanted)
  }

  @Test("have a table that follows the module, and none where there is no place for one")
  func follows() throws {
    let module = try #require(BuiltInModules.modules.first { $0.manifest.id == "esc-resources" })
    let english = try #require(LanguageTag("en"))
    let table = ModuleTable(module, in: english)
    let rows = table.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == module.indicators.count)
    #expect(rows.contains { $0.hasPrefix("| RS-07 |") && $0.hasSuffix("| `real-change` |") })
    #expect(rows.contains { $0.hasPrefix("| RS-15 |") && $0.hasSuffix("| Swift |") })
    #expect(rows.contains { $0.hasPrefix("| RS-06 |") && $0.contains("| 100 is the target |") })
    #expect(table.replaced(in: "no table") == nil)
    let readme = "a\n\(ModuleTable.start)\nOLD TABLE\n\(ModuleTable.end)\nb"
    let once = try #require(table.replaced(in: readme))
    #expect(!once.contains("OLD TABLE"))
    #expect(table.replaced(in: once) == once)
  }
}
