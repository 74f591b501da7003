import Documents
import Linting
import ReportingCore
import Testing

/// Which texts of a register are read, and as what.
@Suite struct RegisterTextsTests {
  private static func text(_ english: String, _ spanish: String? = nil) -> LocalizedText {
    var texts: [LanguageTag: String] = [:]
    texts[LanguageTag("en") ?? .undetermined] = english
    texts[LanguageTag("es") ?? .undetermined] = spanish
    return LocalizedText(texts)
  }

  private static let definition = RegisterDefinition(
    id: "missions", title: text("Missions"), description: text("Missions."), counts: .things,
    fields: [
      RegisterField(id: "title", title: text("Title"), kind: .texts),
      RegisterField(id: "places", title: text("Places"), kind: .text, isList: true),
      RegisterField(id: "name", title: text("Name"), kind: .text, isName: true),
      RegisterField(id: "secret", title: text("Secret"), kind: .text, level: .restricted),
      RegisterField(
        id: "findings", title: text("Findings"),
        kind: .entries([
          RegisterField(id: "language", title: text("Language"), kind: .identifier),
          RegisterField(id: "text", title: text("Text"), kind: .text),
          RegisterField(id: "digest", title: text("Digest"), kind: .digest(of: "text")),
        ])),
    ])

  private static var texts: [LintedText] {
    func field(_ value: RecordValue) -> RegisterRecord.Field {
      RegisterRecord.Field(Undisclosed(value, level: .public))
    }
    let record = RegisterRecord(
      id: Undisclosed("m", level: .public),
      fields: [
        "title": field(.texts(text("A visit", "Una visita"))),
        "places": field(.list([.text("Bajo California"), .text("Guerrero")])),
        "name": field(.text("A Name")), "secret": field(.text("A secret")),
        "findings": field(
          .entries([
            RecordEntry(values: ["language": .text("es"), "text": .text("Una conclusión")])
          ])),
      ])
    return RegisterTexts(
      Register(id: "missions", covers: [], records: [record]), definition: definition,
      languages: [LanguageTag("en") ?? .undetermined]
    ).lintedTexts
  }

  @Test func namesAndWhatIsRestrictedAreLeftAlone() {
    #expect(
      Self.texts.map(\.text) == [
        "A visit", "Una visita", "Bajo California", "Guerrero", "Una conclusión",
      ])
  }

  @Test func wordsOfOthersAreQuotedInTheirLanguage() {
    #expect(Self.texts.map(\.isQuoted) == [false, false, false, false, true])
    #expect(Self.texts.map(\.language.description) == ["en", "es", "en", "en", "es"])
  }
}
