import Foundation
import TestSupport
import Testing

/// Folders that cannot be written in, and runs that are stopped.
@Suite struct OutputFolderTests {
  private static let command = ["report", "city", "--year", "2023", "--format", "docx,html,md"]

  private func findings(out: String, in folder: TemporaryFolder) throws -> [Program.Finding] {
    let outcome = try Program.run(
      OutputFolderTests.command + ["--diagnostics", "json", "--out", out], in: folder.url)
    #expect(outcome.status == 1)
    return try outcome.findings()
  }

  @Test func aFileInPlaceOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write("mine", to: "taken")
    for out in ["taken", "taken/deeper", "/proc/nothing/here"] {
      let finding = try #require(try findings(out: out, in: folder).first)
      #expect(finding.id == "output.unwritable")
      #expect(finding.file?.hasPrefix(out) == true || out.hasPrefix(finding.file ?? "-"))
      #expect(finding.suggestion?.contains("--out") == true)
    }
    #expect(try folder.read("taken") == "mine")
    #expect(!folder.holds("city/out"))
  }

  @Test func aFolderWithTheNameOfAFile() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write("", to: "made/lindmark-annual-2023-en.md/mine")
    #expect(try findings(out: "made", in: folder).map(\.id) == ["output.unwritable"])
    #expect(try folder.files(under: "made").keys.sorted() == ["lindmark-annual-2023-en.md/mine"])
  }

  /// A disk of 16 KiB, which only an administrator can make.
  @Test func aFullDisk() throws {
    try withDisk("size=16k") { folder in
      let found = try findings(out: "disk/made", in: folder)
      #expect(found.map(\.id) == ["output.unwritable"])
      #expect(found.first?.message.contains("full") == true)
      #expect(try folder.files(under: "disk").isEmpty)
      #expect(!folder.holds("disk/made"))
    }
  }

  @Test func aDiskThatCanOnlyBeRead() throws {
    try withDisk("ro") { folder in
      let found = try findings(out: "disk/made", in: folder)
      #expect(found.map(\.id) == ["output.unwritable"])
      #expect(found.first?.message.contains("only be read") == true)
    }
  }

  private func withDisk(
    _ options: String, _ body: (TemporaryFolder) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write("", to: "disk/.keep")
    let mounted = try Program.shell("mount -t tmpfs -o \(options) cityrights disk", in: folder.url)
    guard mounted.status == 0 else {
      print("not tried, for no disk can be mounted here: \(mounted.errors)")
      return
    }
    defer { _ = try? Program.shell("umount disk", in: folder.url) }
    try body(folder)
  }

  // MARK: Ctrl-C

  /// Runs over many workspaces are stopped after ever longer times; whatever is there is whole.
  @Test func whatIsThereAfterCtrlCIsWhole() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    for number in 10..<40 { try folder.copy(example: "minimal", to: "cities/town-\(number)") }
    let command = ["report", "cities", "--all", "--year", "2023", "--format", "docx,html,md,json"]
    #expect(try Program.run(command + ["--out", "whole"], in: folder.url).status == 0)
    let whole = try folder.files(under: "whole")
    #expect(whole.count == 120)
    var wasStopped = false
    for delay in [20, 80, 140, 200, 300, 400, 550, 700] {
      try? manager.removeItem(atPath: folder.path("made"))
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = command + ["--out", "made"]
      process.currentDirectoryURL = folder.url
      process.environment = Program.environment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(useconds_t(delay * 1000))
      process.interrupt()
      process.waitUntilExit()
      let made = try folder.files(under: "made")
      for (name, content) in made { #expect(whole[name] == content, "\(name)") }
      // Whichever came first, the end or the signal; a signal before the program could attend to
      // it ends it as it ends every other.
      let ended = process.terminationReason == .exit ? process.terminationStatus : 130
      #expect([0, 130].contains(ended))
      if ended == 130 {
        wasStopped = true
      } else {
        #expect(made == whole)
      }
    }
    #expect(wasStopped)
  }

  @Test func aSecondRunAfterCtrlCIsAsIfNothingHadBeen() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let stopped = try Program.shell(
      "timeout -s INT 0.05 cityrights \(OutputFolderTests.command.joined(separator: " ")) || true",
      in: folder.url)
    #expect(stopped.status == 0)
    #expect(try Program.run(OutputFolderTests.command, in: folder.url).status == 0)
    #expect(try folder.files(under: "city/out").count == 3)
  }
}
