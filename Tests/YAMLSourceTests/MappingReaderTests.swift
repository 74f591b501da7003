import Documents
import ReportingCore
import Testing
import YAMLSource

@Suite("Reading by schema")
struct MappingReaderTests {
  enum Basis: String, CaseIterable {
    case verified, unverified, project
  }

  private func reader(_ text: String, as what: String = "a source") throws -> MappingReader {
    let result = ReadResult(text)
    #expect(result.findings.isEmpty)
    let node = try #require(result.node)
    return try #require(MappingReader(node, as: what, into: result.collector))
  }

  @Test("values of every kind")
  func values() throws {
    let reader = try reader(
      """
      id: requests.answered-in-time
      code: CS-02
      title: {en: Housing, pt-br: Moradia}
      country: NO
      words: 800
      rate: -12.50
      cover: true
      date: 2025-06-30
      period: 2019/20
      language: es
      basis: verified
      rights: [ICCPR 19, "ICCPR 25"]
      modules: [civic-space, participation]
      languages: [ca, es]
      bases: [verified, project]
      scores: [0, 2.5]
      contact: {email: a@b.example}
      population:
        - {period: 2023, value: 5}
        - {period: 2024, value: 6}
      """)
    #expect(reader.id("id", .required) == "requests.answered-in-time")
    #expect(reader.id("code", form: .indicator) == "CS-02")
    let title = try #require(reader.localizedText("title", .required))
    #expect(title.languages.map(\.description) == ["en", "pt-BR"])
    #expect(title.location == Place(path: "city.yaml", line: 3, column: 8))
    #expect(reader.text("country") == "NO")
    #expect(reader.integer("words", in: 1...1_000) == 800)
    #expect(reader.number("rate") == -12.5)
    #expect(reader.boolean("cover") == true)
    #expect(reader.date("date")?.description == "2025-06-30")
    #expect(reader.period("period")?.label == "2019/20")
    #expect(reader.language("language")?.description == "es")
    #expect(reader.choice("basis", of: Basis.self) == .verified)
    #expect(reader.texts("rights") == ["ICCPR 19", "ICCPR 25"])
    #expect(reader.ids("modules") == ["civic-space", "participation"])
    #expect(reader.languages("languages")?.map(\.description) == ["ca", "es"])
    #expect(reader.choices("bases", of: Basis.self) == [.verified, .project])
    #expect(reader.numbers("scores") == [0, 2.5])
    let contact = try #require(reader.mapping("contact", as: "a contact"))
    #expect(contact.text("email") == "a@b.example")
    let population = try #require(reader.mappings("population", as: "a population figure"))
    #expect(population.map { $0.period("period")?.endYear } == [2023, 2024])
    #expect(population.map { $0.integer("value") } == [5, 6])
    for part in population + [contact, reader] { part.finish() }
    #expect(reader.text("absent") == nil)
    #expect(reader.collector.diagnostics.isEmpty)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var rule: YAMLRule
    var marked: String
    var says: String
    var read: @Sendable (MappingReader) -> Bool
    var testDescription: String { "\(rule.rawValue): \(marked)" }
  }

  static let wrong: [Wrong] = [
    Wrong(rule: .notANumber, marked: "v: ¦1.234,5", says: "1234.5") { $0.number("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦1,5", says: "1.5") { $0.number("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦many", says: "number") { $0.number("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦1e3", says: "1000") { $0.integer("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦0x1F", says: "number") { $0.integer("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦1_000", says: "1000") { $0.integer("v") == nil },
    Wrong(rule: .notANumber, marked: "v: ¦2.5", says: "whole") { $0.integer("v") == nil },
    Wrong(rule: .outOfRange, marked: "v: ¦0", says: "from 1 to 9") {
      $0.integer("v", in: 1...9) == nil
    },
    Wrong(rule: .outOfRange, marked: "v: ¦99999999999999999999", says: "large") {
      $0.integer("v") == nil
    },
    Wrong(rule: .notABoolean, marked: "v: ¦yes", says: "true") { $0.boolean("v") == nil },
    Wrong(rule: .notABoolean, marked: "v: ¦False", says: "false") { $0.boolean("v") == nil },
    Wrong(rule: .notADate, marked: "v: ¦30/06/2025", says: "2025-06-30") { $0.date("v") == nil },
    Wrong(rule: .notADate, marked: "v: ¦2025-02-30", says: "exists") { $0.date("v") == nil },
    Wrong(rule: .notAPeriod, marked: "v: ¦2019/2", says: "2019/20") { $0.period("v") == nil },
    Wrong(rule: .notAPeriod, marked: "v: ¦20255", says: "2100") { $0.period("v") == nil },
    Wrong(rule: .notALanguage, marked: "v: ¦castellano", says: "es") { $0.language("v") == nil },
    Wrong(rule: .notALanguage, marked: "v: {en: A, ¦español: B}", says: "pt-BR") {
      $0.localizedText("v") != nil
    },
    Wrong(rule: .emptyValue, marked: "v: {en: A, es: ¦\"\"}", says: "'es'") {
      $0.localizedText("v") != nil
    },
    Wrong(rule: .emptyValue, marked: "v: ¦{}", says: "language") { $0.localizedText("v") == nil },
    Wrong(rule: .duplicateKey, marked: "v: {en: A, ¦EN: B}", says: "two texts") {
      $0.localizedText("v") != nil
    },
    Wrong(rule: .kind, marked: "v: ¦Housing", says: "{en:") { $0.localizedText("v") == nil },
    Wrong(rule: .kind, marked: "v: ¦[a]", says: "not a list") { $0.text("v") == nil },
    Wrong(rule: .kind, marked: "v: ¦{a: b}", says: "not a map") { $0.number("v") == nil },
    Wrong(rule: .kind, marked: "v: ¦a", says: "[a, b]") { $0.texts("v") == nil },
    Wrong(rule: .kind, marked: "v: [a, ¦{b: c}]", says: "an item of 'v'") {
      $0.texts("v") == ["a"]
    },
    Wrong(rule: .kind, marked: "v: ¦a", says: "a contact must be a map") {
      $0.mapping("v", as: "a contact") == nil
    },
    Wrong(rule: .emptyValue, marked: "v:¦", says: "nothing") { $0.text("v") == nil },
    Wrong(rule: .emptyValue, marked: "v:¦", says: "nothing") { $0.texts("v") == nil },
    Wrong(rule: .emptyValue, marked: "v:¦", says: "nothing") { $0.mapping("v", as: "x") == nil },
    Wrong(rule: .emptyValue, marked: "v:¦", says: "nothing") { $0.localizedText("v") == nil },
    Wrong(rule: .emptyValue, marked: "v: ¦\" \"", says: "empty") { $0.text("v") == nil },
    Wrong(rule: .nullWord, marked: "v: ¦null", says: "quotes") { $0.text("v") == nil },
    Wrong(rule: .nullWord, marked: "v: ¦~", says: "nothing") { $0.integer("v") == nil },
    Wrong(rule: .controlCharacter, marked: "v: ¦\"a\\x00b\"", says: "U+0000") {
      $0.text("v") == nil
    },
    Wrong(rule: .notAnID, marked: "v: ¦Civic Space", says: "hyphens") { $0.id("v") == nil },
    Wrong(rule: .notAnID, marked: "v: ¦CS-02", says: "lower-case") { $0.id("v") == nil },
    Wrong(rule: .notAnID, marked: "v: ¦../x", says: "letters") {
      $0.id("v", form: .indicator) == nil
    },
    Wrong(rule: .unknownValue, marked: "v: ¦verifed", says: "'verified'") {
      $0.choice("v", of: Basis.self) == nil
    },
    Wrong(rule: .unknownValue, marked: "v: ¦Verified", says: "'verified'") {
      $0.choice("v", of: Basis.self) == nil
    },
    Wrong(rule: .unknownValue, marked: "v: ¦hausing", says: "'housing'") {
      $0.choice("v", among: ["water", "housing"]) == nil
    },
    Wrong(rule: .repeatedValue, marked: "v: [en, es, ¦en]", says: "twice") {
      $0.languages("v")?.count == 2
    },
    Wrong(rule: .missingKey, marked: "¦v: x", says: "'title'") {
      $0.text("title", .required) == nil && $0.has("v") && $0.text("v") == "x"
    },
    Wrong(rule: .unknownKey, marked: "v: x\n¦titel: y", says: "'title'") {
      $0.text("title") == nil && $0.text("v") == "x"
    },
  ]

  @Test("what is wrong has its place and a way to mend it", arguments: wrong)
  func wrongValues(_ example: Wrong) throws {
    let marked = MarkedText(example.marked)
    let reader = try reader(marked.text)
    #expect(example.read(reader))
    reader.finish()
    let findings = reader.collector.diagnostics
    let finding = try #require(findings.first)
    #expect(findings.count == 1, "\(findings)")
    #expect(finding.id == example.rule.rawValue)
    #expect(finding.location == marked.location)
    #expect(
      (finding.message + " " + (finding.suggestion ?? "")).contains(example.says), "\(finding)")
  }

  @Test("unknown keys list those known and never suggest one that is there")
  func unknownKeys() throws {
    let reader = try reader("title: x\ntitles: y\n")
    _ = reader.text("title")
    _ = reader.date("accessed")
    reader.finish()
    reader.finish()
    let finding = try #require(reader.collector.diagnostics.first)
    #expect(reader.collector.diagnostics.count == 1)
    #expect(finding.suggestion == "Take it out.")
    #expect(finding.notes.map(\.message) == ["known keys are: title, accessed"])
  }

  @Test("of very many unknown keys only the first are listed")
  func manyUnknownKeys() throws {
    let reader = try reader((0..<5_000).map { "key-\($0): 1\n" }.joined())
    reader.finish()
    #expect(reader.collector.diagnostics.count == 51)
    #expect(reader.collector.diagnostics.last?.message.contains("more unknown keys") == true)
  }

  @Test("a reader that goes away reports its unknown keys by itself")
  func finishesByItself() throws {
    let result = ReadResult("a: 1\nb: 2\n")
    let node = try #require(result.node)
    func read() throws {
      let reader = try #require(MappingReader(node, as: "a source", into: result.collector))
      #expect(reader.integer("a") == 1)
    }
    try read()
    #expect(result.ids == ["yaml.unknown-key"])
  }

  @Test("keys of the author's own are given, and then none is unknown")
  func otherEntries() throws {
    let reader = try reader("input: x\ndistrict: \"03\"\nvalue: 4\n")
    _ = reader.text("input")
    _ = reader.number("value")
    #expect(reader.otherEntries().map { $0.key.text } == ["district"])
    reader.finish()
    #expect(reader.collector.diagnostics.isEmpty)
  }

  @Test("a list where a map belongs is refused at its place")
  func notAMap() throws {
    let result = ReadResult("- a\n")
    let node = try #require(result.node)
    #expect(MappingReader(node, as: "a city", into: result.collector) == nil)
    #expect(
      result.findings.map(\.message) == ["a city must be a map of keys and values, not a list"])
  }

  @Test(
    "ids",
    arguments: [
      ("a", true, true), ("requests.answered-in-time", true, true), ("1a", true, true),
      ("ohchr-57-12", true, true), ("CS-02", false, true), ("cs-02", true, true),
      ("", false, false),
      ("a..b", false, false), ("-a", false, false), ("a-", false, false), ("a_b", false, false),
      ("á", false, false), ("CS.02", false, false), ("Cs-02", false, false), ("a/b", false, false),
    ])
  func identifiers(_ id: String, isWords: Bool, isIndicator: Bool) {
    #expect(IdentifierForm.words.accepts(id) == isWords)
    #expect(IdentifierForm.indicator.accepts(id) == isIndicator)
  }
}
