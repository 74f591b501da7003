import Documents
import Foundation
import ReportingCore
import Testing
import YAMLSource

@Suite("Reading YAML from files")
struct YAMLFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "yaml-source-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("a file is read, and findings show the path that the user knows")
  func file() throws {
    try withFolder { folder in
      let file = folder.appending(path: "city.yaml")
      try Data("id: x\nid: y\n".utf8).write(to: file)
      let collector = DiagnosticCollector()
      let node = YAMLReader.read(file: file.path, displayPath: "oslo/city.yaml", into: collector)
      #expect(node?["id"]?.text == "x")
      #expect(collector.diagnostics.map(\.location?.description) == ["oslo/city.yaml:2:1"])
    }
  }

  @Test("what is not a readable file is refused, each with its reason")
  func unreadable() throws {
    try withFolder { folder in
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      for (path, reason) in [
        (folder.appending(path: "none.yaml").path, "no such file"), (folder.path, "folder"),
        (pipe, "ordinary"), (folder.appending(path: "none/none.yaml").path, "no such file"),
      ] {
        let collector = DiagnosticCollector()
        #expect(YAMLReader.read(file: path, into: collector) == nil)
        #expect(collector.diagnostics.map(\.id) == ["yaml.unreadable"])
        #expect(collector.diagnostics.first?.message.contains(reason) == true)
        #expect(collector.diagnostics.first?.location == Place(path: path))
      }
    }
  }

  @Test("a file over the limit is refused unread")
  func tooLarge() throws {
    try withFolder { folder in
      let file = folder.appending(path: "large.yaml")
      try Data(repeating: 0x61, count: 1_001).write(to: file)
      let collector = DiagnosticCollector()
      let limits = YAMLLimits(bytes: 1_000)
      #expect(YAMLReader.read(file: file.path, limits: limits, into: collector) == nil)
      #expect(collector.diagnostics.map(\.id) == ["yaml.too-large"])
    }
  }
}
