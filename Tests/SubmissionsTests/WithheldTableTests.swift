import Documents
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("Tables in which nothing can be read, and lists of what is missing")
struct WithheldTableTests {
  /// Requests for protection by sex, too few of each.
  private static func city(women: Int, men: Int) throws -> TestCity {
    var city = TestCity.valid
    try city.replace("esc-resources]", with: "esc-resources, defenders]", in: "city.yaml")
    city.files["data/protection.csv"] = """
      input,period,sex,value
      attacks.after-grant,2023,,\(women + men)
      attacks.after-grant,2023,female,\(women)
      attacks.after-grant,2023,male,\(men)

      """
    return city
  }

  private static func report(
    _ city: TestCity, _ template: String = "mission-report", language: String = "en",
    audience: Level = .public
  ) async throws -> String {
    let made = try await city.make(
      .report(template: template), languages: [language], formats: [.md], audience: audience,
      isDraft: true)
    return try made.text(".md")
  }

  @Test(
    "one sentence stands for a table of which every figure is withheld, with rule and threshold")
  func breakdown() async throws {
    let text = try await Self.report(Self.city(women: 7, men: 8))
    #expect(
      text.contains(
        "Every figure of the table “Persons attacked after a protection measure was granted, by sex” "
          + "is withheld, so the table is not printed. Fewer than 10 human rights defenders; withheld "
          + "so that nobody can be identified."), "\(text)")
    #expect(!text.contains("by sex (persons)"))
    // The whole is told.
    #expect(text.contains("| 15 |"))
  }

  @Test(
    "it is said in every language",
    arguments: [
      ("es", "se han suprimido"), ("en", "is withheld"),
    ])
  func languages(_ language: String, _ words: String) async throws {
    let text = try await Self.report(Self.city(women: 7, men: 8), language: language)
    #expect(text.contains(words))
  }

  @Test("a table in which something can be read is printed, whatever else is withheld")
  func partly() async throws {
    let text = try await Self.report(Self.city(women: 0, men: 8))
    #expect(text.contains("by sex (persons)"))
    let all = try await Self.report(Self.city(women: 7, men: 8), audience: .cityInternal)
    #expect(all.contains("by sex (persons)"))
    #expect(!all.contains("so the table is not printed"))
  }

  @Test("a table of indicators is withheld alike")
  func indicators() async throws {
    let text = try await Self.report(Self.city(women: 3, men: 2))
    #expect(
      text.contains(
        "Every figure of the table “Protection: Persons attacked after a protection measure was "
          + "granted” is withheld"))
    #expect(!text.contains("| Persons attacked after"))
  }

  @Test("the list of gaps names what the document uses, and no other indicator")
  func gaps() async throws {
    var city = try Self.city(women: 7, men: 8)
    let text = try await Self.report(city, "civic-space")
    #expect(text.contains("Indicators without a value for the reporting year"))
    #expect(text.contains("(CS-07)"))
    // The template has no place for resources; the annual report defines them all.
    #expect(!text.contains("(RS-01)"))
    let annual = try await Self.report(city, "annual")
    #expect(annual.contains("(RS-01)"))
    // What the city's text quotes is used too.
    city.files["answers/civic-space/en.md"] =
      "# information\n\nSpending: {{indicator:RS-01}}.\n"
    let quoting = try await Self.report(city, "civic-space")
    #expect(quoting.contains("(RS-01)"))
  }

  @Test("a register of which nothing may be read says so, and never that there is none")
  func register() async throws {
    var city = try Self.city(women: 7, men: 8)
    city.files["registers/proceedings.yaml"] =
      "covers: [2023]\nrecords:\n"
      + (1...12).map {
        "  - {id: p\($0), case: c\($0), person: aaa\($0 % 10)-bb\($0 < 10 ? 1 : 2)1, type: criminal, "
          + "offence: theft, opened: 2023-02-01}\n"
      }.joined()
    let text = try await Self.report(city)
    #expect(text.contains("Proceedings against defenders: 12 further records are only counted"))
  }

  @Test("records of which no field may be read are no empty register")
  func fields() async throws {
    var city = try Self.city(women: 7, men: 8)
    city.files["modules/own.yaml"] = """
      id: own
      version: 1
      title: {en: Own, es: Propio}
      description: {en: Own., es: Propio.}
      registers:
        - id: visits
          title: {en: Visits, es: Visitas}
          description: {en: Meetings., es: Encuentros.}
          counts: things
          level: city-internal
          fields:
            - {id: date, title: {en: Date, es: Fecha}, kind: date, required: true}
            - {id: open, title: {en: Open, es: Abierta}, kind: yes-no, level: public}

      """
    city.files["registers/visits.yaml"] = "records: [{id: a, date: 2023-05-01}]\n"
    let text = try await Self.report(city, "defenders-programme")
    #expect(!text.contains("Visits: None"))
    #expect(text.contains("Visits"))
    let staff = try await Self.report(city, "defenders-programme", audience: .cityInternal)
    #expect(staff.contains("| 1 May 2023 |"))
  }
}
