import CityFiles
import Documents
import Foundation
import ReportingCore
import Testing

@Suite("Mistakes in texts")
struct TextMistakeTests {
  static let file = "answers/ohchr-57-12/en.md"
  static let mistakes: [Mistake] = [
    Mistake(file, "# 1. Capacity", "# 1b. Capacity", "error 1:1 answers.unknown-question", "# 1."),
    Mistake(file, "# 1. Capacity", "# Capacity", "error 1:1 answers.unknown-question", "1, 2"),
    Mistake(
      file, "# 1. Capacity", "# Question 1", "error 1:1 answers.unknown-question", "'# 1. ...'"),
    Mistake(
      file, "# 2. Challenges", "#2. Challenges", "error 12:1 answer.heading-form", "'# 2. Chall"),
    Mistake(file, "# 1. Capacity", "#1. Capacity", "error 1:1 answer.heading-form"),
    Mistake(file, "# 2. Challenges", "# 1. Challenges", "error 12:1 answers.twice", "one heading"),
    Mistake(
      file, "# 2. Challenges\n\n- One, with **weight**\n- Two\n", "# 2. Challenges\n",
      "warning 12:1 answers.empty"),
    Mistake(file, "# 1. Capacity\n", "Capacity\n", "error 1:1 answer.before-heading"),
    Mistake(file, "## More", "### More", "error 7:1 markdown.heading", "##"),
    Mistake(file, "## More", "#### More", "error 7:1 markdown.heading"),
    Mistake(file, "Accès: see", "Accès: <b>see</b>", "error 10:8 markdown.html"),
    Mistake(file, "Accès: see", "<div>Accès</div>", "error 10:1 markdown.html"),
    Mistake(file, "see the [page]", "see the ![page]", "error 10:16 markdown.picture"),
    Mistake(file, "https://city.example/a", "a.html", "error 10:16 markdown.link", "https://"),
    Mistake(file, "https://city.example/a", "javascript:alert(1)", "error 10:16 markdown.link"),
    Mistake(file, "in time.[^1]", "in time.[^2]", "error 3:1 markdown.footnote"),
    Mistake(file, "in time.[^1]", "in time.", "warning 17:1 markdown.unused-footnote"),
    Mistake(file, "- Two", "- # Two", "error 15:3 markdown.heading"),
    Mistake(file, "- Two\n", "- Two\n\n---\n", "error 17:1 markdown.rule"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{indicater:CS-02 2023}}", "error 3:21 answers.quote",
      "Did you mean 'indicator'?"),
    Mistake(file, "{{indicator:CS-02 2023}}", "{{CS-02}}", "error 3:21 answers.quote", "{{chart:"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{register:incidents 2023}}", "error 3:21 answers.quote",
      "'count' behind its id"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{register:incidents count sex= 2023}}",
      "error 3:21 answers.quote", "without blanks"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{register:incidents count sex=female sex=male}}",
      "error 3:21 answers.quote", "sex=one,other"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{change:CS-02 2023}}", "error 3:21 answers.quote",
      "{{change:PA-05 2015 2023}}"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{change:CS-02 2023 2022}}", "error 3:21 answers.quote",
      "first 2022, then 2023"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{change:CS-02 2022 2023-01}}",
      "error 3:21 answers.quote", "a year with a year"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{indicator:CS-02 2023 | oen=case | other=cases}}",
      "error 3:21 answers.quote", "Did you mean 'one'?"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{indicator:CS-02 2023 | }}", "error 3:21 answers.quote",
      "behind each bar"),
    Mistake(
      file, "{{table:CS-02 RS-05}}", "{{table:CS-02 | case}}", "error 5:1 answers.quote",
      "{{table:"),
    Mistake(
      file, "{{table:CS-02 RS-05}}",
      "| a |\n|---|\n| {{register:incidents count 2023 | x | y}} |",
      "error 7:3 answers.quote-place",
      "In a table write"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{indicator:CS-02 2023 | *a* | b}}",
      "error 3:21 answers.quote-place", "stars"),
    Mistake(
      file, "https://city.example/a", "https://city.example/{{indicator:CS-02}}",
      "error 10:44 answers.quote-place"),
    Mistake(file, "{{indicator:CS-02 2023}}", "{{indicator:}}", "error 3:21 answers.quote"),
    Mistake(
      file, "{{indicator:CS-02 2023}}", "{{indicator:CS-02 2023", "error 3:21 answers.quote", "}}"),
    Mistake(
      file, "{{table:CS-02 RS-05}}", "See {{table:CS-02 RS-05}}.", "error 5:1 answers.quote-place"),
    Mistake(file, "## More", "## More {{chart:CS-02}}", "error 7:1 answers.quote-place"),
  ]

  static let contribution = "answers/ohchr-57-12/contribution.yaml"
  static let contributionMistakes: [(String, String, String)] = [
    ("respondant: local-governments", "error \(contribution):1:1 yaml.unknown-key", "respondent"),
    ("kind: alone", "error \(contribution):1:7 yaml.unknown-value", "allowed"),
    ("session: sixty", "error \(contribution):1:10 yaml.not-a-number", "number"),
    ("session-month: 2026", "error \(contribution):1:16 contribution.session-month", "2026-11"),
    ("agenda-item: 3", "error \(contribution):1:14 yaml.kind", "map"),
    ("agenda-item: {title: {en: Rights}}", "error \(contribution):1:14 yaml.missing-key", "number"),
    ("states: [MEXICO]", "error \(contribution):1:10 contribution.state", "MEX"),
    ("period: 20255", "error \(contribution):1:9 yaml.not-a-period", "2019/20"),
    ("confidential: perhaps", "error \(contribution):1:15 yaml.not-a-boolean", "true"),
  ]

  @Test("who answers is read with the same care", arguments: contributionMistakes)
  func contribution(_ text: String, _ finding: String, _ advice: String) throws {
    var workspace = SmallWorkspace.valid
    workspace.set(Self.contribution, text + "\n")
    let read = try workspace.read()
    #expect(read.lines == [finding])
    let found = try #require(read.diagnostics.first)
    #expect((found.message + " " + (found.suggestion ?? "")).contains(advice), "\(found)")
  }

  @Test("who answers is known where the city says so")
  func contribution() throws {
    var workspace = SmallWorkspace.valid
    workspace.set(
      Self.contribution,
      """
      kind: joint
      session: 61
      agenda-item: {number: 3, title: {en: Rights, es: Derechos}}
      states: [MEX, ESP]
      period: 2020-2024
      confidential: true

      """)
    let read = try workspace.read()
    #expect(read.lines == [])
    let contribution = try #require(read.workspace?.contributions["ohchr-57-12"])
    #expect(contribution.kind == .joint && contribution.respondent == "local-governments")
    #expect(contribution.session == 61 && contribution.agendaItem?.number == 3)
    #expect(contribution.states == ["MEX", "ESP"] && contribution.isConfidential == true)
    #expect(contribution.period?.label == "2020-2024")
  }

  @Test("a report of the city's own has no such file")
  func contributionOfReport() throws {
    var workspace = SmallWorkspace.valid
    workspace.set("answers/annual/contribution.yaml", "kind: joint\n")
    #expect(
      try workspace.read().lines == ["error answers/annual/contribution.yaml file.refused"])
  }

  @Test("are reported with place and advice", arguments: mistakes)
  func reported(_ mistake: Mistake) throws {
    let cascades = [
      "markdown.html", "markdown.footnote", "answer.before-heading", "1:1 answer.heading-form",
    ]
    try mistake.check(alone: !cascades.contains { mistake.finding.hasSuffix($0) })
  }

  @Test("a quotation may be broken over two lines and may not stand in a comment")
  func quotations() throws {
    var workspace = SmallWorkspace.valid
    try workspace.replace(
      "{{indicator:CS-02 2023}}", with: "{{indicator:CS-02\n2023}}", in: Self.file)
    try workspace.replace("a remark for us", with: "{{nonsense}} and {{", in: Self.file)
    let read = try workspace.read()
    #expect(read.lines == [])
    #expect(read.workspace?.quotes.first?.period == "2023")
  }

  @Test("files in the wrong place, with a wrong name or without headings are reported")
  func files() throws {
    func lines(_ path: String, _ text: String = SmallWorkspace.answer) throws -> [String] {
      var workspace = SmallWorkspace.valid
      workspace.set(path, text)
      return try workspace.read().lines
    }
    #expect(
      try lines("answers/ohchr-57-21/en.md")
        == ["error answers/ohchr-57-21 answers.unknown-call"])
    #expect(
      try lines("answers/ohchr-57-12/english.md")
        == ["error answers/ohchr-57-12/english.md answers.language"])
    #expect(
      try lines("answers/ohchr-57-12/fr.md")
        == ["error answers/ohchr-57-12/fr.md answers.language"])
    #expect(
      try lines("answers/ohchr-57-12/more/en.md")
        == ["error answers/ohchr-57-12/more/en.md file.refused"])
    #expect(
      try lines("answers/ohchr-57-12/es.txt")
        == ["warning answers/ohchr-57-12/es.txt file.not-read"])
    #expect(
      try lines("answers/ohchr-57-12/es.md", "") == [
        "error answers/ohchr-57-12/es.md answers.no-headings"
      ])
    #expect(
      try lines("answers/ohchr-57-12/es.md", "Just text.\n").contains(
        "error answers/ohchr-57-12/es.md answers.no-headings"))
    // A section that prints no text of the city's own would lose it.
    #expect(
      try lines("answers/annual/en.md", "# annex-gaps. Gaps\n\nText.\n")
        == ["error answers/annual/en.md:1:1 answers.unknown-question"])
    #expect(try lines("answers/annual/en.md", "# civic-space. Space\n\nText.\n") == [])
  }

  @Test("what is not UTF-8 is placed at its line")
  func encoding() throws {
    var workspace = SmallWorkspace.valid
    workspace.files["answers/ohchr-57-12/es.md"] = Data("# 1. A\n\nEspa".utf8) + [0xF1, 0x61]
    workspace.files["data/latin.csv"] =
      Data("input,period,value,note\nrequests.due,2021,1,a".utf8)
      + [0xF1, 0x0A]
    workspace.files["sources.yaml"] =
      Data("- id: register\n  title: {en: Espa".utf8) + [0xF1, 0x7D]
    let lines = try workspace.read().lines
    #expect(lines.contains("error answers/ohchr-57-12/es.md:3:5 file.encoding"))
    #expect(lines.contains { $0.hasPrefix("error data/latin.csv:2:") && $0.hasSuffix("encoding") })
    #expect(
      lines.contains { $0.hasPrefix("error sources.yaml:2:") && $0.hasSuffix("yaml.encoding") })
  }

  @Test("nesting without end is refused", arguments: ["> ", "- ", "*a **b ", "[", "<!-- "])
  func depth(_ opening: String) throws {
    var workspace = SmallWorkspace.valid
    workspace.set(
      Self.file,
      "# 1. Deep\n\n" + String(repeating: opening, count: 5_000) + "text\n\n# 2. A\n\nB\n")
    let read = try workspace.read()
    if ["> ", "- "].contains(opening) { #expect(!read.found("markdown.too-deep").isEmpty) }
  }
}

@Suite("Mistakes in a city's own module")
struct ModuleMistakeTests {
  static let file = "modules/own.yaml"
  static let mistakes: [Mistake] = [
    Mistake(file, "id: own", "id: owm", "error 1:5 module.name", "Write 'id: own'"),
    Mistake(file, "version: 1", "version: one", "error 2:10 yaml.not-a-number"),
    Mistake(file, "version: 1", "version: 0", "error 2:10 yaml.out-of-range"),
    Mistake(file, "groups:", "grups:", "error 5:1 yaml.unknown-key", "Did you mean 'groups'?"),
    Mistake(
      file, "unit: number, counts: things}\n  - ", "unit: nomber, counts: things}\n  - ",
      "error 8:61 module.unknown-unit", "Did you mean 'number'?"),
    Mistake(file, "id: lamps.lit,", "id: lamps.all,", "error 9:10 module.duplicate-input"),
    Mistake(file, "id: lamps.lit,", "id: requests.due,", "error 9:10 module.duplicate-input"),
    Mistake(
      file, "counts: things}\nindicators", "counts: thinks}\nindicators",
      "error 9:92 yaml.unknown-value", "Did you mean 'things'?"),
    Mistake(
      file, "unit: percent", "unit: per-cent", "error 14:11 indicator.unit",
      "Did you mean 'percent'?"),
    Mistake(file, "unit: percent", "unit: persons", "error 14:11 formula.units"),
    Mistake(
      file, "type: outcome", "type: outcomes", "error 15:11 yaml.unknown-value",
      "Did you mean 'outcome'?"),
    Mistake(file, "direction: higher", "direction: up", "error 16:16 yaml.unknown-value"),
    Mistake(
      file, "group: light", "group: lights", "error 17:12 module.unknown-group",
      "Did you mean 'light'?"),
    Mistake(
      file, "kind: ratio", "kind: ration", "error 18:11 yaml.unknown-value", "Did you mean 'ratio'?"
    ),
    Mistake(
      file, "kind: ratio", "kind: ratio\n    dimensions: [colour]",
      "error 19:17 module.unknown-dimension"),
    Mistake(
      file, "numerator: lamps.lit", "numerator: lamps.lid", "error 19:16 formula.unknown-name",
      "Did you mean 'lamps.lit'?"),
    Mistake(
      file, "numerator: lamps.lit", "numerators: lamps.lit", "error 19:5 yaml.unknown-key",
      "Did you mean 'numerator'?"),
    Mistake(
      file, "formula: lamps.all - lamps.lit", "formula: lamps.all - lamps.lid",
      "error 28:26 formula.unknown-name", "Did you mean 'lamps.lit'?"),
    Mistake(
      file, "formula: lamps.all - lamps.lit", "formula: lamps.all - - (lamps.lit",
      "error 28:28 formula.syntax"),
    Mistake(file, "id: lamps-dark", "id: lamps-lit", "error 21:9 module.duplicate-indicator"),
    Mistake(file, "id: lamps-dark", "id: CS-02", "error 21:9 module.duplicate-indicator"),
    Mistake(file, "{target: 0}", "{targt: 0}", "error 26:16 yaml.missing-key"),
    Mistake(
      file, "kind: ratio", "kind: swift\n    inputs: [lamps.all]", "error 18:11 indicator.no-swift"),
    Mistake(
      file, "groups:\n", "dimensions:\n  - {id: value, title: {en: V}, open: true}\ngroups:\n",
      "error 6:10 module.reserved-dimension"),
    Mistake(
      file, "groups:\n",
      "dimensions:\n  - {id: district, title: {en: Barrio}, open: true}\ngroups:\n",
      "error 6:10 module.other-dimension"),
    Mistake(
      file, "groups:\n",
      "units:\n  - {id: percent, dimension: \"1\", title: {en: per cent}}\ngroups:\n",
      "error 6:10 module.duplicate-unit"),
    Mistake(
      file, "groups:\n",
      "units:\n  - {id: lumens, dimension: \"1 1\", title: {en: lumens}}\ngroups:\n",
      "error 6:29 units.dimension"),
  ]

  @Test("are reported with place and advice", arguments: mistakes)
  func reported(_ mistake: Mistake) throws {
    // What a broken line takes away is missed elsewhere.
    try mistake.check(alone: false)
  }

  @Test("formulas that go round in a circle are shown as one")
  func cycle() throws {
    var workspace = SmallWorkspace.valid
    try workspace.replace("numerator: lamps.lit", with: "numerator: lamps-dark", in: Self.file)
    try workspace.replace(
      "formula: lamps.all - lamps.lit", with: "formula: lamps-lit", in: Self.file)
    let found = try workspace.read().found("indicator.cycle")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("lamps-dark -> lamps-lit -> lamps-dark") == true)
    #expect((found.first?.location?.line ?? 0) > 0)
  }

  @Test("the name of a built-in module is taken")
  func sameName() throws {
    var workspace = SmallWorkspace.valid
    workspace.set("modules/defenders.yaml", SmallWorkspace.module)
    #expect(try workspace.read().lines == ["error modules/defenders.yaml module.same-name"])
  }
}
