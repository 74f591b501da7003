import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("Folders that are no Open SDG repository, and files that are no data")
struct OpenSDGFolderTests {
  private func read(_ folder: String) -> (OpenSDGRepository?, [Diagnostic]) {
    let collector = DiagnosticCollector()
    return (OpenSDGRepository.read(folder, into: collector), collector.diagnostics)
  }

  @Test("A missing folder")
  func missing() throws {
    let (repository, found) = read("/nowhere/at/all")
    #expect(repository == nil)
    #expect(found.map(\.id) == ["open-sdg.folder"])
  }

  @Test("An empty folder")
  func empty() throws {
    let folder = try TemporaryFolder()
    let (repository, found) = read(folder.path)
    #expect(repository == nil)
    #expect(found.map(\.id) == ["open-sdg.folder"])
    #expect(found.first?.suggestion?.contains("data/indicator_1-2-1.csv") == true)
  }

  @Test("The folder above, the folder inside, and another folder")
  func wrongFolder() throws {
    let (folder, _, _) = try SmallRepository(.markdown).imported()
    // The repository was removed with its owner: make it again where it stays.
    let above = try TemporaryFolder()
    var repository = SmallRepository(.markdown)
    repository["notes.txt"] = "x"
    for (path, bytes) in repository.files {
      let url = URL(fileURLWithPath: "\(above.path)/city/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    #expect(!folder.isEmpty)
    let (none, found) = read(above.path)
    #expect(none == nil)
    #expect(found.first?.id == "open-sdg.not-a-repository")
    #expect(found.first?.suggestion == "Did you mean '\(above.path)/city'?")
    // A workspace holds data as well, but no repository.
    let other = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: other.path("city/data"), withIntermediateDirectories: true)
    try Data("input,period,value\n".utf8).write(
      to: URL(fileURLWithPath: other.path("city/data/civic-space.csv")))
    #expect(read(other.path).1.first?.suggestion?.contains("Did you mean") == false)
    let (inside, foundInside) = read(above.path + "/city/data")
    #expect(inside == nil)
    #expect(foundInside.first?.suggestion?.contains("above") == true)
    #expect(read(above.path + "/city").0 != nil)
  }

  @Test("Every file is in the inventory, with the reason when it was not read")
  func inventory() throws {
    var repository = SmallRepository(.markdown)
    repository["README.md"] = "# Data"
    repository["data/demo_indicator.csv"] = "Year,Value\n2020,1\n"
    repository["data/notes.xlsx"] = "x"
    repository["data/old/indicator_1-1-1.csv"] = "Year,Value\n2020,1\n"
    repository["meta/indicator_1-1-1.csv"] = "Year,Value\n2020,1\n"
    repository["meta/drafts/1-1-1.md"] = "---\na: b\n---\n"
    repository["scripts/build.py"] = "x"
    repository[".github/workflows/x.yml"] = "x"
    let (_, plan, _) = try repository.imported()
    let files = try #require(plan?.report.files)
    for path in repository.files.keys where !path.hasPrefix(".github") {
      let file = files.first { $0.path == path }
      #expect(file != nil, "\(path)")
      if let file, file.status != .imported { #expect(!file.reason.isEmpty) }
    }
    #expect(files.first { $0.path == ".github" }?.status == .skipped)
    #expect(files.filter { $0.role == .data }.allSatisfy { $0.status == .imported })
  }

  @Test("A link out of the repository is refused, one inside is not followed")
  func links() throws {
    let outside = try TemporaryFolder()
    try "secret".write(toFile: outside.path + "/x.csv", atomically: false, encoding: .utf8)
    let (folder, plan, found) = try SmallRepository(.markdown).imported { folder in
      let manager = FileManager.default
      try manager.createSymbolicLink(
        atPath: folder + "/data/indicator_2-1-1.csv", withDestinationPath: outside.path + "/x.csv")
      try manager.createSymbolicLink(
        atPath: folder + "/data/indicator_2-1-2.csv",
        withDestinationPath: folder + "/data/indicator_1-1-1.csv")
      try manager.createSymbolicLink(
        atPath: folder + "/more", withDestinationPath: outside.path)
    }
    let errors = found.filter { $0.severity == .error }
    #expect(
      errors.compactMap { $0.location?.path } == [
        folder + "/data/indicator_2-1-1.csv", folder + "/more",
      ])
    #expect(errors.allSatisfy { $0.id == "open-sdg.link" && $0.suggestion != nil })
    let files = try #require(plan?.report.files)
    #expect(files.first { $0.path == "data/indicator_2-1-1.csv" }?.status == .refused)
    #expect(files.first { $0.path == "data/indicator_2-1-2.csv" }?.status == .skipped)
    #expect(
      plan?.files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("secret") }
        == true)
  }

  @Test("A pipe does not hang the import")
  func pipe() throws {
    let (_, plan, _) = try SmallRepository(.markdown).imported { folder in
      #expect(mkfifo(folder + "/data/indicator_2-1-1.csv", 0o600) == 0)
    }
    #expect(
      plan?.report.files.first { $0.path == "data/indicator_2-1-1.csv" }?.status == .skipped)
  }
}
