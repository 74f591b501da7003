import Foundation
import TestSupport
import Testing

/// What a secretary asks of the store and sends out of it, with the program as it was built.
@Suite("Asking the store, exports and reminders")
struct OfficeQueryTests {
  private typealias Office = OfficeProgramTests

  private struct Answer: Decodable {
    var city: String
    var question: String
    var text: String
    var package: String
  }
  private struct Figure: Decodable {
    struct Source: Decodable { var id: String }
    var city: String
    var indicator: String
    var period: String
    var value: Double?
    var mark: String?
    var unit: String
    var package: String
    var sources: [Source]
  }
  private struct Draft: Decodable {
    var city: String
    var file: String
    var language: String
    var recipient: String?
    var missing: [String]
    var remarks: [String]
    enum CodingKeys: String, CodingKey { case city, file, language, recipient, missing, remarks }
  }
  private struct Status: Decodable {
    struct Refusal: Decodable { var file: String }
    struct City: Decodable {
      var city: String
      var state: String
      var refused: [Refusal]
    }
    var cities: [City]
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ outcome: Program.Outcome) throws
    -> Value
  {
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }

  private struct Findings: Decodable {
    struct Cell: Decodable { var indicator: String }
    struct Finding: Decodable {
      var kind: String
      var cities: [String]?
    }
    struct Outlier: Decodable {
      var city: String
      var factor: Double
      var source: String?
    }
    var cells: [Cell]
    var comparability: [Finding]
    var outliers: [Outlier]
  }

  private static let scope = "--office office --consultation ohchr-57-12 --year 2024"

  @Test("answers and figures, each with city, package and source; status, exports and reminders")
  func whole() throws {
    try Office.inOffice { folder in
      _ = try Office.run("receive sent/packages --office office", in: folder)
      let answers = try Self.read(
        [Answer].self,
        Office.run("query answers \(Self.scope) --question 1 --text COMPLAINT --json", in: folder))
      #expect(
        !answers.isEmpty && answers.allSatisfy { $0.question == "1" && $0.package.count == 64 })
      #expect(answers.allSatisfy { $0.text.lowercased().contains("complaint") })
      let figures = try Self.read(
        [Figure].self,
        Office.run("query figures \(Self.scope) --indicator CS-02 --period 2024 --json", in: folder)
      )
      #expect(figures.count == 21 && Set(figures.map(\.city)).count == 21)
      #expect(figures.allSatisfy { ($0.value == nil) != ($0.mark == nil) && !$0.sources.isEmpty })

      let status = try Self.read(
        Status.self, Office.run("status \(Self.scope) --json", in: folder))
      let states = Dictionary(grouping: status.cities, by: \.state).mapValues(\.count)
      #expect(states == ["received": 26, "unsigned": 1, "refused": 3])
      #expect(status.cities.filter { !$0.refused.isEmpty }.count == 4)

      for format in ["csv", "datapackage", "sdmx-csv", "open-sdg", "partitioned"] {
        let first = try Office.run(
          "export \(Self.scope) --format \(format) --out \(format)-1", in: folder)
        #expect(first.status == 0, "\(first.errors)")
        _ = try Office.run("export \(Self.scope) --format \(format) --out \(format)-2", in: folder)
        let same = try Program.shell("diff -r \(format)-1 \(format)-2", in: folder)
        #expect(same.status == 0, "the same store gives the same bytes")
        let again = try Office.run(
          "export \(Self.scope) --format \(format) --out \(format)-1", in: folder)
        #expect(again.status == 1 && again.errors.contains("output.unwritable"))
      }

      let members = folder.appending(path: "office/network/members.csv")
      var text = try String(contentsOf: members, encoding: .utf8)
      text = text.replacing("region,contact\n", with: "region,contact,language,time-zone\n")
      text = text.split(separator: "\n").enumerated().map { number, line in
        guard number > 0 else { return String(line) }
        guard line.hasPrefix("sim-sarrbledanyadedalt-10,") else { return line + ",," }
        return line.split(separator: ",").dropLast().joined(separator: ",")
          + ",office@city.example,ca,Pacific/Auckland"
      }.joined(separator: "\n")
      try text.write(to: members, atomically: true, encoding: .utf8)
      let drafts = try Self.read(
        [Draft].self, Office.run("remind \(Self.scope) --today 2025-06-20 --json", in: folder))
      #expect(drafts.count >= 4)
      let catalan = try #require(drafts.first { $0.city == "sim-sarrbledanyadedalt-10" })
      #expect(catalan.language == "ca" && catalan.recipient == "office@city.example")
      #expect(catalan.missing == ["refused"] && catalan.remarks == [])
      // No address is invented.
      for draft in drafts where draft.city != catalan.city {
        #expect(draft.recipient == nil && draft.remarks.contains { $0.hasPrefix("no address") })
        let mail = try String(contentsOf: folder.appending(path: draft.file), encoding: .utf8)
        #expect(mail.contains("X-Unsent: 1") && !mail.contains("\r\nTo:"))
      }
      // A city that has sent everything loses its draft, so that nobody sends it.
      let stale = folder.appending(
        path: "office/out/reminders/reminder-ohchr-57-12-2024-sim-kilonjule-18.eml")
      try "old".write(to: stale, atomically: true, encoding: .utf8)
      _ = try Office.run("remind \(Self.scope) --today 2025-06-20", in: folder)
      #expect(!FileManager.default.fileExists(atPath: stale.path))
    }
  }

  @Test(
    "what cannot be asked is told",
    arguments: [
      (
        "query answers --office office --consultation ohchr-57-12 --question 9", Int32(1),
        "There are 1, 2"
      ),
      ("query answers --office office --theme housng", 1, "housing"),
      ("query answers --office office --city sim-nowhere", 1, "sim-nowhere"),
      ("query figures --office office --indicator CS-2", 1, "CS-2"),
      ("query figures --office office --breakdown female", 64, "sex=female"),
      ("export --office office --format csv --out x", 64, "--consultation"),
      (
        "export --office office --consultation ohchr-57-12 --year 1999 --format csv --out x", 1,
        "export.empty"
      ),
      ("remind --office office --consultation ohchr-57-12 --year 2024 --city nobody", 1, "nobody"),
      ("receive sent/packages --office office --watch --today 2025-06-20", 64, "--today"),
      ("receive sent/members.csv --office office --watch", 1, "request.watch"),
    ])
  func mistakes(_ line: String, _ status: Int32, _ words: String) throws {
    try Office.inOffice(cities: 2) { folder in
      let outcome = try Office.run(line, in: folder)
      #expect(outcome.status == status)
      #expect((outcome.errors + outcome.output).contains(words), "\(outcome.errors)")
    }
  }

  @Test("an office whose store.yaml cannot be understood uses no other store")
  func place() throws {
    try Office.inOffice(cities: 2) { folder in
      let file = folder.appending(path: "office/network/store.yaml")
      for text in ["", "# nothing\n", "postgres: x\n", "postgresql: ''\n", "postgresql: [\n"] {
        try text.write(to: file, atomically: true, encoding: .utf8)
        for line in ["status \(Self.scope)", "receive sent/packages --office office"] {
          let outcome = try Office.run(line, in: folder)
          #expect(outcome.status == 1 && outcome.errors.contains("store.yaml"), "\(text)")
        }
        #expect(try Office.run("init office", in: folder).status == 1)
      }
    }
  }

  @Test("a copy brings the lists of members and keys back")
  func copies() throws {
    try Office.inOffice(cities: 3) { folder in
      _ = try Office.run("receive sent/packages --office office", in: folder)
      let before = try Office.run("status \(Self.scope)", in: folder).output
      #expect(try Office.run("backup copy.sqlite --office office", in: folder).status == 0)
      let other = "--office other --consultation ohchr-57-12 --year 2024"
      #expect(try Office.run("restore copy.sqlite --office other", in: folder).status == 0)
      #expect(try Office.run("status \(other)", in: folder).output == before)
      #expect(try Office.run("verify-store --office other", in: folder).status == 0)
      // Lists with lines of their own stay.
      let lists = folder.appending(path: "third/network")
      try FileManager.default.createDirectory(at: lists, withIntermediateDirectories: true)
      try "city,key\nmine,x\n".write(
        to: lists.appending(path: "trust.csv"), atomically: true, encoding: .utf8)
      let third = try Office.run("restore copy.sqlite --office third", in: folder)
      #expect(third.status == 0 && third.output.contains("trust.csv has lines of its own"))
    }
  }

  @Test("a watched folder: files that come slowly, and Ctrl-C")
  func watch() throws {
    try Office.inOffice(cities: 6) { folder in
      let manager = FileManager.default
      let inbox = folder.appending(path: "inbox")
      try manager.createDirectory(at: inbox, withIntermediateDirectories: true)
      let process = Process()
      process.executableURL = Program.folder.appending(path: "cityrights-secretariat")
      process.arguments = ["receive", "inbox", "--office", "office", "--watch"]
      process.currentDirectoryURL = folder
      process.environment = Program.environment
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let packages = try manager.contentsOfDirectory(
        at: folder.appending(path: "sent/packages"), includingPropertiesForKeys: nil
      ).sorted { $0.path < $1.path }
      // The last comes in two halves with a pause, as over a slow line. One of the others is refused.
      let slow = try #require(packages.last)
      let bytes = try Data(contentsOf: slow)
      let place = inbox.appending(path: slow.lastPathComponent)
      try bytes.prefix(bytes.count / 2).write(to: place)
      for package in packages.dropLast() {
        try manager.copyItem(at: package, to: inbox.appending(path: package.lastPathComponent))
      }
      Thread.sleep(forTimeInterval: 1)
      let handle = try FileHandle(forWritingTo: place)
      try handle.seekToEnd()
      try handle.write(contentsOf: bytes.dropFirst(bytes.count / 2))
      try handle.close()
      // Until everything is there, however slow the machine is.
      var received = 0
      for _ in 0..<600 where received < packages.count - 1 {
        Thread.sleep(forTimeInterval: 0.1)
        let status = try Office.run("status \(Self.scope) --json", in: folder)
        let read = try JSONDecoder().decode(Status.self, from: Data(status.output.utf8))
        received = read.cities.count { ["received", "late"].contains($0.state) }
      }
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(text.contains("\(place.lastPathComponent): received"))
      #expect(text.contains("\(packages.count - 1) received") && text.contains("1 refused"))
    }
  }

  @Test(
    "what keeps figures apart, and figures unlike the others with the city's source, are for programs too"
  )
  func findings() throws {
    try Office.inOffice(cities: 60) { folder in
      _ = try Office.run("receive sent/packages --office office", in: folder)
      let line = "aggregate \(Self.scope) --findings"
      let found = try Self.read(Findings.self, Office.run("\(line) --json", in: folder))
      #expect(!found.cells.isEmpty && !found.outliers.isEmpty)
      #expect(
        Set(found.comparability.map(\.kind)).isSuperset(of: ["left-out", "several-meanings"]))
      #expect(found.outliers.allSatisfy { $0.factor > 1 && $0.source != nil })
      let said = try Office.run(line, in: folder)
      let text = said.output + said.errors
      for outlier in found.outliers {
        #expect(text.contains("\(outlier.city) reports") && text.contains("source: "))
      }
    }
  }
}
