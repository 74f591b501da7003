import Documents
import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("What the words on the page of a call say")
struct CallReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String
    var testDescription: String { text }
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  static let deadlines = [
    Case("<p>Deadline: 30 June 2025</p>", "2025-06-30 - -"),
    Case(
      "<p>Deadline: Friday, June 30th, 2025 at 6:30 p.m. CEST</p>", "2025-06-30 18:30 Europe/Zurich"
    ),
    Case(
      "<p>Deadline for submissions: 2025-06-30, 12 noon (New York time)</p>",
      "2025-06-30 12:00 America/New_York"),
    Case("<p>Closing date: 30.06.2025 23:59 UTC</p>", "2025-06-30 23:59 UTC"),
    Case("<p>Deadline: 30 June 2025, 18:00 GMT+2</p>", "2025-06-30 18:00 -"),
    Case("<p>Deadline: 30 June 2025, 24:00</p>", "2025-06-30 - -"),
    Case("<p>Please submit your inputs by 1 July 2025.</p>", "2025-07-01 - -"),
    Case(
      "<p>The deadline has been extended to 15 July 2025 (was 30 June 2025).</p>",
      "2025-07-15 - -; 2025-06-30 - -"),
    Case(
      "<p>Deadline: 30 June 2025</p><p>Inputs are due by 1 July 2025.</p>",
      "2025-06-30 - -; 2025-07-01 - -"),
    Case(
      "<p>Fecha límite: 1º de julio de 2025, a las 18.00 h (hora de Ginebra)</p>",
      "2025-07-01 18:00 Europe/Zurich"),
    Case(
      "<p>Las respuestas deben enviarse a más tardar el 5 de setiembre de 2025.</p>",
      "2025-09-05 - -"),
    Case(
      "<p>Réponses au plus tard le 1er août 2025 à 18h00, heure de Genève.</p>",
      "2025-08-01 18:00 Europe/Zurich"),
    // No deadlines: other days, days that may be two, days that there are not.
    Case("<p>The report was presented on 3 March 2024.</p>", ""),
    Case("<p>Deadline: 03/04/2025</p>", ""),
    Case("<p>Deadline: 31 June 2025</p>", ""),
    Case("<p>Register for the meeting of 5 May 2025 before 1 May 2025.</p>", ""),
    Case("<p>Last updated: 2 May 2025</p>", ""),
  ]

  @Test("Deadlines", arguments: deadlines) func deadline(_ item: Case) throws {
    let found = try CallSample.profile(item.text).deadlines.days.map {
      "\($0.date) \($0.time.map { "\($0)" } ?? "-") \($0.zone ?? "-")"
    }
    #expect(found.joined(separator: "; ") == item.expected)
  }

  @Test("Of midsummer in winter time it is said that Geneva's clocks were taken")
  func season() throws {
    let odd = try CallSample.profile("<p>Deadline: 30 June 2025, 18:00 CET</p>")
    #expect(odd.remarks.contains { $0.contains("other half of the year") })
    let sound = try CallSample.profile("<p>Deadline: 30 June 2025, 18:00 CEST</p>")
    #expect(!sound.remarks.contains { $0.contains("other half of the year") })
  }

  static let limits = [
    Case("Inputs should not exceed 2,000 words.", "2000"),
    Case(
      "Inputs must not be longer than 2 500 words, excluding footnotes and annexes.",
      "2500 body headings tables"),
    Case(
      "Word limit: 1500 words (including footnotes)", "1500 body headings tables footnotes annexes"),
    Case("A text of between 600 and 800 words is welcome.", "600-800"),
    Case("A text of 600-800 words is welcome.", "600-800"),
    Case(
      "The limit is 2,815 words for individual submissions and 5,630 words for joint submissions.",
      "2815 individual; 5630 joint"),
    Case("No deben exceder de 2.000 palabras.", "2000"),
    Case("Elles ne doivent pas dépasser 3 000 mots.", "3000"),
    Case("At most five pages.", "pages 5"),
    Case("Please limit each answer to 250 words.", "each 250"),
    // No limits.
    Case("Last year we received 900 words of thanks.", ""),
    Case("Please add a summary of at most 300 words.", ""),
    Case("Limited to 10,000 words (approx. 15 pages).", "10000"),
    Case("At most 9,000 characters.", ""),
  ]

  @Test("Limits of length", arguments: limits) func limit(_ item: Case) throws {
    let limits = try CallSample.profile("<p>\(item.text)</p>").limits
    func shown(_ limit: CallLimits.Limit) -> String {
      (limit.least.map { "\($0)-" } ?? "") + "\(limit.most)"
        + (limit.counts.map { " " + $0.map(\.rawValue).joined(separator: " ") } ?? "")
        + (limit.kind.map { " \($0.rawValue)" } ?? "")
    }
    let found =
      limits.words.map(shown) + limits.wordsEach.map { "each " + shown($0) }
      + limits.pages.map { "pages " + shown($0) }
    #expect(found.joined(separator: "; ") == item.expected)
  }

  static let addresses = [
    Case("<p>Send your inputs to a.b-c+d@un.example.org.</p>", "a.b-c+d@un.example.org"),
    Case(
      "<p>Email address: <a href='mailto:x@example.org'>x@example.org</a>; y@example.org</p>",
      "x@example.org y@example.org"),
    Case("<p>Submit <a href='mailto:x%40example.org'>here</a></p>", "x@example.org"),
    Case("<p>Enviar por correo electrónico a x@example.org</p>", "x@example.org"),
    Case("<p>For further information: x@example.org</p>", ""),
    Case("<p>Press: x@example.org</p>", ""),
    Case("<p>Send to x [at] example.org</p>", "hidden"),
    Case(
      "<p>Send to <span class='__cf_email__' data-cfemail='ab'>[email&#160;protected]</span></p>",
      "hidden"),
    Case("<p>Send to x@localhost or @home</p>", ""),
  ]

  @Test("Addresses", arguments: addresses) func address(_ item: Case) throws {
    let found = try CallSample.profile(item.text).addresses
    let shown = found.recipients.map(\.text) + (found.isHidden ? ["hidden"] : [])
    #expect(shown.joined(separator: " ") == item.expected)
  }

  static let subjects = [
    Case("<p>Subject line: “Input on parks”</p>", "Input on parks"),
    Case("<p>Please send it with the subject \"Parks - [Name of State]\".</p>", "Parks - {state}"),
    Case("<p>Con el asunto: «Parques [ciudad]»</p>", "Parques {city}"),
    Case("<p>Objet du courriel : Parcs</p>", "Parcs"),
    Case(
      "<p>Send to <a href='mailto:x@example.org?subject=Input%20on%20parks'>x@example.org</a></p>",
      "Input on parks"),
    Case("<p>Subject line: Parks {city}</p>", ""),
    Case("<p>Subject line: Parks [your favourite]</p>", ""),
    Case("<p>The subject of parks is dear to us.</p>", ""),
  ]

  @Test("Subjects", arguments: subjects) func subject(_ item: Case) throws {
    #expect(try CallSample.profile(item.text).subject?.value ?? "" == item.expected)
  }

  static let others = [
    Case("Submissions are accepted in English, French or Spanish.", "en es fr"),
    Case("Las contribuciones se aceptan en los seis idiomas oficiales.", "ar en es fr ru zh"),
    Case("Inputs should preferably be in English.", ""),
    Case("Inputs in German cannot be accepted.", ""),
    Case("Our office has an English garden.", ""),
    Case("Longueur maximale : 1 500 mots. Langues : français, anglais.", "en fr"),
  ]

  @Test("What stands among the questions and asks nothing may say how to answer")
  func amongQuestions() throws {
    let profile = try CallSample.profile(
      """
      <h2>Questions</h2><p>1. What measures has your city taken?</p><p>2. What hinders you?</p>
      <p>Inputs are accepted in English and French, as Word documents.</p>
      <p>All inputs will be published unless confidentiality is requested.</p>
      """)
    #expect(profile.tree.questions.map(\.id) == ["1", "2"])
    #expect(profile.languages?.value.map(\.description) == ["en", "fr"])
    #expect(profile.formats?.value == ["docx"])
    #expect(profile.publication?.value.allowsOptOut == true)
    // A question about languages is none of the rules.
    let asked = try CallSample.profile(
      "<h2>Questions</h2><p>1. In which languages, such as English, are inputs accepted?</p>")
    #expect(asked.languages == nil)
  }

  @Test("Languages", arguments: others) func language(_ item: Case) throws {
    let found = try CallSample.profile("<p>\(item.text)</p>").languages?.value ?? []
    #expect(found.map(\.description).joined(separator: " ") == item.expected)
  }

  static let formats = [
    Case("Submissions should be sent as a Word document.", "docx"),
    Case("Submissions should be in Word format and not PDF.", "docx"),
    Case("Inputs may be sent as documents in Word, PDF or RTF.", "docx pdf rtf"),
    Case("Word limit: 2,000 words for each document submitted.", ""),
  ]

  @Test("Formats", arguments: formats) func format(_ item: Case) throws {
    let found = try CallSample.profile("<p>\(item.text)</p>").formats?.value ?? []
    #expect(found.joined(separator: " ") == item.expected)
  }

  static let publications = [
    Case("All submissions will be published on the website.", "published"),
    Case(
      "All submissions will be published, unless confidentiality is requested.", "published true"),
    Case(
      "Submissions will be posted online. If you wish otherwise, ask for your submission to be kept confidential.",
      "published true"),
    Case("Submissions will be treated confidentially.", "confidential"),
    Case("Las contribuciones se publicarán, salvo que se pida lo contrario.", "published true"),
    Case("Les contributions seront publiées.", "published"),
    Case("Our yearbook will be published in May.", ""),
  ]

  @Test("Publication", arguments: publications) func publication(_ item: Case) throws {
    let rule = try CallSample.profile("<p>\(item.text)</p>").publication?.value
    let shown = rule.map {
      $0.standard.rawValue + ($0.allowsOptOut.map { " \($0)" } ?? "")
    }
    #expect(shown ?? "" == item.expected)
  }

  static let mandates = [
    Case("By A/HRC/RES/57/12 the Council asked.", "A/HRC/RES/57/12"),
    Case("Under Human Rights Council resolution 57/12 on parks.", "A/HRC/RES/57/12"),
    Case("La resolución 57/12 del Consejo de Derechos Humanos.", "A/HRC/RES/57/12"),
    Case("La résolution 57/12 du Conseil des droits de l’homme.", "A/HRC/RES/57/12"),
    Case("General Assembly resolution 68/268.", "A/RES/68/268"),
    Case("As resolution 57/12 asks.", "none: 57/12"),
    Case("Open 24/7, on 3/4 of all days.", ""),
  ]

  @Test("Resolutions", arguments: mandates) func mandate(_ item: Case) throws {
    let found = try CallSample.profile("<p>\(item.text)</p>").mandates.first
    let shown = found.map { $0.symbol ?? "none: " + ($0.title.split(separator: " ").last ?? "") }
    #expect(shown ?? "" == item.expected)
  }

  @Test("Who is asked is named, and the United States are no States")
  func respondents() throws {
    func ids(_ text: String) throws -> [String] {
      try CallSample.profile("<p>\(text)</p>").respondents.map(\.id)
    }
    #expect(
      try ids("The Office invites States, NHRIs and local authorities to write.") == [
        "local-governments", "states", "nhris",
      ])
    #expect(try ids("The Office invites friends from the United States.") == [])
    #expect(try ids("States must protect cities.") == [])
  }

  @Test("What is not on a page is listed and not made up")
  func unknown() throws {
    let profile = try CallSample.profile("<h2>Questions</h2><ol><li>What?</li></ol>")
    #expect(profile.unknown.count == 11, "\(profile.unknown)")
    #expect(profile.issuer == nil)
    #expect(profile.deadlines.days == [])
    #expect(profile.addresses.recipients == [])
  }
}
