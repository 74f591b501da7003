import Documents
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("Figures quoted in texts")
struct QuotedFigureTests {
  static let submission = DocumentKind.submission(consultation: "ohchr-57-12")
  static let answer = "answers/ohchr-57-12/en.md"

  /// A city with registers: three declarations in 2023, none in 2022, and attacks on forty people.
  static let city: TestCity = {
    var city = TestCity.valid
    city.files["registers/declarations.yaml"] = """
      covers: [2022, 2023]
      source: register
      records:
        - {id: a, title: {en: A, es: A}, kind: motion, date: 2023-02-01}
        - {id: b, title: {en: B, es: B}, kind: motion, date: 2023-03-01}
        - {id: c, title: {en: C, es: C}, kind: event, date: 2023-04-01, case-related: true}

      """
    var incidents = "covers: [2023]\nrecords:\n"
    for number in 1...40 {
      incidents += """
          - id: i-\(number)
            event: event-\(number)
            date: 2023-05-01
            violations: [\(number <= 25 ? "threat" : number <= 28 ? "killing" : "torture")]
            verification: reported

        """
    }
    city.files["registers/incidents.yaml"] = incidents
    return city
  }()

  func city(_ text: String, in language: String = "en") -> TestCity {
    var city = Self.city
    let path = "answers/ohchr-57-12/\(language).md"
    city.files[path] = "# 1. Capacity\n\n\(text)\n\n# 2. Challenges\n\nFew.\n"
    return city
  }

  func printed(_ text: String, in language: String = "en") async throws -> String {
    let made = try await city(text, in: language).make(
      Self.submission, languages: [language], formats: [.md])
    #expect(made.errors.map(\.message) == [], "\(text)")
    let lines = try made.text(".md").replacing("\u{A0}", with: " ").replacing("\\.", with: ".")
      .split(separator: "\n")
    let line = try #require(lines.first { $0.contains("Text:") })
    return String(line.drop { $0 != "T" }.dropFirst("Text: ".count))
  }

  @Test(
    "records are counted with the conditions of inputs",
    arguments: [
      ("count", "3"), ("count 2022", "0"), ("count 2022-2023", "3"), ("count kind=motion", "2"),
      ("count kind=motion,event", "3"), ("count kind=motion case-related=true", "0"),
      ("count case-related=true", "1"), ("count case-related=absent 2023", "2"),
      ("count distinct=kind 2023", "2"), ("count period=date 2023-02", "1"),
    ])
  func counts(_ words: String, _ count: String) async throws {
    #expect(try await printed("Text: {{register:declarations \(words)}}.") == "\(count).")
  }

  @Test(
    "words agree with the number in the language of the text",
    arguments: [
      ("en", "kind=event | motion | motions", "1 motion"),
      ("en", "kind=motion | other=motions | one=motion", "2 motions"),
      ("en", "2022 | motion was adopted | motions were adopted", "0 motions were adopted"),
      ("es", "kind=event | declaración | declaraciones", "1 declaración"),
      ("es", "2022 | declaración | declaraciones | many=de declaraciones", "0 declaraciones"),
    ])
  func words(_ language: String, _ words: String, _ expected: String) async throws {
    #expect(
      try await printed("Text: {{register:declarations count \(words)}}", in: language)
        == expected)
  }

  @Test("words stand in tables, with a backslash before each bar")
  func tables() async throws {
    let text = "| a |\n|---|\n| Text: {{register:declarations count 2023 \\| act \\| acts}} |"
    #expect(try await printed(text).hasPrefix("3 acts"))
  }

  @Test("a small count of persons, and what would give one away, is withheld")
  func smallCounts() async throws {
    for words in ["violations=killing", "violations=threat,torture"] {
      let made = try await city("Text: {{register:incidents count \(words) 2023}}").make(
        Self.submission, formats: [.md, .json, .csv])
      #expect(
        made.result.diagnostics.contains { $0.id == "answers.figure-withheld" }, "\(words)")
      #expect(try made.text(".md").contains("Text: .."), "\(words)")
      for bytes in made.files.values {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("count violations=\(words) = "))
      }
    }
    #expect(try await printed("Text: {{register:incidents count violations=threat}}") == "25")
  }

  @Test(
    "a change is told with words for its direction",
    arguments: [
      ("en", "", "an increase of 65.0 percentage points"),
      ("en", "relative", "an increase of 260.0 per cent"),
      ("es", "", "un aumento de 65,0 puntos porcentuales"),
    ])
  func changes(_ language: String, _ word: String, _ expected: String) async throws {
    var city = city("Text: {{change:CS-02 2022 2023 \(word)}}", in: language)
    city.files["data/figures.csv"]?.replace("2022/23 (pilot)", with: "2022")
    let made = try await city.make(Self.submission, languages: [language], formats: [.md])
    #expect(made.errors.map(\.message) == [])
    #expect(
      try made.text(".md").replacing("\u{A0}", with: " ").replacing("\\.", with: ".")
        .contains(expected))
  }

  @Test(
    "every mistake says what to write",
    arguments: [
      ("register:declaration count", "answers.unknown-register", "'declarations'"),
      ("register:declarations count knd=motion", "answers.unknown-field", "'kind'"),
      ("register:declarations count kind=motions", "answers.unknown-code", "'motion'"),
      ("register:declarations count title=A", "answers.count-where", "title=present"),
      ("register:declarations count case-related=yes", "answers.count-where", "=true"),
      ("register:declarations count 2021", "answers.no-figure", "It covers 2022, 2023"),
      ("register:declarations count 20211", "answers.period", ""),
      ("register:declarations count period=kind", "answers.count-period", "date"),
      ("register:hosted-defenders count", "answers.count-period", "period=edition"),
      ("register:competences count", "answers.count-period", "out"),
      ("register:missions count period=begun", "answers.unknown-field", ""),
      ("register:signatories count period=signed", "answers.no-figure", "declarations"),
      ("register:declarations count | motion", "answers.plural", "| one=... | other=..."),
      ("register:declarations count | a | b | c", "answers.plural", "one"),
      ("register:declarations count | few=a | b | c", "answers.plural", "one"),
      ("register:declarations count | a | one=b", "answers.plural", "one"),
      ("indicator:CS-02 2023 | a | b", "answers.plural", "bars"),
      ("change:CS-99 2022 2023", "answers.unknown-indicator", "CS-"),
      ("change:CS-02 2021 2023", "answers.no-figure", "2023"),
      ("change:CS-02 2022 2023 sexes=female", "answers.unknown-dimension", "'sex'"),
    ])
  func mistakes(_ inner: String, _ id: String, _ suggestion: String) async throws {
    let made = try await city("Text: {{\(inner)}}").make(Self.submission, formats: [.md])
    let found = try #require(
      made.errors.first { $0.id == id }, "\(inner): \(made.errors.map { ($0.id, $0.message) })")
    #expect(found.suggestion?.contains(suggestion) != false || suggestion.isEmpty, "\(found)")
    #expect(found.location?.line == 3 && found.location?.column == 7, "\(found)")
    #expect(made.files.isEmpty)
  }

  @Test("the data say what is quoted and what it rests on")
  func inventory() async throws {
    let text = "Text: {{register:declarations count kind=motion}} and {{indicator:CS-02 2023}}."
    let made = try await city(text).make(Self.submission, formats: [.csv, .json])
    let lines = try made.text("quoted-figures.csv").split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines[1].contains(
        "1,{{register:declarations count kind=motion}},2,"
          + "register:declarations count period=date kind=motion,2023"), "\(lines)")
    #expect(lines[1].hasSuffix("register:declarations count period=date kind=motion = 2,register"))
    #expect(lines[2].contains("requests.answered-in-time = 9; requests.due = 10"), "\(lines)")
    #expect(try made.text(".json").contains("\"quoted-figures\""))
  }

  @Test("what is quoted is explained, with the records' places")
  func explained() async throws {
    let text = try await Self.city.inFolder { folder in
      try await TestCity.runner.explain(
        reference: "register:declarations count kind=motion | motion | motions", in: folder.path,
        year: nil, language: LanguageTag("en")
      ).text
    }
    let lines = try #require(text).split(separator: "\n")
    #expect(lines[1] == "2\u{A0}motions")
    #expect(lines.suffix(2).allSatisfy { $0.contains("registers/declarations.yaml:") }, "\(lines)")
  }
}
