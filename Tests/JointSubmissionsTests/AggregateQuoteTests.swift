import CityFiles
import Documents
import JointSubmissions
import ReportingCore
import TestSupport
import Testing

@Suite("References to figures over many cities")
struct AggregateQuoteTests {
  private func findings(_ quote: String) async throws -> [Diagnostic] {
    var network = try TestNetwork()
    network.files["answers/ohchr-57-12/en.md"] = "# summary\n\nSo it is: \(quote).\n"
    network.files["answers/ohchr-57-12/es.md"] = nil
    return try await network.documents().diagnostics.filter { $0.id.hasPrefix("answers.") }
  }

  @Test(
    "what means nothing is an error where it stands, with what there is",
    arguments: [
      ("{{aggregate:CS-2 2023 median}}", "answers.unknown-indicator", "CS-02"),
      ("{{aggregate:CS-02 2019 median}}", "answers.no-figure", "2022, 2023"),
      ("{{aggregate:CS-02 2023 sum}}", "answers.aggregate", "median"),
      ("{{aggregate:CS-02 2023 median region=93}}", "answers.aggregate", "039"),
      ("{{aggregate:CS-02 2023 median sex=female}}", "answers.no-figure", "for the whole"),
      ("{{aggregate:CS-02 2023 medain}}", "answers.quote", "median"),
      ("{{aggregate:CS-02 2023}}", "answers.quote", "count, sum"),
      ("{{aggregate:2023}}", "answers.quote", "median"),
      ("{{aggregate:CS-02 2023 median sum}}", "answers.quote", "each"),
    ])
  func mistakes(quote: String, id: String, advice: String) async throws {
    let findings = try await findings(quote)
    let finding = try #require(findings.first, "\(quote)")
    #expect(finding.id == id)
    #expect(finding.severity == .error)
    #expect(finding.suggestion?.contains(advice) == true, "\(finding.suggestion ?? "")")
    #expect(finding.location?.line == 3)
    #expect(finding.location?.column == 11)
  }

  @Test(
    "a mark in the place of a figure is warned of",
    arguments: [
      ("{{aggregate:CS-13 2023 sum}}", "answers.figure-withheld"),
      ("{{aggregate:CS-16 2023 median}}", "answers.figure-not-computable"),
    ])
  func marks(quote: String, id: String) async throws {
    let findings = try await findings(quote)
    #expect(findings.map(\.id) == [id])
    #expect(findings.first?.severity == .warning)
  }

  @Test("how many cities report is told even of what is withheld")
  func count() async throws {
    #expect(try await findings("{{aggregate:CS-13 2023 count | city | cities}}") == [])
  }

  @Test("whatever is written is read or refused, and what is read names an indicator and a measure")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 41)
    let words =
      AggregateMeasure.allCases.map(\.rawValue) + [
        "PA-05", "2023", "2019/20", "region=150", "sex=female", "=", "a=", "=b", "|", "| x",
        "\u{301}",
        "region=", "\\|", "one=x", "  ", "{", "é", "2021 Q3",
      ]
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...6, using: &generator)
      let inner =
        "aggregate:"
        + (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      do throws(FigureReferenceError) {
        let reference = try FigureReference(reading: inner, text: "{{\(inner)}}")
        #expect(reference.kind == .aggregate)
        #expect(reference.indicators.count == 1)
        #expect(reference.measure != nil)
      } catch {
        #expect(!error.message.isEmpty)
        #expect(!error.suggestion.isEmpty)
      }
    }
  }
}
