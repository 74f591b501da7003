import Documents
import Linting
import ReportingCore
import Testing

@Suite("Languages of answers")
struct AnswerLanguageTests {
  static let texts = [
    "en":
      "The city has trained its staff in human rights since 2019, and every office has a person to "
      + "whom residents can turn. The council is told once a year what has become of their requests.",
    "es":
      "La ciudad forma a su personal en derechos humanos desde 2019, y cada oficina tiene una persona "
      + "a la que los residentes pueden acudir. El pleno sabe una vez al año qué ha sido de sus quejas. "
      + "También publica los datos y los resultados de sus programas con las asociaciones.",
    "fr":
      "La ville forme son personnel aux droits humains depuis 2019, et chaque bureau a une personne à "
      + "qui les habitants peuvent s’adresser. Le conseil apprend une fois par an ce qui en est.",
    "ca":
      "La ciutat forma el seu personal en drets humans des de 2019, i cada oficina té una persona a "
      + "qui els residents poden adreçar-se. El ple sap un cop l’any què ha estat de les seves queixes.",
    "pt":
      "A cidade forma o seu pessoal em direitos humanos desde 2019, e cada serviço tem uma pessoa a "
      + "quem os residentes podem dirigir-se. A câmara sabe uma vez por ano o que foi das suas queixas.",
    "ru":
      "С 2019 года город обучает своих сотрудников правам человека, и в каждом отделе есть человек, к "
      + "которому могут обратиться жители. Раз в год совет узнаёт, что стало с их жалобами.",
    "zh":
      "自2019年以来，本市对其工作人员进行人权培训，每个办公室都有一名居民可以求助的人员。市议会每年了解一次其申请的处理情况，并向公众公布结果和意见。",
  ]

  private func answer(_ paragraphs: [String], _ language: String) -> Answer {
    let place = SourceLocation(path: "\(language).md", line: 5, column: 1)
    return Answer(
      consultation: "call", question: "1", language: LanguageTag(language) ?? .undetermined,
      content: Undisclosed(
        paragraphs.enumerated().map { index, text in
          .paragraph(
            Paragraph(
              [.text(text)],
              origin: SourceLocation(path: "\(language).md", line: 7 + index, column: 1)))
        }), subsections: Undisclosed([]), origin: place)
  }

  @Test("each language is told from each other", arguments: texts.keys.sorted())
  func strangers(_ written: String) throws {
    let text = try #require(Self.texts[written])
    for language in Self.texts.keys.sorted() {
      let found = AnswerLanguage().check(answer([text], language))
      #expect((found == nil) == (language == written), "\(written) in \(language): \(found as Any)")
      if let found {
        #expect(found.id == "answer.language" && found.location?.line == 5)
        let isScript = ["ru", "zh"].contains(written) || ["ru", "zh"].contains(language)
        #expect(found.message.contains(isScript ? "script" : "'\(written)'"), "\(found)")
      }
    }
  }

  @Test("many short paragraphs are one answer, reported once")
  func pieces() throws {
    let words = try #require(Self.texts["fr"]).split(separator: " ")
    let paragraphs = stride(from: 0, to: words.count, by: 7).map {
      words[$0..<min($0 + 7, words.count)].joined(separator: " ")
    }
    let found = AnswerLanguage().check([answer(paragraphs, "es")], with: [])
    #expect(found.map(\.id) == ["answer.language"])
    let long = answer([try #require(Self.texts["fr"])], "es")
    let texts = TextLinter(rules: [TextLanguage()]).check(
      AnswerTexts(long).lintedTexts, in: Samples.context)
    #expect(texts.map(\.id) == ["text.language"])
    #expect(AnswerLanguage().check([long], with: texts).map(\.id) == ["answer.language"])
  }

  @Test(
    "short texts, names and lists in other languages are no other language",
    arguments: [
      ("es", "Ville de Paris, Conseil de l’Europe et les amis de la nature."),
      (
        "en",
        "Barcelona, Sant Cugat del Vallès, L’Hospitalet de Llobregat, Les Corts, El Prat de Llobregat, "
          + "La Garriga, Vilanova i la Geltrú, Castellar del Vallès and Santa Coloma de Gramenet took "
          + "part in the programme with the help of the council and of the associations of the city."
      ),
      (
        "es",
        "El «Plan d’accès aux droits» de la Ville de Paris y la «Charte de la ville» se citan aquí como "
          + "ejemplos de lo que otras ciudades han hecho con sus servicios en los últimos años."
      ),
      (
        "ca",
        "El «Plan de derechos humanos de la ciudad para los años» s’esmenta aquí amb el seu nom, i "
          + "les altres ciutats han fet el mateix amb els seus plans durant els darrers anys."
      ),
      (
        "en",
        "1,234 5,678 {{table:group=housing}} {{indicator:PA-05 2019}} 2019 2020 2021 2022 2023"
      ),
    ])
  func left(_ language: String, _ text: String) {
    #expect(AnswerLanguage().check(answer([text], language)) == nil)
  }
}
