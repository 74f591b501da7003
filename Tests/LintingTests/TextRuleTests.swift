import Disclosure
import Documents
import Linting
import ReportingCore
import Testing

@Suite("Rules over texts")
struct TextRuleTests {
  private func ids(
    _ text: String, _ language: String = "en", kind: LintedText.Kind = .answer,
    isQuoted: Bool = false
  ) -> [String] {
    Samples.findings(in: text, language, kind: kind, isQuoted: isQuoted).map(\.id)
  }

  // MARK: Symbols

  @Test(
    "valid symbols are left alone",
    arguments: [
      "A/HRC/RES/33/8", "A/HRC/30/49", "A/HRC/38/22", "A/HRC/AC/9/6", "A/HRC/DEC/6/102",
      "A/HRC/24/29/Corr.1", "A/HRC/52/L.6", "A/HRC/WG.6/31/MEX/3", "A/RES/53/144",
      "E/C.12/2007/1", "CCPR/C/104/3", "HRI/MC/2008/3", "HR/PUB/12/5",
      "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", "S/RES/1440 (2002)", "A/RES/491 (V)",
      "A/RES/2200(XXI)",
    ])
  func validSymbols(symbol: String) {
    #expect(ids("The report \(symbol) is known.") == [])
    #expect(ids("See \(symbol).") == [])
    #expect(ids("(\(symbol), para. 4)") == [])
  }

  @Test(
    "malformed symbols are found and the right ones offered",
    arguments: [
      ("A/HRC/33/RES/8", "A/HRC/RES/33/8", Diagnostic.Severity.error),
      ("A/HRC/RES/39/L.8", "A/HRC/39/L.8", .error), ("A/HRC/L.8/39", "A/HRC/39/L.8", .error),
      ("A-HRC-39-L.8", "A/HRC/39/L.8", .warning), ("A/HRC/RES/33 8", "A/HRC/RES/33/8", .warning),
    ])
  func malformedSymbols(symbol: String, right: String, severity: Diagnostic.Severity) {
    let found = Samples.findings(in: "As \(symbol) says.")
    #expect(found.map(\.id) == ["symbol.form"], "\(found)")
    #expect(found.first?.severity == severity)
    #expect(found.first?.suggestion?.contains(right) == true)
  }

  @Test("what only looks like a symbol is left alone")
  func noSymbols() {
    #expect(
      ids("A/B tests, S/he, E/mail, and/or, 24/7, https://docs.un.org/A/HRC/33/RES/8 and HR/IT.")
        == [])
  }

  @Test("a draft cited as a resolution, as on a page of 2018")
  func draft() {
    let found = Samples.findings(
      in: "chiefly, the Resolution A/HRC/RES/33/8 (2016); the A/HRC/39/L.8 Resolution (2018)")
    #expect(found.map(\.id) == ["symbol.draft"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.suggestion?.contains("A/HRC/RES/39/7") == true)
    #expect(ids("la resolución A/HRC/45/L.27", "es") == ["symbol.draft"])
    #expect(ids("The draft resolution A/HRC/39/L.8 was adopted as A/HRC/RES/39/7.") == [])
    #expect(ids("The draft resolution A/HRC/39/L.8 was tabled.") == [])
  }

  @Test("dates outside the session, and right ones")
  func symbolDates() {
    #expect(ids("Resolution A/HRC/RES/33/8 (2018) asks for a panel.") == ["symbol.date"])
    #expect(ids("Resolution A/HRC/RES/33/8 (2016) asks for a panel.") == [])
    #expect(ids("Resolution A/HRC/RES/39/7 of 28 September 2018") == ["symbol.date"])
    #expect(ids("Resolution A/HRC/RES/39/7 of 27 September 2018") == [])
    #expect(ids("La resolución A/HRC/RES/39/7, de 27 de septiembre de 2018", "es") == [])
    #expect(
      ids("La resolución A/HRC/RES/39/7, de 27 de septiembre de 2019", "es") == ["symbol.date"])
    #expect(ids("La résolution A/HRC/RES/51/12 du 6 octobre 2022", "fr") == [])
    #expect(ids("La resolució A/HRC/RES/45/7, de 6 d’octubre de 2020", "ca") == [])
    // Of an unverified session it is only noted.
    #expect(
      Samples.findings(in: "Resolution A/HRC/RES/36/12 (2015)").map(\.severity) == [.note])
    #expect(
      ids("Human Rights Council resolution 57/12, question 1 (2025), asks for good practices.")
        == [])
    #expect(ids("Call for input under Human Rights Council resolution 57/12 (2025)") == [])
    #expect(ids("the A/HRC/39/L.8 draft Resolution (2018)") == [])
    #expect(ids("the draft A/HRC/39/L.8 resolution (2016)") == ["symbol.date"])
    // The date is another event's.
    #expect(
      ids("Since 5 May 2021 the city has trained its staff as resolution A/HRC/RES/39/7 asks.")
        == [])
  }

  @Test("resolutions named by their number, with the dates of a city's page")
  func numberedResolutions() {
    let assembly = "the United Nations General Assembly"
    #expect(ids("resolution 60/161 of \(assembly) of 16 December 2005") == [])
    #expect(ids("resolution 60/161 of \(assembly) of 16 December 2006") == ["symbol.date"])
    #expect(ids("On 9 December 1998, \(assembly), based on its resolution 53/144") == [])
  }

  @Test("AHCHR is no body of its own")
  func agency() {
    let found = Samples.findings(in: "At AHCHR, we have recognized the need.")
    #expect(found.map(\.id) == ["text.agency"])
    #expect(found.first?.suggestion == "Did you mean 'OHCHR'?")
    #expect(ids("OHCHR, UNHCR, UNICEF, ACNUDH and UNESCO took part.") == [])
  }

  // MARK: Persons

  @Test("e-mail addresses of persons, not of offices")
  func emails() {
    #expect(ids("Contact: Ana Puig a.puig@city.example") == ["privacy.email"])
    #expect(ids("Write to rights@city.example or info@city.example.") == [])
    var context = Samples.context
    context.publicAddresses = ["a.puig@city.example"]
    #expect(Samples.findings(in: "a.puig@city.example", context: context) == [])
    #expect(
      Samples.findings(in: "His mail is a.puig@city.example.", kind: .incident).map(\.severity)
        == [.error])
  }

  @Test("telephone numbers, not figures")
  func phones() {
    #expect(ids("Call +34 934 12 34 56.") == ["privacy.phone"])
    #expect(ids("Tel. 934 123 456") == ["privacy.phone"])
    #expect(ids("The city has 1 660 122 residents and spent 934 123 456 euros in 2019-2023.") == [])
  }

  @Test("number plates")
  func plates() {
    #expect(ids("a car with the plate ABC-12-34") == ["privacy.plate"])
    #expect(ids("A white car, 1234 BCD, stopped.", kind: .incident) == ["privacy.plate"])
    #expect(ids("Resolution 1325 and 2000 HRD in 2023 NGO reports", kind: .incident) == [])
  }

  @Test("the exact day and the place of an incident")
  func dateAndPlace() {
    #expect(
      ids("She was stopped on 3 May 2023 in Oldtown.", kind: .incident)
        == ["privacy.date-and-place"])
    #expect(ids("She was stopped in spring 2023 in Oldtown.", kind: .incident) == [])
    #expect(ids("The council met on 3 May 2023 in Oldtown.") == [])
  }

  @Test("what stands under a restricted level is not repeated, and not printed by the finding")
  func restrictedNames() {
    var restricted = RestrictedTerms(above: .cityInternal)
    restricted.insert(
      Undisclosed("Ana Canary", level: .restricted), origin: "name in 'incidents'",
      location: SourceLocation(path: "registers/incidents.yaml", line: 4))
    var context = Samples.context
    context.restricted = restricted
    let found = Samples.findings(in: "We hosted ana canary in 2023.", context: context)
    #expect(found.map(\.id) == ["privacy.restricted-name"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.notes.first?.location?.line == 4)
    #expect(!"\(found)".lowercased().contains("canary"))
    #expect(Samples.findings(in: "We hosted a defender in 2023.", context: context) == [])
  }

  // MARK: Language

  @Test(
    "texts in the wrong language",
    arguments: [
      ("Drets de les dones. Drets de les persones migrants i refugiades.", "en", "ca"),
      (
        "Porcentaje de personas de 17 y más años que responden afirmativamente a la pregunta", "en",
        "es"
      ),
      ("The city answered nine of ten requests for information in time.", "es", "en"),
      ("La ville a répondu à temps à neuf demandes sur dix dans les délais.", "en", "fr"),
      (
        "Die Stadt hat neun von zehn Anfragen in der Frist und nicht zu spät beantwortet.", "en",
        "de"
      ),
      (
        "A cidade respondeu a nove de cada dez pedidos de informação e não pagou as multas.", "en",
        "pt"
      ),
    ])
  func wrongLanguage(text: String, language: String, other: String) {
    let found = Samples.findings(in: text, language, rules: [TextLanguage()])
    #expect(found.map(\.id) == ["text.language"])
    #expect(found.first?.message.contains("'\(other)'") == true, "\(found)")
    #expect(Samples.findings(in: text, other, rules: [TextLanguage()]) == [])
    #expect(Samples.findings(in: text, language, isQuoted: true, rules: [TextLanguage()]) == [])
  }

  @Test("one sentence in another language")
  func mixed() {
    let found = Samples.findings(
      in:
        "The city has a Discrimination Observatory, which reports every year on complaints. Los servicios de la ciudad atendieron a las personas que lo pidieron durante el año y también a sus familias.",
      rules: [TextLanguage()])
    #expect(found.first?.message.contains("a sentence") == true, "\(found)")
  }

  @Test("names and short texts are no other language")
  func names() {
    #expect(
      ids("The Observatori de les Discriminacions and the Oficina per la No Discriminació report.")
        == [])
    #expect(ids("Drets de les dones") == [])
    #expect(ids("Carta Europea de Salvaguarda de los Derechos", "ca") == [])
  }

  // MARK: Wording

  @Test("who did what to whom is attributed")
  func attribution() {
    #expect(
      ids("Police officers beat two journalists.", kind: .incident) == ["wording.attribution"])
    #expect(
      ids("Agentes de la policía golpearon a dos periodistas.", "es", kind: .incident)
        == ["wording.attribution"])
    #expect(
      ids("According to the ombudsperson, police officers beat two journalists.", kind: .incident)
        == [])
    #expect(ids("Two journalists were beaten.", kind: .incident) == [])
    #expect(
      Samples.findings(in: "Police officers beat two journalists.").map(\.severity) == [.note])
  }

  @Test("activists, State names, dates and misspellings are noted, and quotations left alone")
  func wordings() {
    #expect(ids("We invited activists.") == ["wording.defender"])
    #expect(ids("Convidem activistes.", "ca") == ["wording.defender"])
    #expect(ids("We invited activists.", isQuoted: true) == [])
    #expect(ids("A visit from Turkey") == ["wording.state-name"])
    #expect(ids("The Bolivarian Republic of Venezuela ... Venezuela") == [])
    #expect(ids("the Republic of Moldova") == [])
    #expect(ids("turkey farms") == [])
    #expect(ids("on December 9th, 1998") == ["wording.date"])
    #expect(ids("on 9 December 1998, 2018-09-27 and 9-12 participants") == [])
    #expect(ids("el 9 de diciembre de 1998", "es") == [])
    #expect(ids("advancing humar rights, far remove fron", isQuoted: true).count == 2)
    #expect(ids("advancing human rights") == [])
  }

  @Test("a date that is not written as it should be is offered as it should")
  func rightDate() {
    let found = Samples.findings(in: "on December 9th, 1998")
    #expect(found.first?.suggestion == "Write '9 December 1998'.")
    #expect(
      Samples.findings(in: "am 04.02.2021").first?.suggestion == "Write the month as a word.")
  }

  @Test("notes are said once of a file, warnings each time")
  func once() {
    let texts = (1...3).map { line in
      LintedText(
        "activists of AHCHR", kind: .answer, language: LanguageTag("en") ?? .undetermined,
        location: SourceLocation(path: "a.md", line: line))
    }
    let found = TextLinter().check(texts, in: Samples.context)
    #expect(found.count { $0.id == "wording.defender" } == 1)
    #expect(found.count { $0.id == "text.agency" } == 3)
  }

  // MARK: Easy language

  private func plain(_ text: String, _ language: String = "en") throws -> [Diagnostic] {
    var source = LintedText(
      text, kind: .answer, language: try #require(LanguageTag(language)), location: nil)
    source.plainLanguage = PlainLanguage(wordsInSentence: 8, lettersInWord: 12)
    return TextLinter().check([source], in: Samples.context)
  }

  @Test("an easy text has short sentences and easy words")
  func plainLanguage() throws {
    #expect(try plain("We opened two houses. Forty people live there now.") == [])
    let long = try plain("We opened two big houses in the old town last year. Good.")
    #expect(long.map(\.id) == ["plain.sentence"])
    #expect(long[0].message.contains("'We opened two big houses in ...' has 11 words"))
    let listed = try plain("The implementation went well.")
    #expect(listed.map(\.id) == ["plain.word"])
    #expect(try plain("La remuneración subió.", "es").first?.suggestion == "Write 'sueldo'.")
    #expect(try plain("Our interdepartmental team met.").map(\.id) == ["plain.word"])
    // A quoted figure is read as one word, whatever its id.
    #expect(try plain("In the city {{indicator:PA-05 2019 sex=female}} vote.") == [])
  }

  @Test("other texts may be as long as they like")
  func notPlain() {
    #expect(ids("The implementation, as " + String(repeating: "so ", count: 60) + "said.") == [])
  }
}
