import CityFiles
import Documents
import Foundation
import ReportingCore
import Submissions
import TestSupport
import Testing

@Suite("Answers proposed for another call")
struct ReuseTests {
  static let old = """
    # 1. Laws and programmes

    A plan of 2018 reached {{indicator:CS-02 2018}} and {{indicator:CS-02}}.[^1]

    # 4. Challenges

    Too little time.

    [^1]: The register.

    """

  /// A city that answered a call of 2019 in English, with other texts too.
  static func city(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(old, to: "city/answers/ohchr-39-7/en.md")
    for (path, text) in files { try folder.write(text, to: "city/\(path)") }
    return folder
  }

  func reuse(
    _ folder: TemporaryFolder, from: String = "ohchr-39-7", to: String = "ohchr-57-12"
  ) -> (result: ReuseResult?, findings: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let result = TestCity.runner.reuse(
      from: from, to: to, in: folder.path("city"), into: collector)
    return (result, collector.diagnostics)
  }

  func written(in folder: TemporaryFolder, _ call: String = "ohchr-57-12") -> String? {
    FileManager.default.contents(atPath: folder.path("city/answers/\(call)/en.md"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("stand under the like question, marked, with their figures and footnotes")
  func proposed() throws {
    let folder = try Self.city()
    let (result, findings) = reuse(folder)
    #expect(findings == [])
    let entries = try #require(result).entries
    #expect(entries.map(\.question) == ["1", "2"])
    #expect(
      entries.map(\.state) == Array(repeating: .proposed(["1"], periods: ["", "2018"]), count: 2))
    #expect(result?.written == [folder.path("city/answers/ohchr-57-12/en.md")])
    let text = try #require(written(in: folder))
    #expect(
      text.hasPrefix(
        """
        # 1. Laws and programmes

        <!-- proposed from ohchr-39-7:1; its figures are of 2018: revise the text, then take this line out -->

        A plan of 2018 reached {{indicator:CS-02 2018}} and {{indicator:CS-02}}.[^ohchr-39-7-1]

        # 2. Laws and programmes
        """))
    #expect(text.components(separatedBy: "[^ohchr-39-7-1]: The register.").count == 2)
    // The old answers are as they were.
    #expect(written(in: folder, "ohchr-39-7") == Self.old)
  }

  @Test("are named by every check until the mark is taken out")
  func marked() async throws {
    let folder = try Self.city()
    _ = reuse(folder)
    func proposals() async throws -> [Diagnostic] {
      try await TestCity.runner.check(folder.path("city"), for: nil).diagnostics
        .filter { $0.id == "answer.proposed" }
    }
    let found = try await proposals()
    #expect(found.map { $0.location?.line } == [3, 9])
    #expect(found.allSatisfy { $0.severity == .warning })
    let revised = try #require(written(in: folder)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !$0.hasPrefix("<!--") }.joined(separator: "\n")
    try folder.write(revised, to: "city/answers/ohchr-57-12/en.md")
    #expect(try await proposals() == [])
  }

  @Test("never touch an answer that is there, and a second time change nothing")
  func second() throws {
    let own = "# 2. Norms\n\nOur own answer.\n"
    let folder = try Self.city(["answers/ohchr-57-12/en.md": own])
    let (result, _) = reuse(folder)
    #expect(
      result?.entries.map(\.state) == [.proposed(["1"], periods: ["", "2018"]), .answered])
    let first = try #require(written(in: folder))
    #expect(first.contains(own))
    #expect(first.hasPrefix("# 1. Laws"))
    let (again, findings) = reuse(folder)
    #expect(findings == [])
    #expect(again?.written == [])
    #expect(again?.entries.map(\.state) == [.answered, .answered])
    #expect(written(in: folder) == first)
  }

  @Test("say where there is nothing to propose")
  func nothing() throws {
    let folder = try Self.city()
    let (result, _) = reuse(folder, to: "ohchr-51-12")
    #expect(
      result?.entries.map(\.state) == [
        .unlike, .unlike, .unanswered(["2"]), .unlike, .proposed(["4"], periods: []),
      ])
    let (other, _) = reuse(folder, to: "upr-stakeholder")
    #expect(other?.entries.allSatisfy { $0.state == .unlike } == true)
    #expect(other?.written == [])
    // The walk goes both ways.
    try folder.write("# 1. Training\n\nCourses.\n", to: "city/answers/ohchr-57-12/en.md")
    let (back, _) = reuse(folder, from: "ohchr-57-12", to: "ohchr-51-12")
    #expect(back?.entries.first?.state == .proposed(["1"], periods: []))
  }

  @Test("do not come from mistakes, and then nothing is written")
  func mistakes() throws {
    for (path, wrong, id) in [
      ("answers/ohchr-39-7/en.md", "# 9. No such question\n\nText.\n", "answers.unknown-question"),
      ("answers/ohchr-57-12/en.md", "# 1\n\na\n\n# 1\n\nb\n", "answers.twice"),
      ("answers/ohchr-57-12/en.md", "no heading\n", "answer.before-heading"),
      ("answers/ohchr-39-7/en.md", "# 1\n\n<b>bold</b>\n", "markdown.html"),
    ] {
      let folder = try Self.city([path: wrong])
      let before = written(in: folder)
      let (result, findings) = reuse(folder)
      #expect(result == nil)
      #expect(findings.contains { $0.id == id && $0.severity == .error }, "\(findings)")
      #expect(written(in: folder) == before)
    }
    // A mistake in a figure is no obstacle.
    let folder = try Self.city(["data/more.csv": "input,period,value\nrequests.due,2023,many\n"])
    #expect(reuse(folder).result != nil)
  }

  @Test("are not put where an open block would swallow them")
  func swallowed() throws {
    for (path, open) in [
      ("answers/ohchr-39-7/en.md", "# 1. Laws\n\nText.\n\n```\ncode\n"),
      ("answers/ohchr-57-12/en.md", "# 1. Own\n\nText.\n\n```\ncode\n"),
    ] {
      let folder = try Self.city([path: open])
      let before = written(in: folder)
      let (result, findings) = reuse(folder)
      #expect(result == nil, "\(open)")
      #expect(findings.map(\.id) == ["answer.unplaced"], "\(findings)")
      #expect(written(in: folder) == before)
    }
  }

  @Test("come from a call that there is")
  func unknown() throws {
    let folder = try Self.city()
    let (result, findings) = reuse(folder, from: "ohchr-39-8")
    #expect(result == nil)
    #expect(findings.map(\.suggestion) == ["Did you mean 'ohchr-39-7'?"])
    #expect(reuse(folder, from: "ohchr-57-12").findings.map(\.id) == ["request.unknown"])
    let collector = DiagnosticCollector()
    let missing = TestCity.runner.reuse(
      from: "ohchr-39-7", to: "ohchr-57-12", in: folder.path("nowhere"), into: collector)
    #expect(missing == nil)
    #expect(collector.diagnostics.map(\.id) == ["workspace.missing"])
  }

  @Test("do not leave the workspace by a link")
  func link() throws {
    let folder = try Self.city()
    try folder.write("", to: "elsewhere/keep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("city/answers/ohchr-57-12"),
      withDestinationPath: folder.path("elsewhere"))
    let (result, findings) = reuse(folder)
    #expect(result == nil)
    #expect(findings.hasErrors)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")) == ["keep"])
  }
}
