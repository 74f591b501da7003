import Documents
import Linting
import ReportingCore
import Testing

@Suite("Names of resolutions")
struct ResolutionNamesTests {
  /// Answers of one paragraph each, on line 7, 17, 27 ...
  private func findings(_ paragraphs: [String], _ language: String = "en") -> [String] {
    let answers = paragraphs.enumerated().map { index, text in
      Answer(
        consultation: "call", question: "\(index + 1)",
        language: LanguageTag(language) ?? .undetermined,
        content: Undisclosed([
          .paragraph(
            Paragraph(
              [.text(text)], origin: SourceLocation(path: "en.md", line: 7 + 10 * index, column: 1))
          )
        ]), subsections: Undisclosed([]),
        origin: SourceLocation(path: "en.md", line: 5 + 10 * index))
    }
    return ResolutionNames().check(answers).map {
      "\($0.severity.rawValue) \($0.location?.line ?? 0): \($0.suggestion ?? "")"
    }
  }

  @Test("the full name first, the number alone later")
  func order() {
    #expect(
      findings([
        "Human Rights Council resolution 33/8 asks for it. So does resolution 33/8 again.",
        "In resolution 33/8 we read it.",
      ]) == [])
    #expect(
      findings(["As resolution 33/8 asks.", "The Human Rights Council, in resolution 33/8, asks."])
        == [
          "warning 7: Write the name in full here, such as 'Human Rights Council resolution 33/8'.",
          "note 17: 'resolution 33/8' is enough here.",
        ])
  }

  @Test(
    "in the other languages",
    arguments: [
      ("es", "La resolución 33/8 lo pide.", "resolución 33/8 del Consejo de Derechos Humanos"),
      ("fr", "La résolution 33/8 le demande.", "résolution 33/8 du Conseil des droits de l’homme"),
      ("ca", "La resolució 33/8 ho demana.", "resolució 33/8 del Consell de Drets Humans"),
    ])
  func languages(_ language: String, _ text: String, _ name: String) {
    #expect(
      findings([text], language) == ["warning 7: Write the name in full here, such as '\(name)'."])
  }

  @Test(
    "what has a symbol, and acts of a municipal council, are left alone",
    arguments: [
      ["Resolution A/HRC/RES/33/8 asks for it.", "Resolution 33/8 says more."],
      ["The plenary adopted resolution 15/2023 on housing."],
      ["General Assembly resolution 53/144 and Human Rights Council resolution 33/8."],
      ["24/7 and 3/4 are no resolutions."],
    ])
  func others(_ paragraphs: [String]) {
    #expect(findings(paragraphs) == [])
  }
}
