import Documents
import ReportingCore
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("es", "es"), ("ES", "es"), ("ca", "ca"), ("ast", "ast"), ("pt-BR", "pt-BR"),
    ("PT-br", "pt-BR"), ("zh-hans", "zh-Hans"), ("es-419", "es-419"),
  ])
  func formsOfTags(text: String, tag: String) {
    #expect(LanguageTag(text)?.description == tag)
    #expect(LanguageTag(tag) == LanguageTag(text))
  }

  @Test(arguments: [
    "", "e", "span", "es-", "-es", "es_ES", "es-ESP", "es-E", "es-ESPAN", "es-1a", "es-41",
    "zh-Hans-CN",
    "é", "e\u{301}s", "no ", "12",
  ])
  func whatIsNoTagIsRefused(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func aMissingLanguageIsNil() throws {
    let (en, es) = (try #require(LanguageTag("en")), try #require(LanguageTag("es")))
    let ca = try #require(LanguageTag("ca"))
    var text = LocalizedText([es: "Vivienda", en: "Housing"])
    #expect(text[en] == "Housing")
    #expect(text[ca] == nil)
    #expect(text.languages == [en, es])
    #expect(!text.isEmpty)
    text[ca] = "Habitatge"
    #expect(text.languages == [ca, en, es])
    #expect(LocalizedText([:]).isEmpty)
  }
}
