import CityFiles
import Documents
import Foundation
import Glibc
import ReportingCore
import Testing

@Suite("Folders that nobody would make on purpose")
struct HostileFolderTests {
  @Test("a missing folder and one without city.yaml say what to do")
  func missing() throws {
    let collector = DiagnosticCollector()
    let workspace = WorkspaceReader(
      "/nonexistent/city", configuration: SmallWorkspace.configuration, into: collector
    ).read()
    #expect(workspace == nil)
    #expect(collector.diagnostics.map(\.id) == ["workspace.missing"])
    #expect(collector.diagnostics[0].suggestion?.contains("cityrights new city") == true)
    var without = SmallWorkspace.valid
    without.files["city.yaml"] = nil
    #expect(try without.read().diagnostics.map(\.id) == ["workspace.no-city"])
    without.set("city.yml", SmallWorkspace.city)
    #expect(
      try without.read().diagnostics.first?.suggestion == "Is 'city.yml' meant to be 'city.yaml'?")
  }

  @Test(
    "an empty city.yaml, or one of comments, says so", arguments: ["", "\n", "# city\n", "---\n"])
  func empty(text: String) throws {
    var workspace = SmallWorkspace.valid
    workspace.set("city.yaml", text)
    let read = try workspace.read()
    #expect(read.workspace == nil)
    #expect(read.lines == ["error city.yaml yaml.empty"])
  }

  @Test("a bomb of aliases is refused")
  func bomb() throws {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, previous) in zip("bcdefghijk", "abcdefghij") {
      text +=
        "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 9).joined(separator: ", ")
        + "]\n"
    }
    for file in ["city.yaml", "sources.yaml", "modules/own.yaml"] {
      var workspace = SmallWorkspace.valid
      workspace.set(file, text)
      let read = try workspace.read()
      #expect(read.diagnostics.contains { $0.id.hasPrefix("yaml.too-many") }, "\(read.lines)")
    }
  }

  @Test("nesting without end is refused")
  func depth() throws {
    for opening in ["[", "{a: ", "- "] {
      var workspace = SmallWorkspace.valid
      workspace.set("city.yaml", "id: " + String(repeating: opening, count: 20_000))
      let read = try workspace.read()
      #expect(read.workspace == nil)
      #expect(read.errors.count == 1, "\(read.lines)")
    }
  }

  @Test("50 MB are too much for any file")
  func large() throws {
    for file in ["city.yaml", "data/figures.csv", "answers/ohchr-57-12/en.md", "sources.yaml"] {
      let read = try SmallWorkspace.valid.read { folder in
        let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(file))
        try handle.truncate(atOffset: 50_000_000)
        try handle.close()
      }
      #expect(
        read.errors.contains { $0.message.contains("larger than") || $0.id == "yaml.too-large" },
        "\(read.lines)")
    }
  }

  @Test("a link out of the workspace is not followed; one inside it is")
  func links() throws {
    let manager = FileManager.default
    let read = try SmallWorkspace.valid.read { folder in
      try manager.createSymbolicLink(
        atPath: folder.path + "/data/passwords.csv", withDestinationPath: "/etc/passwd")
      try manager.createSymbolicLink(
        atPath: folder.path + "/data/nowhere.csv", withDestinationPath: "gone.csv")
      try manager.createSymbolicLink(
        atPath: folder.path + "/data/round", withDestinationPath: "..")
      try manager.createSymbolicLink(
        atPath: folder.path + "/data/again.csv", withDestinationPath: "figures.csv")
    }
    #expect(read.errors.map(\.id) == ["file.refused", "file.refused", "file.refused"])
    #expect(read.lines.contains("error data/passwords.csv file.refused"))
    #expect(read.lines.contains("error data/nowhere.csv file.refused"))
    #expect(read.found("csv.repeated").count == 7)
    let outside = try SmallWorkspace.valid.read { folder in
      try manager.removeItem(at: folder.appendingPathComponent("city.yaml"))
      try manager.createSymbolicLink(
        atPath: folder.path + "/city.yaml", withDestinationPath: "/etc/hostname")
    }
    #expect(outside.workspace == nil)
    #expect(outside.lines == ["error city.yaml file.refused"])
  }

  @Test("what nothing reads is named")
  func unknown() throws {
    var workspace = SmallWorkspace.valid
    workspace.set("soruces.yaml", "[]")
    workspace.set("data/figures.xlsx", "PK")
    workspace.set("data/more.CSV", "input,period,value\n")
    workspace.set("modules/other.yml", "id: other\n")
    workspace.set("registers/incidents.yml", "[]\n")
    workspace.set("README.md", "# For people\n")
    workspace.set(".git/config", "")
    let read = try workspace.read()
    #expect(
      read.lines == [
        "warning data/figures.xlsx file.not-read", "warning data/more.CSV file.not-read",
        "warning modules/other.yml file.not-read",
        "warning registers/incidents.yml file.not-read",
        "warning soruces.yaml workspace.unknown-entry",
      ])
    #expect(read.diagnostics[1].suggestion == "Rename it to 'more.csv'.")
    #expect(read.diagnostics[4].suggestion == "Did you mean 'sources.yaml'?")
    let skipped = read.workspace?.inventory.filter { $0.state == .skipped }.map(\.subject)
    #expect(
      skipped == [
        "README.md", "data/figures.xlsx", "data/more.CSV", "modules/other.yml",
        "registers/incidents.yml", "soruces.yaml",
      ])
  }

  @Test("folders where files are wanted, and files where folders are, end in a finding")
  func kinds() throws {
    let manager = FileManager.default
    let read = try SmallWorkspace.valid.read { folder in
      for name in ["sources.yaml", "data", "answers", "modules"] {
        try manager.removeItem(at: folder.appendingPathComponent(name))
      }
      try manager.createDirectory(
        atPath: folder.path + "/sources.yaml", withIntermediateDirectories: false)
      for name in ["data", "answers", "modules"] {
        try Data().write(to: folder.appendingPathComponent(name))
      }
    }
    for name in ["sources.yaml", "data", "answers", "modules"] {
      #expect(read.lines.contains { $0.contains(" \(name) ") }, "\(name): \(read.lines)")
    }
  }

  @Test("a file that may not be read is reported")
  func rights() throws {
    guard geteuid() != 0 else { return }  // Root may read everything.
    let read = try SmallWorkspace.valid.read { folder in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.path + "/data/figures.csv")
    }
    #expect(read.lines.contains("error data/figures.csv file.unreadable"))
  }

  @Test("a long file of equal rows is read in time that grows with its length")
  func repetition() throws {
    var workspace = SmallWorkspace.valid
    var text = "input,period,value\n"
    for _ in 0..<2 {
      for year in 1948...2100 {
        for month in 1...12 {
          text += "requests.due,\(year)-\(month < 10 ? "0" : "")\(month),1\n"
        }
      }
    }
    workspace.set("data/more.csv", text)
    #expect(try workspace.read().found("csv.repeated").count == 153 * 12)
  }
}
