import Digests
import Foundation
import Secretariat
import TestSupport
import Testing

/// The way of the secretariat, with its program as it was built: thirty simulated cities, of which some
/// send what must be refused.
@Suite("The program of the secretariat")
struct OfficeProgramTests {
  private static let program = "cityrights-secretariat"

  private struct City: Decodable {
    var city: String
    var state: String
    var answered: [String]
  }
  private struct Status: Decodable {
    var asked: Int
    var received: Int
    var cities: [City]
  }
  private struct File: Decodable {
    var file: String
    var outcome: String
  }

  static func run(_ line: String, in folder: URL) throws -> Program.Outcome {
    try Program.run(
      line.split(separator: " ").map(String.init), of: program, in: folder)
  }

  /// The program about to receive, its output nowhere.
  private static func receiving(into office: String, in folder: URL) -> Process {
    let process = Process()
    process.executableURL = Program.folder.appending(path: program)
    process.arguments = ["receive", "sent/packages", "--office", office]
    process.currentDirectoryURL = folder
    process.environment = Program.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// A folder with packages of cities and an office that knows them.
  static func inOffice(cities: Int = 30, _ body: (URL) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try manager.copyItem(
      at: Program.repository.appending(path: "examples/network/office"),
      to: folder.url.appending(path: "office"))
    #expect(
      try run("simulate --cities \(cities) --seed 2026 --out sent", in: folder.url).status == 0)
    #expect(try run("init office", in: folder.url).status == 0)
    for list in ["members.csv", "trust.csv"] {
      let place = folder.url.appending(path: "office/network/\(list)")
      try manager.removeItem(at: place)
      try manager.copyItem(at: folder.url.appending(path: "sent/\(list)"), to: place)
    }
    try body(folder.url)
  }

  @Test("from thirty packages, four of them wrong, to the joint answer")
  func whole() throws {
    try Self.inOffice { folder in
      let received = try Self.run("receive sent/packages --office office --json", in: folder)
      #expect(received.status == 1, "some are refused")
      let files = try JSONDecoder().decode([File].self, from: Data(received.output.utf8))
      let fates = Dictionary(grouping: files, by: \.outcome).mapValues(\.count)
      #expect(fates["refused"] == 4 && fates["inserted"] == 26)
      // Receiving the same again changes nothing.
      let again = try Self.run("receive sent/packages --office office --json", in: folder)
      let second = try JSONDecoder().decode([File].self, from: Data(again.output.utf8))
      #expect(second.count { $0.outcome == "same" } == 26)

      let text = try Self.run(
        "status --office office --consultation ohchr-57-12 --year 2024 --json", in: folder)
      let status = try JSONDecoder().decode(Status.self, from: Data(text.output.utf8))
      #expect(status.asked == 30 && status.received == 26)
      #expect(status.cities.count { ["unsigned", "refused"].contains($0.state) } == 4)
      #expect(status.cities.filter { $0.state == "received" }.allSatisfy { !$0.answered.isEmpty })

      let figures = try Self.run(
        "aggregate --office office --consultation ohchr-57-12 --year 2024 --indicators CS-02 --periods 2024",
        in: folder)
      #expect(figures.status == 0 && figures.output.contains("21 of 30"))
      #expect(figures.output.contains("of regions left out: too few cities report there"))

      let joint = try Self.run(
        "joint --office office --consultation ohchr-57-12 --year 2024 --language en --format md,docx --out joint",
        in: folder)
      #expect(joint.status == 0, "\(joint.errors)")
      let answer = try String(
        contentsOf: folder.appending(path: "joint/example-network-ohchr-57-12-2024-en.md"),
        encoding: .utf8)
      for city in status.cities where city.state == "received" {
        #expect(answer.contains(city.city), "\(city.city) is named with its package")
      }

      #expect(try Self.run("verify-store --office office", in: folder).output.contains("26 of 26"))
      #expect(try Self.run("backup copy.sqlite --office office", in: folder).status == 0)
      #expect(try Self.run("restore copy.sqlite --office office", in: folder).status == 1)
    }
  }

  @Test("the joint answer is sealed, and public tools and the cities' program verify it")
  func sealed() throws {
    try Self.inOffice(cities: 8) { folder in
      _ = try Self.run("receive sent/packages --office office", in: folder)
      func shell(_ line: String) throws -> Program.Outcome {
        try Program.shell(line, in: folder)
      }
      #expect(try shell("cityrights key new office --no-password --keys keys").status == 0)
      #expect(try shell("cityrights key new other --no-password --keys keys").status == 0)
      let line =
        "joint --office office --consultation ohchr-57-12 --year 2024 --language en --format docx"
        + " --date 2025-06-20 --seal --key keys/office.key --out joint.cityrights"
      let sealed = try Self.run(line, in: folder)
      #expect(sealed.status == 0, "\(sealed.errors)")
      // The same answer and key, the same bytes.
      let first = try Data(contentsOf: folder.appending(path: "joint.cityrights"))
      let again = try Self.run(line + " --json", in: folder)
      #expect(again.status == 0)
      #expect(try Data(contentsOf: folder.appending(path: "joint.cityrights")) == first)
      struct Made: Decodable {
        var identity: String
        var basis: Int
        enum CodingKeys: String, CodingKey { case identity, basis = "rests-on" }
      }
      let made = try JSONDecoder().decode(Made.self, from: Data(again.output.utf8))
      #expect(made.identity.count == 64)

      let verified = try shell("cityrights verify joint.cityrights --key keys/office.pub --json")
      #expect(verified.status == 0)
      struct Verified: Decodable {
        struct Basis: Decodable { var package: String, identity: String }
        var kind: String
        var basis: [Basis]
        enum CodingKeys: String, CodingKey { case kind, basis = "rests-on" }
      }
      let found = try #require(
        try JSONDecoder().decode([Verified].self, from: Data(verified.output.utf8)).first)
      #expect(found.kind == "joint")
      // It rests on what the store holds, no more and no less.
      let store = try SQLiteStore(folder.appending(path: "office/network/store.sqlite").path)
      let held = try store.submissions(SubmissionSelection()).map(\.identity.description)
      #expect(made.basis == held.count)
      #expect(!held.isEmpty && Set(found.basis.map(\.identity)) == Set(held))
      #expect(try shell("cityrights verify joint.cityrights --key keys/other.pub").status == 1)

      let bag = "example-network-ohchr-57-12-2024-r1"
      #expect(try shell("unzip -q joint.cityrights").status == 0)
      if try shell("command -v minisign || true").output.contains("minisign") {
        let signed = try shell("minisign -V -p keys/office.pub -m \(bag)/tagmanifest-sha256.txt")
        #expect(signed.status == 0, "\(signed.errors)")
      }
      let python =
        ProcessInfo.processInfo.environment["CITYRIGHTS_PYTHON"] ?? "/usr/bin/python3"
      if try shell("'\(python)' -c 'import bagit' && echo there || true").output.contains("there") {
        #expect(try shell("'\(python)' -m bagit --validate \(bag)").status == 0)
      }
      let documents = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "\(bag)/data/documents").path)
      #expect(documents.contains { $0.hasSuffix("-aggregates.csv") })
      #expect(documents.contains { $0.hasSuffix(".docx") })
      // A draft is never sealed, and a package is always signed.
      #expect(try Self.run(line + " --draft", in: folder).status == 64)
      #expect(
        try Self.run(
          "joint --office office --consultation ohchr-57-12 --year 2024 --seal", in: folder
        ).status == 64)
    }
  }

  @Test(
    "what is wrong with the command or the office is told",
    arguments: [
      ("status --office nowhere --consultation ohchr-57-12 --year 2024", Int32(1), "members.csv"),
      ("status --office office --consultation ohchr-5712 --year 2024", 1, "ohchr-57-12"),
      ("receive nothing.cityrights --office office", 1, "nothing.cityrights"),
      ("simulate --cities 0 --seed 1 --out x", 64, "1,000,000"),
      ("simulate --cities 3 --seed 1 --out sent", 1, "sent"),
      ("init office", 1, "store.sqlite"),
    ])
  func mistakes(_ line: String, _ status: Int32, _ words: String) throws {
    try Self.inOffice { folder in
      let outcome = try Self.run(line, in: folder)
      #expect(outcome.status == status)
      #expect((outcome.errors + outcome.output).contains(words), "\(outcome.errors)")
    }
  }

  @Test("killed again and again, receiving ends where it would have ended undisturbed")
  func killed() throws {
    try Self.inOffice(cities: 150) { folder in
      let manager = FileManager.default
      try manager.copyItem(
        at: folder.appending(path: "office"), to: folder.appending(path: "other"))
      let start = ContinuousClock.now
      _ = try Self.run("receive sent/packages --office office", in: folder)
      let duration = start.duration(to: .now) / .milliseconds(1)
      let interrupted = folder.appending(path: "other/network/store.sqlite").path
      var random = SeededGenerator(seed: 9)
      for _ in 0..<20 {
        let process = Self.receiving(into: "other", in: folder)
        try process.run()
        usleep(UInt32.random(in: 0..<UInt32(max(duration, 1) * 600), using: &random))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try SQLiteStore(interrupted).faults() == [])
      }
      _ = try Self.run("receive sent/packages --office other", in: folder)
      let everything = SubmissionSelection(includesReplaced: true)
      let calm = try SQLiteStore(folder.appending(path: "office/network/store.sqlite").path)
      let end = try SQLiteStore(interrupted)
      let submissions = try calm.submissions(everything)
      #expect(try submissions.count > 100 && submissions == end.submissions(everything))
      for submission in submissions {
        #expect(
          try calm.package(submission.identity) == end.package(submission.identity))
      }
      var blocks: [[UInt8]] = []
      try calm.readBlocks(everything) { blocks.append($0) }
      var others: [[UInt8]] = []
      try end.readBlocks(everything) { others.append($0) }
      #expect(blocks == others)
    }
  }

  @Test("two secretaries who receive one folder at once lose nothing and keep nothing twice")
  func together() throws {
    try Self.inOffice(cities: 60) { folder in
      let both = (0..<2).map { _ in Self.receiving(into: "office", in: folder) }
      for process in both { try process.run() }
      for process in both { process.waitUntilExit() }
      // Some packages of the simulation must be refused.
      #expect(both.map(\.terminationStatus) == [1, 1])
      let store = try SQLiteStore(folder.appending(path: "office/network/store.sqlite").path)
      #expect(try store.faults() == [])
      let stored = try store.submissions(SubmissionSelection())
      #expect(stored.count > 50 && Set(stored.map(\.city)).count == stored.count)
    }
  }

  @Test("every command shows an example")
  func help() throws {
    for command in [
      "", "init", "receive", "status", "query", "query answers", "query figures", "aggregate",
      "joint", "export", "remind", "verify-store", "backup", "restore", "simulate",
    ] {
      let outcome = try Self.run("\(command) --help", in: Program.repository)
      #expect(outcome.status == 0 && outcome.output.contains("cityrights-secretariat \(command)"))
      #expect(outcome.output.contains("Example:"))
    }
  }
}
