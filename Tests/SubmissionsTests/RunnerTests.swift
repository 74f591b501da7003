import CityFiles
import Documents
import Foundation
import Glibc
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("The runner")
struct RunnerTests {
  static let report = DocumentKind.report(template: "annual")
  static let submission = DocumentKind.submission(consultation: "ohchr-57-12")

  @Test(
    "makes a report and a submission in every format and language", arguments: [report, submission])
  func makes(_ kind: DocumentKind) async throws {
    let made = try await TestCity.valid.make(kind, languages: [])
    #expect(made.errors.map(\.message) == [])
    let stem = "testville-\(kind.id)-2023"
    for language in ["en", "es"] {
      for ending in [".docx", ".html", ".md", ".json"] {
        #expect(made.files["\(stem)-\(language)\(ending)"]?.isEmpty == false, "\(made.files.keys)")
      }
    }
    #expect(made.result.written.count == made.files.count)
    #expect(made.result.inventory.count { $0.state == .written } == made.files.count)
    #expect(made.result.inventory.count { $0.state == .read } == 5)
  }

  @Test("gives the same bytes each time", arguments: [report, submission])
  func deterministic(_ kind: DocumentKind) async throws {
    let first = try await TestCity.valid.make(kind, languages: [])
    let second = try await TestCity.valid.make(kind, languages: [])
    #expect(!first.files.isEmpty)
    #expect(first.files.keys.sorted() == second.files.keys.sorted())
    for (name, bytes) in first.files {
      #expect(bytes == second.files[name], "\(name)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("/city-"), "\(name) names a folder")
    }
  }

  @Test("writes nothing when there is an error, and a marked draft when asked to")
  func drafts() async throws {
    var city = TestCity.valid
    try city.replace("2023,,10,", with: "2023,,ten,", in: "data/figures.csv")
    let refused = try await city.make(Self.report)
    #expect(refused.errors.map(\.id) == ["csv.number"])
    #expect(refused.files.isEmpty && refused.result.written.isEmpty)
    let draft = try await city.make(Self.report, isDraft: true)
    #expect(draft.errors.map(\.id) == ["csv.number"])
    #expect(Set(draft.files.keys.map { $0.contains("-draft") }) == [true])
    let text = try draft.text(".md")
    let final = try await TestCity.valid.make(Self.report)
    let mark = try TestCity.english[.draftNotice]
    #expect(try final.text(".md").contains(mark) == false)
    #expect(text.contains(mark))
  }

  @Test("leaves the files of an earlier run alone when there is an error")
  func oldFiles() async throws {
    let request = DocumentRequest(
      kind: Self.report, year: try Period(parsing: "2023"),
      languages: [try TestCity.english.tag], formats: [.md])
    try await TestCity.valid.inFolder { folder in
      let first = try await TestCity.runner.make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      let file = try #require(first.written.first)
      let before = try Data(contentsOf: URL(fileURLWithPath: file))
      try Data("id: [".utf8).write(to: folder.appendingPathComponent("city.yaml"))
      let second = try await TestCity.runner.make(
        request, of: folder.path, into: nil, progress: { _, _, _ in })
      #expect(second.diagnostics.hasErrors)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").count == 1)
    }
  }

  @Test("says so when it cannot write, and leaves nothing behind")
  func unwritable() async throws {
    let request = DocumentRequest(
      kind: Self.report, year: try Period(parsing: "2023"),
      languages: [try TestCity.english.tag], formats: [.md, .json])
    try await TestCity.valid.inFolder { folder in
      let file = folder.appendingPathComponent("taken").path
      try Data().write(to: URL(fileURLWithPath: file))
      var outs = [file, file + "/below", "/proc/nothing"]
      let readOnly = folder.appendingPathComponent("readonly").path
      if geteuid() != 0 {
        try FileManager.default.createDirectory(
          atPath: readOnly, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o555])
        outs.append(readOnly)
      }
      for out in outs {
        let result = try await TestCity.runner.make(
          request, of: folder.path, into: out, progress: { _, _, _ in })
        #expect(result.written.isEmpty)
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == ["output.unwritable"], "\(out)")
        #expect(errors.first?.suggestion?.contains("--out") == true)
      }
    }
  }

  @Test("a report may be about a split year")
  func splitYear() async throws {
    let made = try await TestCity.valid.make(
      Self.report, year: "2022-23".replacingOccurrences(of: "-", with: "/"))
    #expect(made.errors == [])
    #expect(made.files.keys.contains("testville-annual-2022-23-en.md"), "\(made.files.keys)")
    let json = try made.text(".json")
    #expect(json.contains("2022/23"))
  }

  @Test("the note behind a period is printed with the figure")
  func periodNotes() async throws {
    let made = try await TestCity.valid.make(Self.report)
    #expect(try made.text(".csv").contains("2022/23 (pilot)"))
    #expect(try made.text(".md").contains("pilot"))
  }

  @Test("what a source says that does not count stands in a remark, unless it is restricted")
  func conflictingSources() async throws {
    var city = TestCity.valid
    city.files["city.yaml"]? += "source-order: [register, press]\n"
    city.files["sources.yaml"]? += """
      - id: press
        title: {en: Evening Post, es: Correo}
        publisher: {en: Press, es: Prensa}

      """
    city.files["data/press.csv"] =
      "input,period,value,source\nrequests.answered-in-time,2023,7,press\n"
    let made = try await city.make(Self.report, languages: ["en", "es"])
    #expect(made.errors == [])
    #expect(
      try made.text("-en.md").contains(
        "counted twice a year “Evening Post” gives 7; “Register” stands before it in the city’s order"
      ))
    #expect(try made.text("-es.md").contains("«Correo» da 7"))
    city.files["sources.yaml"] = city.files["sources.yaml"]?.replacing(
      "publisher: {en: Press", with: "level: restricted\n  publisher: {en: Press")
    let kept = try await city.make(Self.report)
    #expect(try !kept.text("-en.md").contains("Evening Post"))
  }

  private static func findings(of city: TestCity) async throws -> [Diagnostic] {
    try await city.inFolder { try await TestCity.runner.check($0.path, for: nil).diagnostics }
  }

  @Test("a check measures, with answers and without")
  func checkMeasures() async throws {
    var city = TestCity.valid
    city.files["data/figures.csv"] = city.files["data/figures.csv"]?.replacing(
      "requests.due,2023,,10,", with: "requests.due,2023,,1,")
    #expect(try await Self.findings(of: city).contains { $0.id == "indicator.out-of-range" })
    for name in city.files.keys where name.hasPrefix("answers/") { city.files[name] = nil }
    #expect(try await Self.findings(of: city).contains { $0.id == "indicator.out-of-range" })
  }

  @Test(
    "a figure that is missing beside others is named, and too few evaluators are",
    arguments: [
      (
        "spending.esc,2022,100\nspending.esc,2023,120\nprices.index,2023,105\n",
        "indicator.hole"
      ),
      (
        "spending.esc,2023,120\nprices.index,2023,105\n", ""
      ),
    ])
  func holes(rows: String, id: String) async throws {
    var city = TestCity.valid
    city.files["city.yaml"] = city.files["city.yaml"]?.replacing(
      "  - {period: 2023, value: 100000}",
      with: "  - {period: 2022, value: 99000}\n  - {period: 2023, value: 100000}")
    city.files["data/more.csv"] =
      "input,period,value\n" + rows
    let found = try await Self.findings(of: city).filter {
      $0.id == "indicator.hole" || $0.id == "indicator.too-few"
    }
    #expect(found.map(\.id) == (id.isEmpty ? [] : [id]))
    #expect(found.allSatisfy { $0.location?.line != nil })
  }

  @Test("too few evaluators give no score, and that is said")
  func evaluators() async throws {
    var city = TestCity.valid
    let items = ["urban-planning", "urban-budget", "urban-management", "inclusion"]
    city.files["data/scores.csv"] =
      "input,period,scorecard-item,evaluator,value\n"
      + items.map { "scorecard.participation,2023,\($0),e1,3\n" }.joined()
    #expect(try await Self.findings(of: city).contains { $0.id == "indicator.too-few" })
  }

  @Test("unknown kinds, languages and folders are findings")
  func unknown() async throws {
    func ids(_ made: TestCity.Outcome) -> [String] { made.errors.map(\.id) }
    let city = TestCity.valid
    let template = try await city.make(.report(template: "anual"))
    #expect(ids(template) == ["request.unknown"])
    #expect(template.errors[0].suggestion == "Did you mean 'annual'?")
    #expect(ids(try await city.make(.submission(consultation: "ohchr"))) == ["request.unknown"])
    let language = try await city.make(Self.report, languages: ["eu"])
    #expect(ids(language) == ["language.unknown"])
    #expect(language.files.isEmpty)
    let result = try await TestCity.runner.make(
      DocumentRequest(kind: Self.report, year: try Period(parsing: "2023")), of: "/nonexistent",
      into: nil, progress: { _, _, _ in })
    #expect(result.diagnostics.map(\.id) == ["workspace.missing"])
  }

  @Test("a language that the call does not accept is refused")
  func refusedLanguage() async throws {
    let made = try await TestCity.valid.make(Self.submission, languages: ["ca"])
    #expect(
      made.result.diagnostics.contains { $0.id.hasPrefix("conform") || $0.id.contains("language") },
      "\(made.result.diagnostics.map(\.id))")
  }

  @Test("a quoted figure stands in the text as in the table, or is an error")
  func quotes() async throws {
    let made = try await TestCity.valid.make(Self.submission)
    #expect(try made.text(".md").contains("Answered in time: 90.0"))
    for (old, new, id) in [
      ("CS-02 2023", "CS-99 2023", "answers.unknown-indicator"),
      ("CS-02 2023", "CS-02 2017", "answers.no-figure"),
      ("CS-02 2023", "CS-02 20233", "answers.period"),
      ("CS-02 2023", "CS-02 2023 sex=female", "answers.breakdown"),
      ("CS-02 2023", "CS-02 2023 sexes=female", "answers.unknown-dimension"),
      ("CS-02 2023", "CS-02 2023 district=01", "answers.no-figure"),
    ] {
      var city = TestCity.valid
      try city.replace(old, with: new, in: "answers/ohchr-57-12/en.md")
      let made = try await city.make(Self.submission)
      #expect(made.errors.contains { $0.id == id }, "\(new): \(made.errors.map(\.id))")
      #expect(made.files.isEmpty)
    }
    var spelt = TestCity.valid
    try spelt.replace("CS-02 2023", with: "CS-02 2022/2023", in: "answers/ohchr-57-12/en.md")
    #expect(try await spelt.make(Self.submission).text(".md").contains("Answered in time: 25.0"))
    var chart = TestCity.valid
    try chart.replace("Few.", with: "{{chart:CS-02 RS-04}}", in: "answers/ohchr-57-12/en.md")
    #expect(try await chart.make(Self.submission).errors.map(\.id) == ["answers.chart-units"])
  }
}
