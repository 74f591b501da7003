import Documents
import Foundation
import ReportingCore
import Submissions
import Testing

@Suite("Findings in four formats")
struct DiagnosticFormatTests {
  static let findings: [Diagnostic] = [
    .warning(
      "csv.repeated", "the same figure stands here a second time",
      at: SourceLocation(path: "city/data/a b,ñ.csv", line: 9, column: 4),
      suggestion: "Take one of them out.",
      notes: [.init("the first stands here", at: SourceLocation(path: "city/data/x.csv", line: 3))]),
    .error(
      "csv.year", "year 20255 is not between 1948 and 2100: 100%",
      at: SourceLocation(path: "city/data/a b,ñ.csv", line: 2, column: 14)),
    .error("workspace.missing", "there is no folder here", at: SourceLocation(path: "/tmp/city")),
    .note("run.note", "a note about nothing", at: nil),
  ]

  func text(_ format: DiagnosticFormat, _ findings: [Diagnostic] = Self.findings) -> String {
    DiagnosticWriter(format, version: "1.2.3").text(findings)
  }

  @Test("as lines for people, ordered by place")
  func lines() {
    #expect(
      text(.text) == """
        note: a note about nothing [run.note]
        /tmp/city: error: there is no folder here [workspace.missing]
        city/data/a b,ñ.csv:2:14: error: year 20255 is not between 1948 and 2100: 100% [csv.year]
        city/data/a b,ñ.csv:9:4: warning: the same figure stands here a second time. Take one of them out. [csv.repeated]
        city/data/x.csv:3: note: the first stands here

        """)
    #expect(text(.text, []) == "")
  }

  @Test("what a file holds can neither break a line nor command a terminal")
  func control() {
    let hostile = Diagnostic.error(
      "csv.number", "'\u{1B}[2J\nerror: all is well\u{202E}' is not a number",
      at: SourceLocation(path: "a\nb.csv", line: 1))
    let line = text(.text, [hostile])
    #expect(line.split(separator: "\n").count == 1)
    #expect(!line.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(line.contains("\\u{1B}[2J\\u{A}error"))
    #expect(text(.github, [hostile]).split(separator: "\n").count == 1)
  }

  @Test("as JSON")
  func json() throws {
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [[String: Any]])
    #expect(
      read.map { $0["id"] as? String } == [
        "run.note", "workspace.missing", "csv.year", "csv.repeated",
      ])
    #expect(read[2]["line"] as? Int == 2)
    #expect(read[2]["column"] as? Int == 14)
    #expect(read[1]["line"] is NSNull)
    #expect(read[0]["file"] is NSNull)
    #expect(read[3]["suggestion"] as? String == "Take one of them out.")
    #expect((read[3]["notes"] as? [[String: Any]])?.first?["file"] as? String == "city/data/x.csv")
    for finding in read {
      #expect(
        finding.keys.sorted() == [
          "column", "file", "id", "line", "message", "notes", "severity", "suggestion",
        ])
    }
    #expect(try JSONSerialization.jsonObject(with: Data(text(.json, []).utf8)) is [Any])
  }

  @Test("as SARIF, with paths as URIs")
  func sarif() throws {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.sarif).utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "cityrights")
    #expect(
      (driver["rules"] as? [[String: String]])?.compactMap { $0["id"] } == [
        "csv.repeated", "csv.year", "run.note", "workspace.missing",
      ])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["note", "error", "error", "warning"])
    func place(_ result: [String: Any]) -> [String: Any]? {
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    }
    func uri(_ result: [String: Any]) -> String? {
      (place(result)?["artifactLocation"] as? [String: String])?["uri"]
    }
    #expect(uri(results[1]) == "file:///tmp/city")
    #expect(uri(results[2]) == "city/data/a%20b%2C%C3%B1.csv")
    #expect((place(results[2])?["region"] as? [String: Int])?["startColumn"] == 14)
    #expect(place(results[1])?["region"] == nil)
    #expect(results[0]["locations"] == nil)
    #expect((results[3]["relatedLocations"] as? [Any])?.count == 1)
  }

  @Test("as annotations of GitHub, escaped")
  func github() {
    let lines = text(.github).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "::notice title=run.note::a note about nothing",
        "::error file=/tmp/city,title=workspace.missing::there is no folder here",
        "::error file=city/data/a b%2Cñ.csv,line=2,col=14,title=csv.year::year 20255 is not between 1948 and 2100: 100%25",
        "::warning file=city/data/a b%2Cñ.csv,line=9,col=4,title=csv.repeated::the same figure stands here a second time. Take one of them out.",
      ])
  }
}
