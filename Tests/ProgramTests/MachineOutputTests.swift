import Foundation
import TestSupport
import Testing

/// What other programs read.
@Suite struct MachineOutputTests {
  @Test(arguments: ["indicators", "sections", "modules", "registers", "languages"])
  func listsAreJSON(_ subject: String) throws {
    for workspace in [[], ["examples/barcelona"]] {
      let outcome = try Program.run(
        ["list", subject] + workspace + ["--json"], in: Program.repository)
      #expect(outcome.status == 0)
      let rows = try JSONDecoder().decode([[String: String]].self, from: Data(outcome.output.utf8))
      #expect(!rows.isEmpty)
      #expect(Set(rows.map { $0.keys.sorted() }).count == 1)
      #expect(rows.allSatisfy { $0.values.allSatisfy { !$0.contains("{") } })
    }
  }

  /// A workspace with an error and a warning, a note included.
  private static func spoilt() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "input,period,value\nrequests.due,2023,many\nrequests.answered-in-time,2023,148\n"
        + "requests.answered-in-time,2023,148\n", to: "city/data/figures, 100%.csv")
    try folder.write("", to: "city/data/figures.csv")
    return folder
  }

  static let commands = [
    ["check", "city"], ["report", "city", "--year", "2023", "--format", "md"],
    ["report", ".", "--all", "--year", "2023", "--format", "md"],
  ]

  @Test(arguments: commands) func findingsAsJSON(_ command: [String]) throws {
    let folder = try MachineOutputTests.spoilt()
    let outcome = try Program.run(command + ["--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 1)
    let findings = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(findings.count >= 3)
    for finding in findings {
      #expect(
        Set(finding.keys) == [
          "id", "severity", "message", "file", "line", "column", "notes", "suggestion",
        ])
    }
  }

  @Test(arguments: commands) func nothingToSayIsAnEmptyArray(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let outcome = try Program.run(command + ["--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: commands) func findingsAsSARIF(_ command: [String]) throws {
    let folder = try MachineOutputTests.spoilt()
    let outcome = try Program.run(command + ["--diagnostics", "sarif"], in: folder.url)
    #expect(outcome.status == 1)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(outcome.output.utf8))
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "cityrights")
    #expect(run.results.count >= 3)
    let rules = run.tool.driver.rules.map(\.id)
    #expect(rules == Set(rules).sorted())
    for result in run.results {
      #expect(rules.contains(result.ruleId))
      #expect(["error", "warning", "note"].contains(result.level))
      #expect(!result.message.text.isEmpty)
      for place in result.locations ?? [] {
        let uri = place.physicalLocation.artifactLocation.uri
        #expect(URL(string: uri) != nil && !uri.contains(" "), "\(uri)")
        #expect((place.physicalLocation.region?.startLine ?? 1) >= 1)
        #expect((place.physicalLocation.region?.startColumn ?? 1) >= 1)
      }
    }
  }

  @Test func findingsAsAnnotations() throws {
    let folder = try MachineOutputTests.spoilt()
    let outcome = try Program.run(["check", "city", "--diagnostics", "github"], in: folder.url)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count >= 3)
    for line in lines {
      #expect(
        line.contains(
          /^::(error|warning|notice) (file=[^,:]+,(line=\d+,(col=\d+,)?)?)?title=[a-z.-]+::./))
    }
    #expect(outcome.output.contains("::error file=city/data/figures%2C 100%25.csv,line=2,col=19,"))
  }

  private struct SARIFLog: Decodable {
    struct Run: Decodable {
      var tool: Tool
      var results: [Result]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
    }
    struct Rule: Decodable { var id: String }
    struct Result: Decodable {
      var ruleId: String
      var level: String
      var message: Message
      var locations: [Location]?
    }
    struct Message: Decodable { var text: String }
    struct Location: Decodable { var physicalLocation: PhysicalLocation }
    struct PhysicalLocation: Decodable {
      var artifactLocation: ArtifactLocation
      var region: Region?
    }
    struct ArtifactLocation: Decodable { var uri: String }
    struct Region: Decodable {
      var startLine: Int?
      var startColumn: Int?
    }
    var version: String
    var runs: [Run]
  }
}
