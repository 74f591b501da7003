import CityFiles
import Documents
import Linting
import ReportingCore
import TestSupport
import Testing

@Suite("Figures typed by hand")
struct TypedFigureTests {
  /// Turnout, the women of the council and two more, with values of some years.
  static let context: TextContext = {
    func indicator(_ id: String, _ unit: String, _ titles: [String: String]) -> IndicatorDefinition
    {
      var title = LocalizedText([:])
      for (language, text) in titles { LanguageTag(language).map { title[$0] = text } }
      return IndicatorDefinition(
        id: id, module: "sample", title: title, definition: title, unit: unit, type: .outcome,
        direction: .higher, inputs: [])
    }
    let manifest = ModuleManifest(
      id: "sample", version: 1, title: LocalizedText([:]), description: LocalizedText([:]),
      indicators: [
        indicator(
          "turnout", "percent",
          ["en": "Turnout at municipal elections", "es": "Participación en elecciones municipales"]),
        indicator("women", "percent", ["en": "Women in the council", "es": "Mujeres en el pleno"]),
        indicator("spending", "EUR", ["en": "Spending on housing", "es": "Gasto en vivienda"]),
        indicator(
          "guests", "persons", ["en": "Defenders hosted", "es": "Personas acogidas"]),
      ])
    func figure(
      _ id: String, _ year: Int, _ value: Double, _ decimals: Int, _ part: [String: String] = [:]
    ) -> ReleasedMeasurement? {
      Period(year: year).map {
        ReleasedMeasurement(
          indicator: id, period: $0, breakdown: Breakdown(part), outcome: .value(value),
          decimals: decimals, inputs: [], derivation: nil)
      }
    }
    let figures = [
      figure("turnout", 2019, 66.2, 1), figure("turnout", 2023, 60.4, 1),
      figure("turnout", 2023, 62.8, 1, ["sex": "female"]),
      figure("women", 2019, 48.8, 1), figure("women", 2023, 50, 0),
      figure("spending", 2023, 1_234_567, 0), figure("guests", 2023, 112, 0),
    ].compactMap { $0 }
    var context = TextContext(languages: Samples.configuration.languages)
    context.figures = FigureIndex(
      ReleasedFigures(figures),
      catalogue: Catalogue(
        modules: [manifest], units: Samples.configuration.units(in: "EUR")))
    return context
  }()

  func findings(
    _ text: String, _ language: String = "en", kind: LintedText.Kind = .answer,
    isQuoted: Bool = false
  ) -> [Diagnostic] {
    TextLinter(rules: TextLinter.figureRules).check(
      [
        LintedText(
          text, kind: kind, language: LanguageTag(language) ?? .undetermined, isQuoted: isQuoted,
          location: SourceLocation(path: "en.md", line: 3, column: 1))
      ], in: Self.context)
  }

  @Test(
    "a figure that the city has is offered as a reference",
    arguments: [
      ("In 2023 turnout was 60.4 per cent.", "en", "{{indicator:turnout 2023}}"),
      ("In 2023 turnout was 60.4% in all.", "en", "{{indicator:turnout 2023}}"),
      ("Of women, 62.8 per cent voted in 2023.", "en", "{{indicator:turnout 2023 sex=female}}"),
      ("El 60,4 % votó en 2023.", "es", "{{indicator:turnout 2023}}"),
      ("El 60,4\u{A0}% votó.", "es", "{{indicator:turnout 2023}}"),
      ("It spent EUR 1,234,567 on housing.", "en", "{{indicator:spending 2023}}"),
      ("It spent €1,234,567 on housing.", "en", "{{indicator:spending 2023}}"),
      ("Gastó 1.234.567 euros.", "es", "{{indicator:spending 2023}}"),
      ("Gastó 1 234 567 EUR.", "es", "{{indicator:spending 2023}}"),
      ("In 2023, 112 persons were guests.", "en", "{{indicator:guests 2023}}"),
      ("In 2023 women were 50 per cent of the council.", "en", "{{indicator:women 2023}}"),
    ])
  func noticed(_ text: String, _ language: String, _ reference: String) {
    let found = findings(text, language)
    #expect(found.map(\.id) == ["answer.typed-figure"], "\(text): \(found)")
    #expect(found.first?.severity == .note)
    #expect(found.first?.suggestion?.contains(reference) == true, "\(found)")
  }

  @Test(
    "what agrees by chance, or is no figure with a unit, is left alone",
    arguments: [
      "At least 50 per cent of the staff was trained.", "In 2023 half, or 50 per cent, agreed.",
      "It has 112 rooms, 60.4 kilometres of pipes and article 66.2.", "See A/HRC/112 and PA-60.4%.",
      "In 2021 some 60.4 per cent of the lamps were lit.", "It spent EUR 1,234,567 million.",
      "From 60.4–70 per cent of the lamps.",
      "{{indicator:turnout 2023}} and {{indicator:women 60.4}}%",
    ])
  func left(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test("what is quoted from others and what is no answer is left alone")
  func others() {
    let text = "In 2023 turnout at municipal elections was 61.4 per cent."
    #expect(findings(text, isQuoted: true) == [])
    #expect(findings(text, kind: .definition) == [])
    #expect(findings(text, "de") == [])
  }

  @Test(
    "a figure that contradicts is an error",
    arguments: [
      ("The turnout at the municipal elections in 2023 was 61.4 per cent.", "en", "60.4\u{A0}per"),
      ("In 2023 the turnout at municipal elections was 66.2%.", "en", "60.4\u{A0}per cent"),
      (
        "La participación en las elecciones municipales de 2023 fue del 61,4 %.", "es",
        "60,4\u{A0}%"
      ),
      ("It was {{indicator:turnout 2023}} (61.4 per cent).", "en", "60.4\u{A0}per cent"),
      ("It was {{indicator:turnout 2023}}, after 61 per cent in 2019.", "en", "66.2\u{A0}per"),
      ("From 61 per cent in 2019 to {{indicator:turnout 2023}} in 2023.", "en", "66.2\u{A0}per"),
      ("Fue del {{indicator:turnout 2023}}, frente al 61,2 % en 2019.", "es", "66,2\u{A0}%"),
    ])
  func contradicted(_ text: String, _ language: String, _ right: String) {
    let found = findings(text, language)
    #expect(found.map(\.id) == ["answer.contradicted-figure"], "\(text): \(found)")
    #expect(found.first?.severity == .error)
    #expect(found.first?.message.contains(right) == true, "\(found)")
    #expect(found.first?.location?.line == 3)
  }

  @Test(
    "what may mean something else is no error",
    arguments: [
      "The target for turnout at municipal elections in 2023 was 70 per cent.",
      "Turnout at municipal elections was almost 61 per cent in 2023.",
      "Turnout at municipal elections in 2023 was not 61 per cent.",
      "Turnout at municipal elections rose by 5 per cent in 2023.",
      "Turnout at municipal elections in 2023 was 60 per cent.",
      "Turnout of young people at municipal elections in 2023 was 41 per cent.",
      "Turnout at municipal elections in 2023 was 61 per cent in Spain.",
      "Turnout at municipal elections from 2019 to 2023 was 61 per cent.",
      "Turnout at municipal elections in 2015 was 61 per cent.",
      "Turnout at municipal elections in 2023 was 61 per cent and in one district 41 per cent.",
      "It was {{indicator:turnout 2023}} (5 per cent less than before).",
      "It was {{indicator:turnout 2023}}, 5 per cent less than in 2019.",
      "It was {{indicator:turnout 2023}} in 2023, and 5 per cent of the votes in 2019 were void.",
      "It was {{indicator:turnout 2023}} and 41 per cent in 2023.",
      "It rose 12 per cent in 2019 to {{indicator:turnout 2023}}.",
      "It was {{indicator:turnout 2023}}. After 41 per cent in 2019 it grew.",
      "It was {{indicator:turnout 2023}}, after 66 per cent in 2019.",
      "It was {{indicator:turnout 2023}} after EUR 61 in 2019.",
      "It was {{table:turnout}} after 41 per cent in 2019.",
      "The women in the council of the region in 2023 were 41 per cent.",
    ])
  func noError(_ text: String) {
    #expect(findings(text).filter { $0.severity != .note } == [], "\(text)")
  }

  @Test("any text is read to its end")
  func anything() {
    var generator = SeededGenerator(seed: 55)
    let pieces = [
      "60.4", "66,2", " per cent", "%", " ", "{{", "}}", "indicator:turnout", " 2023", "(", ")",
      ".",
      "\u{A0}", "\u{202F}", "–", "é", "1,234,567", "EUR ", "€", "|", "=", "in 2019", "\n", "𝟙",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0...30, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for finding in findings(text, Bool.random(using: &generator) ? "en" : "es") {
        #expect(!finding.message.isEmpty)
      }
    }
  }
}
