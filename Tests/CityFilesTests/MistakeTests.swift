import CityFiles
import Documents
import Foundation
import ReportingCore
import Testing

/// One mistake put into a workspace, and the finding that it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
  var file: String
  var old: String
  var new: String
  var finding: String
  var suggestion: String?
  /// Whether it must give no other finding.
  var isOnlyOne: Bool

  /// - Parameter finding: `severity line:column id`.
  init(
    _ file: String, _ old: String, _ new: String, _ finding: String, _ suggestion: String? = nil,
    only: Bool = false
  ) {
    self.file = file
    self.old = old
    self.new = new
    self.finding = finding
    self.suggestion = suggestion
    isOnlyOne = only
  }

  var testDescription: String { "\(file): \(old) -> \(new)" }

  /// Checks that the workspace with the mistake gives this finding and, unless `alone` is false,
  /// no other.
  func check(alone: Bool = true) throws {
    var workspace = SmallWorkspace.valid
    try workspace.replace(old, with: new, in: file)
    let read = try workspace.read()
    let parts = finding.split(separator: " ").map(String.init)
    let expected = "\(parts[0]) \(file)\(parts[1] == "-" ? "" : ":" + parts[1]) \(parts[2])"
    #expect(read.lines.contains(expected), "\(read.lines)")
    if alone { #expect(read.lines.count == 1, "\(read.lines)") }
    for finding in read.diagnostics {
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
      if let advice = finding.suggestion {
        #expect("?.]}".contains(advice.last ?? " "), "\(advice)")
      }
    }
    if let suggestion {
      let advice = read.found(parts[2]).compactMap(\.suggestion)
      #expect(advice.contains { $0.contains(suggestion) }, "\(advice)")
    }
  }
}

@Suite("Mistakes in city.yaml")
struct CityMistakeTests {
  static let file = "city.yaml"
  static let mistakes: [Mistake] = [
    Mistake(
      file, "country: ESP", "country: esp", "error 3:10 city.country",
      "Did you mean 'ESP' (Spain)?"),
    Mistake(file, "country: ESP", "country: Spain", "error 3:10 city.country", "Write ESP."),
    Mistake(
      file, "country: ESP", "county: ESP", "error 3:1 yaml.unknown-key", "Did you mean 'country'?"),
    Mistake(file, "country: ESP\n", "", "error 1:1 yaml.missing-key", "Add the key 'country'."),
    Mistake(file, "currency: EUR", "currency: euro", "error 5:11 city.currency", "EUR"),
    Mistake(file, "currency: EUR", "id: again", "error 5:1 yaml.duplicate-key"),
    Mistake(file, "[en, es]", "[en, xx]", "error 4:17 language.unknown", "en"),
    Mistake(file, "[en, es]", "[]", "error 4:12 city.no-language"),
    Mistake(file, "[en, es]", "[english, es]", "error 4:13 yaml.not-a-language"),
    Mistake(
      file, "participation, esc", "participaton, esc", "error 6:24 city.unknown-module",
      "Did you mean 'participation'?"),
    Mistake(file, "period: 2022,", "period: 20255,", "error 8:14 yaml.not-a-period"),
    Mistake(file, "period: 2022,", "period: 2019/2,", "error 8:14 yaml.not-a-period", "2019/20"),
    Mistake(file, "value: 99000", "value: many", "error 8:27 yaml.not-a-number"),
    Mistake(file, "value: 99000", "value: \"99,000\"", "error 8:27 yaml.not-a-number", "99000"),
    Mistake(file, "period: 2022,", "period: 2023,", "error 9:14 city.population-twice"),
    Mistake(
      file, "source: register", "source: registre", "error 9:43 city.unknown-source",
      "Did you mean 'register'?"),
    Mistake(
      file, ", level: city-internal", "", "error 10:10 yaml.missing-key", "Add the key 'level'."),
    Mistake(
      file, "level: city-internal", "level: internal", "error 10:81 yaml.unknown-value", nil),
    Mistake(file, "{persons: 6}", "{things: 6}", "error 11:14 yaml.unknown-key"),
    Mistake(file, "id: testville", "\tid: testville", "error 1:1 yaml.tab"),
    Mistake(file, "id: testville", "id: [testville", "error 2:5 yaml.syntax"),
    Mistake(file, "id: testville", "id: Test Ville", "error 1:5 yaml.not-an-id"),
    Mistake(
      file, "name: {en: Testville, es: Villaprueba}", "name: Testville", "error 2:7 yaml.kind"),
    Mistake(file, "country: ESP", "country: NO", "error 3:10 city.country"),
  ]

  @Test("are reported with place and advice", arguments: mistakes)
  func reported(_ mistake: Mistake) throws {
    // Without a key that others rest on a city has further mistakes elsewhere.
    let cascades = ["county", "euro", "again", "participaton", "[]", "english"]
    try mistake.check(alone: !cascades.contains { mistake.new.contains($0) })
  }

  @Test("`2019/20` is a period, and NO a word")
  func fine() throws {
    var workspace = SmallWorkspace.valid
    try workspace.replace("period: 2022,", with: "period: 2019/20,", in: Self.file)
    try workspace.replace("es: Villaprueba", with: "es: NO", in: Self.file)
    let read = try workspace.read()
    #expect(read.lines == [])
    #expect(read.workspace?.city.name[try #require(LanguageTag("es"))] == "NO")
  }

  @Test("of every kind at once, and in other files too, are all reported in one run")
  func allAtOnce() throws {
    var workspace = SmallWorkspace.valid
    try workspace.replace("country: ESP", with: "country: ESX", in: "city.yaml")
    try workspace.replace("period: 2022,", with: "period: 20222,", in: "city.yaml")
    try workspace.replace("2023,,10", with: "20255,,10", in: "data/figures.csv")
    try workspace.replace("2023,,9", with: "2023,,nine", in: "data/figures.csv")
    try workspace.replace("accessed: 2024-02-29", with: "accessed: 2023-02-29", in: "sources.yaml")
    try workspace.replace("unit: percent", with: "unit: percents", in: "modules/own.yaml")
    try workspace.replace("# 2. Chall", with: "# 3. Chall", in: "answers/ohchr-57-12/en.md")
    let lines = try workspace.read().lines
    #expect(
      lines == [
        "error answers/ohchr-57-12/en.md:12:1 answers.unknown-question",
        "error city.yaml:3:10 city.country",
        "error city.yaml:8:14 yaml.not-a-period",
        "error data/figures.csv:2:14 csv.period",
        "error data/figures.csv:3:33 csv.number",
        "error modules/own.yaml:14:11 indicator.unit",
        "error sources.yaml:4:13 yaml.not-a-date",
      ], "\(lines)")
  }
}

@Suite("Mistakes in data files")
struct DataMistakeTests {
  static let file = "data/figures.csv"
  static let mistakes: [Mistake] = [
    Mistake(file, "2023,,10,", "20255,,10,", "error 2:14 csv.period"),
    Mistake(file, "2023,,10,", "2019/2,,10,", "error 2:14 csv.period", "2019/20"),
    Mistake(file, "2023,,10,", "2023,,ten,", "error 2:20 csv.number"),
    Mistake(
      file, "2023,,10,", "2023,,\"1.234,5\",", "error 2:20 csv.number", "Write 1234.5"),
    Mistake(file, "2023,,10,", "2023,,\"1,234\",", "error 2:20 csv.number"),
    Mistake(file, "2023,,10,", "2023,,10%,", "error 2:20 csv.number"),
    Mistake(file, "2023,,10,", "2023,,,", "error 2:20 csv.no-value", "missing"),
    Mistake(file, ",missing,,", ",missing,,\n", "warning 7:1 csv.blank-lines"),
    Mistake(
      file, "appeals.decided,2023,,,,missing", "appeals.decided,2023,,3,,missing",
      "error 6:23 csv.missing-with-value"),
    Mistake(
      file, "requests.due,2023,,10", "requests.deu,2023,,10", "error 2:1 csv.unknown-input",
      "Did you mean 'requests.due'?"),
    Mistake(
      file, "requests.due,2023,,10", "CS-02,2023,,10", "error 2:1 csv.unknown-input",
      "cityrights explain CS-02"),
    Mistake(file, "requests.due,2023,,10", ",2023,,10", "error 2:1 csv.no-input"),
    Mistake(file, "requests.due,2023,,10", "population,2023,,10", "error 2:1 csv.population"),
    Mistake(
      file, "10,requests,", "10,requets,", "error 2:23 csv.unknown-unit", "Did you mean 'requests'?"
    ),
    Mistake(file, "10,requests,", "10,percent,", "error 2:23 csv.unit"),
    Mistake(file, "million-EUR", "million-MXN", "error 7:29 csv.unit"),
    Mistake(file, ",final,", ",Final,", "error 2:32 csv.status", "Did you mean 'final'?"),
    Mistake(
      file, "final,register", "final,registre", "error 2:38 csv.unknown-source",
      "Did you mean 'register'?"),
    Mistake(
      file, "district,value", "distrit,value", "error 1:14 csv.unknown-column",
      "Did you mean 'district'?"),
    Mistake(
      file, "input,period", "imput,period", "error 1:1 csv.missing-column",
      "Is 'imput' meant to be 'input'?"),
    Mistake(file, "district,value", "year,value", "error 1:14 csv.two-periods"),
    Mistake(
      file, "district,value", "value (decimal comma),value", "error 1:36 csv.duplicate-heading"),
    Mistake(file, "district,value", "value,value", "error 1:20 csv.duplicate-heading"),
    Mistake(file, "lamps.all,2023,,300", "lamps.all,2023,01,300", "error 8:16 csv.breakdown"),
    Mistake(
      file, "requests.due,2023,01,6", "requests.due,2023,,11", "error 4:20 csv.conflict",
      "Keep the right one."),
    Mistake(file, "requests.due,2023,01,6", "requests.due,2023,,10", "warning 4:20 csv.repeated"),
    Mistake(file, "requests.due,2023,01,6", "requests.due,2023 (b),,11", "error 4:24 csv.conflict"),
    Mistake(file, "2023,,10,", "2023,,10  ,", "warning 2:20 csv.blanks"),
    Mistake(
      file, "lamps.all,2023,,300,,,,", "lamps.all,2023,,300", "error 8:1 csv.too-few-fields"),
    Mistake(
      file, "lamps.all,2023,,300,,,,", "lamps.all,2023,,\"300,,,,",
      "error 8:17 csv.unclosed-quote"),
  ]

  @Test("are reported with place and advice", arguments: mistakes)
  func reported(_ mistake: Mistake) throws {
    let cascades = [
      "csv.two-periods", "csv.missing-column", "csv.unclosed-quote",
      "csv.duplicate-heading", "csv.unknown-column",
    ]
    try mistake.check(alone: !cascades.contains { mistake.finding.hasSuffix($0) })
  }

  @Test("a code in the wrong case is not taken for the code")
  func wrongCase() throws {
    var workspace = SmallWorkspace.valid
    workspace.set(
      "data/council.csv", "input,period,sex,value\ncouncil.members,2023,Female,20\n")
    let read = try workspace.read()
    #expect(read.lines == ["error data/council.csv:2:22 csv.unknown-code"])
    #expect(read.diagnostics.first?.suggestion == "Did you mean 'female'?")
  }

  @Test("one unknown input in many rows is one finding")
  func manyRows() throws {
    var workspace = SmallWorkspace.valid
    workspace.set(
      "data/more.csv",
      "input,period,value\n" + (1950...2023).map { "requests.dew,\($0),1\n" }.joined())
    let read = try workspace.read()
    #expect(read.lines == ["error data/more.csv:2:1 csv.unknown-input"])
    #expect(read.diagnostics[0].message.contains("73 further rows"))
  }

  @Test("a file without rows, without anything or of one word says so")
  func empty() throws {
    for (text, id) in [
      ("input,period,value\n", "csv.header-only"), ("", "csv.empty-file"),
      ("\n\n", "csv.empty-file"),
    ] {
      var workspace = SmallWorkspace.valid
      workspace.set("data/more.csv", text)
      #expect(try workspace.read().found(id).count == 1, "\(id)")
    }
  }

  @Test("equal figures in two files, and unequal ones, are seen")
  func twoFiles() throws {
    var workspace = SmallWorkspace.valid
    workspace.set("data/more.csv", "input,period,value\nrequests.due,2023,10\nlamps.all,2023,3\n")
    let read = try workspace.read()
    #expect(
      read.lines == [
        "warning data/more.csv:2:19 csv.repeated", "error data/more.csv:3:16 csv.conflict",
      ])
    #expect(read.diagnostics[1].notes[0].location?.path.hasSuffix("data/figures.csv") == true)
  }
}
