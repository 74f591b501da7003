import CityFiles
import Documents
import Linting
import ReportingCore
import Testing

@Suite("The rules over whole workspaces")
struct WorkspaceTests {
  static let city = """
    id: testville
    name: {en: Testville}
    country: ESP
    languages: [en]
    modules: [own]
    source-order: [register, press]

    """
  static let module = """
    id: own
    version: 1
    title: {en: Complaints}
    description: {en: Complaints that were received.}
    dimensions:
      - id: ground
        title: {en: Ground}
        codes: [{id: racism, title: {en: Racism}}, {id: other, title: {en: Other}}]
    inputs:
      - {id: complaints, title: {en: Complaints}, unit: complaints, counts: things, dimensions: [ground]}
      - id: complaints.share
        title: {en: Share of complaints}
        unit: percent
        counts: things
        dimensions: [ground]
        checks: {share: {part: complaints, whole: complaints, by: ground}, jump-factor: 2}
    indicators:
      - {id: complaints.count, title: {en: Complaints}, definition: {en: All complaints.}, unit: complaints, type: process, direction: context, dimensions: [ground], kind: count, input: complaints}
      - {id: complaints.part, title: {en: Share}, definition: {en: Share of complaints.}, unit: percent, type: process, direction: context, dimensions: [ground], kind: imported, input: complaints.share}

    """
  static let sources = """
    - {id: register, title: {en: Register}, publisher: {en: Testville}}
    - {id: press, title: {en: Press}, publisher: {en: Testville}}

    """

  private func check(
    _ data: String, answers: String? = nil, module: String = module, city: String = city
  ) throws -> [Diagnostic] {
    var files = [
      "city.yaml": city, "modules/own.yaml": module, "sources.yaml": Self.sources,
      "data/figures.csv": "input,period,ground,value,source\n" + data,
    ]
    if let answers { files["answers/ohchr-57-12/en.md"] = answers }
    return try Samples.check(files)
  }

  @Test("a right workspace has no finding")
  func right() throws {
    let found = try check(
      "complaints,2020,,219,register\ncomplaints,2020,racism,95,register\ncomplaints.share,2020,racism,43.4,register\n",
      answers: "# 1. Complaints\n\nThe city received complaints, as A/HRC/RES/39/7 asks.\n")
    #expect(found == [])
  }

  @Test("contradictions are found with every place")
  func contradictions() throws {
    let found = try check(
      "complaints,2020,,219,register\ncomplaints,2020,racism,95,register\ncomplaints.share,2020,racism,42,register\n",
      answers: "# 1. Complaints\n\nAs A/HRC/33/RES/8 says.\n")
    #expect(found.map(\.id) == ["symbol.form", "figures.share"])
    #expect(found[0].location?.line == 3)
    #expect(found[1].location?.line == 4)
    #expect(found[1].notes.compactMap(\.location?.line) == [3, 2])
  }

  @Test("two sources: the declared order chooses, and both stand side by side")
  func conflictingSources() throws {
    let found = try check("complaints,2020,,171,press\ncomplaints,2020,,160,register\n")
    #expect(found.map(\.id) == ["data.conflicting-sources"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.message.contains("source-order") == true)
    #expect(
      found.first?.notes.map(\.message) == [
        "'register': 160, used", "'press': 171, not used",
      ])
    #expect(found.first?.notes.compactMap(\.location?.line) == [3, 2])
  }

  @Test("without an order two values stay an error, with both places")
  func conflictWithoutOrder() throws {
    let found = try check(
      "complaints,2020,,171,press\ncomplaints,2020,,160,register\n",
      city: Self.city.replacing("source-order: [register, press]\n", with: ""))
    #expect(found.map(\.id) == ["csv.conflict"])
    #expect(found.first?.notes.compactMap(\.location?.line) == [2])
  }

  @Test(
    "declarations that cannot hold are refused",
    arguments: [
      ("by: ground", "by: ground, jump: 3", "yaml.unknown-key"),
      ("jump-factor: 2", "jump-factor: 1", "module.jump-factor"),
      ("jump-factor: 2", "from: 5, to: 5", "module.checks-range"),
      ("jump-factor: 2", "overlapping: [sex]", "module.unknown-dimension"),
      ("part: complaints,", "part: complaint,", "module.unknown-input"),
      (", by: ground", "", "module.share"),
    ])
  func declarations(old: String, new: String, id: String) throws {
    let found = try check(
      "complaints,2020,,219,register\n", module: Self.module.replacing(old, with: new))
    #expect(found.contains { $0.id == id && $0.location != nil }, "\(found)")
  }

  @Test("the city's own numbers are refused where they cannot hold")
  func cityDeclarations() throws {
    let found = try check(
      "complaints,2020,,219,register\n",
      city: Self.city.replacing("[register, press]", with: "[registre]") + "jump-factor: 1\n")
    #expect(Set(found.map(\.id)) == ["city.unknown-source", "city.jump-factor"], "\(found)")
  }

  @Test("the examples have no false alarm")
  func examples() {
    #expect(Samples.check(folder: "\(Samples.root)/examples/minimal") == [])
    let found = Samples.check(folder: "\(Samples.root)/examples/barcelona")
    // The city publishes a graduation rate of 100.5 per cent in one district.
    #expect(found.map(\.id) == ["figures.range"], "\(found)")
    #expect(Samples.check(folder: "\(Samples.root)/examples/civic-space-tracker") == [])
    // The statement is kept in its own words, and these are only remarked on.
    let statement = Samples.check(folder: "\(Samples.root)/examples/joint-statement")
    #expect(Set(statement.map(\.id)) == ["wording.defender", "wording.state-name"], "\(statement)")
    #expect(statement.allSatisfy { $0.severity == .note }, "\(statement)")
  }

  @Test("the texts of the built-in modules, in four languages, have no finding")
  func builtInModules() {
    for module in Samples.configuration.modules {
      let texts = ModuleTexts(module.manifest).lintedTexts
      #expect(texts.count > 50)
      #expect(TextLinter().check(texts, in: Samples.context) == [], "\(module.manifest.id)")
    }
  }

  @Test("no input of a built-in module is a rate in the unit of a count")
  func builtInUnits() throws {
    for module in Samples.configuration.modules {
      let catalogue = Catalogue(modules: [module.manifest], units: Samples.configuration.units)
      let observations = try module.manifest.inputs.map {
        Observation(
          input: $0.id, period: try Period(parsing: "2023"), value: Undisclosed(1), unit: $0.unit)
      }
      #expect(RateAsCount().check(FigureTable(observations, catalogue: catalogue)) == [])
    }
  }

  @Test("answers are read with their footnotes, cells and quotations")
  func answerTexts() {
    let place = SourceLocation(path: "en.md", line: 9)
    let answer = Answer(
      consultation: "annual", question: "city", language: LanguageTag("en") ?? .undetermined,
      content: Undisclosed([
        .paragraph(
          Paragraph([.text("a"), .footnote([.text("b")])], origin: place)),
        .quotation([.paragraph(Paragraph([.text("c")]))]),
        .list(ordered: false, items: [[.paragraph(Paragraph([.strong([.text("d")])]))]]),
      ]),
      subsections: Undisclosed([
        Section(id: "s", title: [.text("e")], blocks: [.paragraph(Paragraph([.text("f")]))])
      ]))
    let texts = AnswerTexts(answer).lintedTexts
    #expect(texts.map(\.text) == ["a", "b", "c", "d", "e", "f"])
    #expect(texts.filter(\.isQuoted).map(\.text) == ["c"])
    #expect(texts[0].location == place)
  }
}
