import CityFiles
import Documents
import Rendering
import ReportingCore
import Submissions
import Testing

@Suite("The annexes of a report")
struct AnnexTests {
  private static func report(
    _ city: TestCity = .valid, year: String = "2023", language: String = "en"
  ) async throws -> String {
    let made = try await city.make(
      .report(template: "annual"), year: year, languages: [language], formats: [.md])
    #expect(made.errors.isEmpty, "\(made.errors)")
    return try made.text(".md")
  }

  /// The text from one heading to the next of the same level.
  private static func part(_ heading: String, of text: String) throws -> Substring {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "### \(heading)" }, "\(heading)")
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("### ") } ?? lines.endIndex
    return lines[start..<end].joined(separator: "\n")[...]
  }

  @Test("the concordance names frameworks and provisions, never codes")
  func concordance() async throws {
    let text = try await Self.report()
    let concordance = try Self.part("Concordance with human rights frameworks", of: text)
    #expect(concordance.contains("European Charter for the Safeguarding of Human Rights"))
    #expect(concordance.contains("Article IX. Right of association"))
    for framework in TestCity.configuration.frameworks {
      #expect(!concordance.contains("| \(framework.id) |"))
      #expect(!concordance.contains("**\(framework.id)**"))
    }
    #expect(concordance.contains("not checked against the text itself"))
    let spanish = try await Self.report(language: "es")
    #expect(spanish.contains("Artículo IX. Derecho de asociación"))
  }

  @Test("the concordance names only sections that the document has")
  func onlyPrinted() async throws {
    let text = try await Self.report()
    let concordance = try Self.part("Concordance with human rights frameworks", of: text)
    // The city does not use the module on defenders, nor has it written on them.
    #expect(!text.contains("## Human rights defenders and reprisals"))
    #expect(!concordance.contains("Human rights defenders and reprisals"))
    #expect(concordance.contains("[Civic space]"))
  }

  @Test("an indicator told by school years is no gap when one of them ends in the year")
  func schoolYears() async throws {
    var city = TestCity.valid
    try city.replace(
      "requests.due,2023,,10,,register,\nrequests.answered-in-time,2023,,9,,register,counted twice a year\n",
      with: "", in: "data/figures.csv")
    let name = "Information requests answered in time (CS-02)"
    let gaps = try Self.part(
      "Indicators without a value", of: try await Self.report(city))
    #expect(!gaps.contains(name))
    let later = try Self.part(
      "Indicators without a value", of: try await Self.report(city, year: "2024"))
    #expect(later.contains("\(name) | : |"))
    // 5 of 20, as the newest value.
    #expect(later.contains("25.0\u{A0}per cent (2022/23"))
  }

  @Test("what was never measured stands apart from what has no value for the year")
  func gaps() async throws {
    let gaps = try Self.part("Indicators without a value", of: try await Self.report())
    let never = try #require(gaps.firstRange(of: "Indicators for which there are no data"))
    let others = try #require(
      gaps.firstRange(of: "Indicators without a value for the reporting year"))
    let asked = try #require(gaps.firstRange(of: "Active associations (CS-12)"))
    #expect(never.lowerBound < asked.lowerBound && asked.lowerBound < others.lowerBound)
    let denominator = try #require(
      gaps.firstRange(of: "Refusals reversed on appeal (CS-04) | n/a |"))
    #expect(others.lowerBound < denominator.lowerBound)
  }

  @Test("a draft does not claim errors that it cannot know of")
  func draftNotice() throws {
    #expect(!(try TestCity.english)[.draftNotice].contains("still contains errors"))
  }

  @Test("identifiers and rights are printed by the names of their schemes")
  func names() async throws {
    var city = TestCity.valid
    try city.replace(
      "country: ESP", with: "country: ESP\nidentifiers: [{scheme: un-locode, value: ESTST}]",
      in: "city.yaml")
    let english = try await Self.report(city)
    #expect(english.contains("UN/LOCODE: ESTST"))
    #expect(english.contains("ICCPR\u{A0}19"))
    #expect(try await Self.report(city, language: "es").contains("PIDCP\u{A0}19"))
  }
}
