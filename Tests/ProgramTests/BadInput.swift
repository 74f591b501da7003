import Foundation
import TestSupport
import Testing

/// A mistake that a person makes in a workspace, and what the program must say of it.
struct BadInput: Sendable, CustomStringConvertible {
  /// What must be reported.
  struct Expected: Sendable {
    var id: String
    var severity = "error"
    /// The end of the path; nil when the finding is about the run as a whole.
    var file: String?
    var line: Int?
    var column: Int?
    /// What the message and the suggestion must say.
    var words: [String] = []

    /// Whether a finding is the one, at its place; the words are looked at afterwards.
    func matches(_ finding: Program.Finding) -> Bool {
      guard finding.id == id, finding.severity == severity else { return false }
      if let file { guard finding.file?.hasSuffix(file) == true else { return false } }
      if file == nil, finding.file != nil { return false }
      return (line == nil || finding.line == line) && (column == nil || finding.column == column)
    }
  }

  let description: String
  var arguments = ["report", "city", "--year", "2023", "--format", "md,csv"]
  var status: Int32 = 1
  let expected: Expected
  let spoil: @Sendable (TemporaryFolder) throws -> Void

  static let all = files + data + words + answers + modules + registers + kinds

  private static func replacing(
    _ old: String, _ new: String, _ file: String
  ) -> @Sendable (TemporaryFolder) throws -> Void {
    { try $0.replace(old, with: new, in: "city/\(file)") }
  }

  private static func writing(
    _ text: String, _ file: String
  ) -> @Sendable (TemporaryFolder) throws -> Void {
    { try $0.write(text, to: "city/\(file)") }
  }

  // MARK: Files and YAML

  private static let files = [
    BadInput(
      description: "a missing folder",
      arguments: ["report", "nowhere", "--year", "2023"],
      expected: .init(id: "workspace.missing", file: "nowhere")
    ) { _ in },
    BadInput(
      description: "a folder without a city",
      expected: .init(id: "workspace.no-city", file: "city")
    ) { try FileManager.default.removeItem(atPath: $0.path("city/city.yaml")) },
    BadInput(
      description: "an empty YAML file",
      expected: .init(id: "yaml.empty", file: "city.yaml"),
      spoil: writing("", "city.yaml")),
    BadInput(
      description: "an empty data file",
      expected: .init(id: "csv.empty-file", file: "data/figures.csv"),
      spoil: writing("", "data/figures.csv")),
    BadInput(
      description: "a YAML bomb",
      expected: .init(id: "yaml.too-many-aliases", file: "city.yaml", words: ["aliases"]),
      spoil: writing(
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
          + zip("bcdefghij", "abcdefghi").map { name, earlier in
            "\(name): &\(name) ["
              + Array(repeating: "*\(earlier)", count: 10).joined(separator: ", ")
              + "]\n"
          }.joined(), "city.yaml")),
    BadInput(
      description: "deep nesting",
      expected: .init(id: "yaml.too-deep", file: "city.yaml", line: 1, words: ["64"]),
      spoil: writing("id: " + String(repeating: "[", count: 100_000), "city.yaml")),
    BadInput(
      description: "a data file of 50 MB",
      expected: .init(id: "file.unreadable", file: "data/figures.csv", words: ["32 MiB"])
    ) { try grow("city/data/figures.csv", to: 50_000_000, in: $0) },
    BadInput(
      description: "a YAML file of 50 MB",
      expected: .init(id: "file.unreadable", file: "city.yaml", words: ["MiB"])
    ) { try grow("city/city.yaml", to: 50_000_000, in: $0) },
    BadInput(
      description: "a YAML file of 20 MB",
      expected: .init(id: "yaml.too-large", file: "city.yaml", words: ["8 MiB"])
    ) { try grow("city/city.yaml", to: 20_000_000, in: $0) },
    BadInput(
      description: "a key that stands twice",
      expected: .init(id: "yaml.duplicate-key", file: "city.yaml", line: 5, column: 1),
      spoil: replacing("languages: [en]", "country: AUT\nlanguages: [en]", "city.yaml")),
    BadInput(
      description: "a misspelt key",
      expected: .init(
        id: "yaml.unknown-key", file: "city.yaml", line: 5, column: 1, words: ["'languages'"]),
      spoil: replacing("languages: [en]", "langauges: [en]", "city.yaml")),
    BadInput(
      description: "a tab as indentation",
      expected: .init(id: "yaml.tab", file: "city.yaml", line: 8, column: 1),
      spoil: replacing("  - {period: 2023", "\t- {period: 2023", "city.yaml")),
    BadInput(
      description: "text that is not UTF-8",
      expected: .init(id: "yaml.encoding", file: "city.yaml", line: 3)
    ) {
      var bytes = try Data(contentsOf: $0.url.appending(path: "city/city.yaml"))
      let place = try #require(bytes.range(of: Data("{en: Lindmark}".utf8)))
      bytes.replaceSubrange(place, with: Data("{en: M".utf8) + [0xFC] + Data("nster}".utf8))
      try bytes.write(to: $0.url.appending(path: "city/city.yaml"))
    },
    BadInput(
      description: "a link out of the workspace",
      expected: .init(id: "file.refused", file: "data/passwd.csv", words: ["link"])
    ) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.path("city/data/passwd.csv"), withDestinationPath: "/etc/passwd")
    },
    BadInput(
      description: "a link to a folder",
      expected: .init(id: "file.refused", file: "data/more", words: ["link"])
    ) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.path("city/data/more"), withDestinationPath: "/etc")
    },
    BadInput(
      description: "a folder of answers that is a link",
      expected: .init(id: "file.refused", file: "answers/annual/en.md", words: ["link"])
    ) {
      try $0.write("# foreword\n\nNo.\n", to: "elsewhere/en.md")
      try $0.write("", to: "city/answers/.keep")
      try FileManager.default.createSymbolicLink(
        atPath: $0.path("city/answers/annual"), withDestinationPath: $0.path("elsewhere"))
    },
    BadInput(
      description: "a city.yaml that is a link",
      expected: .init(id: "file.refused", file: "city.yaml", words: ["link"])
    ) {
      try FileManager.default.moveItem(
        atPath: $0.path("city/city.yaml"), toPath: $0.path("other.yaml"))
      try FileManager.default.createSymbolicLink(
        atPath: $0.path("city/city.yaml"), withDestinationPath: "../other.yaml")
    },
  ]

  private static func grow(_ file: String, to size: UInt64, in folder: TemporaryFolder) throws {
    let handle = try FileHandle(forWritingTo: folder.url.appending(path: file))
    try handle.truncate(atOffset: size)
    try handle.close()
  }

  // MARK: Figures

  private static func figures(
    _ rows: String, header: String = "input,period,value",
    _ description: String, _ id: String, severity: String = "error", line: Int, column: Int,
    words: [String] = []
  ) -> BadInput {
    BadInput(
      description: description, status: severity == "error" ? 1 : 0,
      expected: .init(
        id: id, severity: severity, file: "data/figures.csv", line: line, column: column,
        words: words),
      spoil: writing("\(header)\n\(rows)\n", "data/figures.csv"))
  }

  private static let data = [
    figures("requests.due,20255,160", "a year of 20255", "csv.period", line: 2, column: 14),
    figures(
      "requests.due,20255,160", header: "input,year,value", "a year of 20255 under 'year'",
      "csv.year", line: 2, column: 14, words: ["1948", "2100"]),
    figures("requests.due,2019/2,160", "2019/2", "csv.period", line: 2, column: 14),
    figures("requests.due,2023,many", "text for a number", "csv.number", line: 2, column: 19),
    figures(
      "requests.due,2023,160\nrequests.due,2023,161", "a figure with two values", "csv.conflict",
      line: 3, column: 19),
    figures(
      "requests.due,2023,160\nrequests.due,2023,160", "a figure that stands twice", "csv.repeated",
      severity: "warning", line: 3, column: 19),
    figures(
      "requests.due;2023;1.234,5", header: "input;period;value",
      "a decimal comma that is not declared", "csv.number", line: 2, column: 19,
      words: ["1234.5"]),
    figures(
      "requests.due,2023,\"1.234,5\"", "a decimal comma in quotes", "csv.number", line: 2,
      column: 19),
    figures(
      "requests.due,2023,160   ", "blanks behind a value", "csv.blanks", severity: "warning",
      line: 2, column: 19),
    figures(
      "Requests.Due,2023,160", "an id in capital letters", "csv.unknown-input", line: 2, column: 1,
      words: ["'requests.due'"]),
    figures(
      "requests.dew,2023,160", "a misspelt input", "csv.unknown-input", line: 2, column: 1,
      words: ["'requests.due'"]),
    figures(
      "CS-02,2023,92.5", "an indicator for an input", "csv.unknown-input", line: 2, column: 1,
      words: ["explain CS-02"]),
    figures(
      "requests.due,2023,160,request", header: "input,period,value,unit", "a misspelt unit",
      "csv.unknown-unit", line: 2, column: 23, words: ["'requests'"]),
    figures(
      "requests.due,2023,160,persons", header: "input,period,value,unit", "another unit",
      "csv.unit", line: 2, column: 23, words: ["'requests'"]),
    figures(
      "council.members,2023,Female,8", header: "input,period,sex,value", "a code in capitals",
      "csv.unknown-code", line: 2, column: 22, words: ["'female'"]),
    figures(
      "requests.due,2023,160,yearbook", header: "input,period,value,source", "an unknown source",
      "csv.unknown-source", line: 2, column: 23, words: ["sources.yaml"]),
    figures(
      "requests.due,2023,160,Final", header: "input,period,value,status",
      "a status in capitals", "csv.status", line: 2, column: 23, words: ["'final'"]),
    figures(
      "requests.due,2023,", "a figure left out", "csv.no-value", line: 2, column: 19,
      words: ["missing"]),
    figures(
      "requests.due,2023,160", header: "input,period,valeu", "a misspelt heading",
      "csv.missing-column", line: 1, column: 1, words: ["'valeu'", "'value'"]),
    figures(
      "requests.due,2023,north,160", header: "input,period,quarter,value", "an unknown column",
      "csv.unknown-column", line: 1, column: 14),
    figures(
      "requests.due,2023,160,7", "a field too many", "csv.too-many-fields", line: 2, column: 23),
    figures("requests.due,2023", "a field too few", "csv.too-few-fields", line: 2, column: 1),
    figures("requests.due,2023,\"160", "an open quote", "csv.unclosed-quote", line: 2, column: 19),
    BadInput(
      description: "a heading and nothing under it", status: 0,
      expected: .init(
        id: "csv.header-only", severity: "warning", file: "data/figures.csv", line: 1),
      spoil: writing("input,period,value\n", "data/figures.csv")),
  ]

  // MARK: Words that mean nothing

  private static let words = [
    BadInput(
      description: "an unknown country",
      expected: .init(
        id: "city.country", file: "city.yaml", line: 4, column: 10, words: ["Did you mean"]),
      spoil: replacing("AUT", "AUX", "city.yaml")),
    BadInput(
      description: "a country in small letters",
      expected: .init(id: "city.country", file: "city.yaml", line: 4, column: 10, words: ["AUT"]),
      spoil: replacing("AUT", "aut", "city.yaml")),
    BadInput(
      description: "a language without a pack",
      expected: .init(
        id: "language.unknown", file: "city.yaml", line: 5, column: 17, words: ["en"]),
      spoil: replacing("[en]", "[en, xx]", "city.yaml")),
    BadInput(
      description: "an unknown module",
      expected: .init(
        id: "city.unknown-module", file: "city.yaml", line: 6, column: 11,
        words: ["'civic-space'"]),
      spoil: replacing("[civic-space", "[civic-spaces", "city.yaml")),
    BadInput(
      description: "a population that is no number",
      expected: .init(id: "yaml.not-a-number", file: "city.yaml", line: 8, column: 27),
      spoil: replacing("18432", "many", "city.yaml")),
    BadInput(
      description: "a language asked for that has no pack",
      arguments: ["report", "city", "--year", "2023", "--language", "xx"],
      expected: .init(id: "language.unknown", words: ["en"])
    ) { _ in },
    BadInput(
      description: "an unknown consultation",
      arguments: ["submit", "city", "--year", "2023", "--consultation", "ohchr-57-21"],
      expected: .init(id: "request.unknown", words: ["'ohchr-57-12'"])
    ) { _ in },
    BadInput(
      description: "an unknown report",
      arguments: ["report", "city", "--year", "2023", "--template", "anual"],
      expected: .init(id: "request.unknown", words: ["'annual'"])
    ) { _ in },
    BadInput(
      description: "an unknown indicator",
      arguments: ["explain", "CS-O2", "city"],
      expected: .init(id: "explain.unknown-indicator", words: ["CS-"])
    ) { _ in },
  ]

  // MARK: Texts

  private static func annual(
    _ text: String, _ description: String, _ id: String, line: Int, column: Int,
    words: [String] = []
  ) -> BadInput {
    BadInput(
      description: description,
      expected: .init(
        id: id, file: "answers/annual/en.md", line: line, column: column, words: words),
      spoil: writing(text, "answers/annual/en.md"))
  }

  private static let answers = [
    annual(
      "# foreword\n\nOf all {{indicator:CS-99}} are in time.\n", "an unknown figure",
      "answers.unknown-indicator", line: 3, column: 8),
    annual(
      "# foreword\n\nOf all {{indicator:CS-02 2019}} are in time.\n",
      "a figure that does not exist", "answers.no-figure", line: 3, column: 8, words: ["2023"]),
    annual(
      "# foreword\n\nOf all {{indicator CS-02}} are in time.\n", "a quotation that is none",
      "answers.quote", line: 3, column: 8),
    annual(
      "# foreword\n\nText.\n\n# foreward\n\nText.\n", "an unknown section",
      "answers.unknown-question", line: 5, column: 1, words: ["foreword"]),
    annual(
      "# foreword\n\n<b>Text</b>\n", "raw HTML", "markdown.html", line: 3, column: 1),
    BadInput(
      description: "an unknown question",
      arguments: ["submit", "city", "--year", "2023", "--consultation", "ohchr-57-12"],
      expected: .init(
        id: "answers.unknown-question", file: "answers/ohchr-57-12/en.md", line: 1, column: 1),
      spoil: writing("# 7. More\n\nText.\n", "answers/ohchr-57-12/en.md")),
    BadInput(
      description: "an answer to an unknown call",
      expected: .init(
        id: "answers.unknown-call", file: "answers/ohchr-57-21", words: ["'ohchr-57-12'"]),
      spoil: writing("# 1.\n\nText.\n", "answers/ohchr-57-21/en.md")),
    BadInput(
      description: "an answer in a language that the city does not report in",
      expected: .init(id: "answers.language", file: "answers/annual/es.md"),
      spoil: writing("# foreword\n\nTexto.\n", "answers/annual/es.md")),
    BadInput(
      description: "a question without an answer",
      arguments: [
        "submit", "city", "--year", "2023", "--consultation", "ohchr-57-12", "--format", "md",
      ],
      status: 0,
      expected: .init(
        id: "question.unanswered", severity: "warning", file: "answers/ohchr-57-12/en.md"),
      spoil: writing("# 1. Initiatives\n\nText.\n", "answers/ohchr-57-12/en.md")),
    BadInput(
      description: "an answer in a language that the call may not accept",
      arguments: [
        "submit", "city", "--year", "2023", "--consultation", "ohchr-57-12", "--format", "docx",
        "--language", "ca",
      ],
      status: 0,
      expected: .init(
        id: "language.accepted", severity: "warning", file: "answers/ohchr-57-12/ca.md",
        words: ["en, fr or es", "not confirmed"])
    ) {
      try $0.replace("[en]", with: "[en, ca]", in: "city/city.yaml")
      try $0.replace("name: {", with: "name: {ca: Lindmark, ", in: "city/city.yaml")
      try $0.replace("notice: {", with: "notice: {ca: Exemple., ", in: "city/city.yaml")
      try $0.write("# 1. Iniciatives\n\nText.\n", to: "city/answers/ohchr-57-12/ca.md")
    },
  ]

  // MARK: Modules of the city's own

  private static func module(_ indicators: String) -> @Sendable (TemporaryFolder) throws -> Void {
    writing(
      """
      id: own
      version: 1
      title: {en: Own}
      description: {en: Own}
      inputs:
        - {id: own.things, title: {en: Things}, unit: number, counts: things}
      indicators:
      \(indicators)

      """, "modules/own.yaml")
  }

  private static func formula(_ id: String, _ formula: String, unit: String = "number") -> String {
    """
      - id: \(id)
        title: {en: A figure}
        definition: {en: A figure.}
        unit: \(unit)
        type: outcome
        direction: higher
        basis: [{confidence: project, reference: this town}]
        kind: formula
        formula: \(formula)
    """
  }

  private static let modules = [
    BadInput(
      description: "a circle of formulas",
      expected: .init(
        id: "indicator.cycle", file: "modules/own.yaml", words: ["own.first", "own.second"]),
      spoil: module(
        formula("own.first", "own.second + own.things") + "\n"
          + formula("own.second", "own.first * 2"))),
    BadInput(
      description: "a formula that is cut off",
      expected: .init(id: "formula.syntax", file: "modules/own.yaml", line: 16),
      spoil: module(formula("own.first", "own.things +"))),
    BadInput(
      description: "a formula with an unknown input",
      expected: .init(
        id: "formula.unknown-name", file: "modules/own.yaml", line: 16, words: ["'own.things'"]),
      spoil: module(formula("own.first", "own.thing * 2"))),
    BadInput(
      description: "a unit that no one knows",
      expected: .init(
        id: "indicator.unit", file: "modules/own.yaml", line: 11, column: 11,
        words: ["'number'"]),
      spoil: module(formula("own.first", "own.things", unit: "numbr"))),
  ]

  // MARK: Registers

  private static let stay = """
    covers: [2023]
    records:
      - id: a
        edition: 2023
        person: k7m2-x9qa
        country: Mèxic
        rights: [women]
        arrived: 2023-03-01
        hosts: [Lindmark]

    """

  private static let registers = [
    BadInput(
      description: "a register that there is not",
      expected: .init(id: "file.refused", file: "registers/incident.yaml", words: ["incidents"]),
      spoil: writing("records: []\n", "registers/incident.yaml")),
    BadInput(
      description: "a country by its name, in another language",
      expected: .init(
        id: "register.unknown-code", file: "hosted-defenders.yaml", line: 6, column: 14,
        words: ["Mèxic", "Write MEX"]),
      spoil: writing(stay, "registers/hosted-defenders.yaml")),
    BadInput(
      description: "a measure implemented before it was granted",
      expected: .init(
        id: "register.date-order", file: "protection-measures.yaml", line: 2,
        words: ["'implemented' is before 'granted'"]),
      spoil: writing(
        "records:\n  - {id: a, beneficiary: k7m2-x9qa, requested: 2023-01-01, admitted: 2023-01-02, "
          + "granted: 2023-02-01, implemented: 2023-01-15}\n",
        "registers/protection-measures.yaml")),
    BadInput(
      description: "a duty that belongs to nobody",
      expected: .init(
        id: "register.nobody", file: "competences.yaml", line: 4, words: ["'holders'"]),
      spoil: writing(
        "records:\n  - id: a\n    duty: {en: A}\n    holders: []\n", "registers/competences.yaml")),
    BadInput(
      description: "a name where a pseudonym must stand",
      expected: .init(
        id: "register.pseudonym", file: "interviews.yaml", line: 2, words: ["by lot"]),
      spoil: writing(
        "records:\n  - {id: a, person: dora, date: 2023-01-01}\n", "registers/interviews.yaml")),
  ]
}
