import Documents
import Foundation
import ReportingCore
import Testing

@testable import Submissions

/// What documents print of the kinds that read tables, and what they withhold.
@Suite("Kinds of indicators in a document")
struct IndicatorKindsTests {
  static let items = ["urban-planning", "urban-budget", "urban-management", "inclusion"]

  /// The valid city, with all modules and more figures: `input,codes,value`.
  static func city(_ rows: [(input: String, codes: [String: String], value: Double)]) throws
    -> TestCity
  {
    var city = TestCity.valid
    try city.replace("esc-resources]", with: "esc-resources, defenders]", in: "city.yaml")
    let dimensions = Set(rows.flatMap(\.codes.keys)).sorted()
    var lines = ["input,period," + (dimensions + ["value"]).joined(separator: ",")]
    lines += rows.map { row in
      ([row.input, "2023"] + dimensions.map { row.codes[$0] ?? "" } + ["\(row.value)"])
        .joined(separator: ",")
    }
    city.files["data/more.csv"] = lines.joined(separator: "\n") + "\n"
    return city
  }

  static func scores(_ score: Double) -> [(String, [String: String], Double)] {
    ["a", "b", "c", "d", "e"].flatMap { evaluator in
      items.map {
        ("scorecard.participation", ["scorecard-item": $0, "evaluator": evaluator], score)
      }
    }
  }

  @Test("a score says whether it passes, and 2.5 does not", arguments: [(2.5, "no"), (3, "yes")])
  func scorecard(score: Double, answer: String) async throws {
    let made = try await Self.city(Self.scores(score)).make(.report(template: "annual"))
    let text = try made.text(".md")
    #expect(text.contains("\(score)0[^"))
    #expect(text.contains("]: Above 2.5: \(answer)."))
  }

  @Test("a rating is printed by its name, and the city has none of its own")
  func rating() async throws {
    let made = try await Self.city([("context.civic-space-rating", [:], 4)])
      .make(.report(template: "annual"))
    #expect(try made.text(".md").contains("| National rating of civic space | Narrowed |"))
  }

  @Test("victims: the whole is published, small violations are not and stand in the order of harm")
  func victims() async throws {
    let counts = [
      ("killing", 2.0), ("torture", 1), ("enforced-disappearance", 0), ("arbitrary-detention", 19),
      ("kidnapping", 0), ("other-harmful-act", 30),
    ]
    let made = try await Self.city(
      counts.map { ("attacks.verified-victims", ["violation": $0.0], $0.1) }
    ).make(.report(template: "annual"))
    let text = try made.text(".md")
    #expect(text.contains("defenders | 52 |"))
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| Killing |") || $0.hasPrefix("| Torture |") || $0.hasPrefix("| Other harmful")
    }
    #expect(rows == ["| Killing | .. |", "| Torture | .. |", "| Other harmful acts | 30 |"])
  }

  @Test("a small stage of a funnel is withheld by itself and leaves the figure")
  func companion() async throws {
    let made = try await Self.city([
      ("justice.cases-reported", [:], 400), ("justice.cases-investigated", [:], 150),
      ("justice.cases-charged", [:], 20), ("justice.cases-convicted", [:], 3),
    ]).make(.report(template: "annual"))
    #expect(try made.text(".md").contains("| Cases leading to a charge | 5.0 |"))
    #expect(try !made.text("-figures.csv").contains(",3,"))
    let json = try made.text(".json")
    #expect(!json.contains("\"justice.cases-convicted\",\"value\":3"))
  }

  @Test("figures that contradict one another are told to the officer, with their places")
  func contradiction() async throws {
    let made = try await Self.city([
      ("justice.cases-reported", [:], 400), ("justice.cases-investigated", [:], 10),
      ("justice.cases-charged", [:], 20), ("justice.cases-convicted", [:], 3),
    ]).make(.report(template: "annual"))
    let found = made.result.diagnostics.filter { $0.id == "indicator.out-of-range" }
    #expect(
      found.map(\.message) == [
        "'HD-07' has no value for 2023: justice.cases-charged > justice.cases-investigated"
      ])
    #expect(found.first?.location?.line == 2)
    #expect(found.first?.notes.count == 3)
    #expect(found.first?.severity == .warning)
  }

  @Test("a deflator missing for a year names the year")
  func deflator() async throws {
    var city = try Self.city([("spending.esc", [:], 100), ("prices.index", [:], 100)])
    city.files["data/earlier.csv"] = "input,period,value\nspending.esc,2022,90\n"
    try city.replace(
      "- {period: 2023, value: 100000}",
      with: "- {period: 2023, value: 100000}\n  - {period: 2022, value: 99000}", in: "city.yaml")
    let made = try await city.make(.report(template: "annual"))
    #expect(
      try made.text("-figures.csv").contains("No value was supplied for 2022: “General price index")
    )
  }
}
