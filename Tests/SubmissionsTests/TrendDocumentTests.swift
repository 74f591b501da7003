import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

/// What a document says of trends, and that it rests on nothing but released figures.
@Suite("Trends in documents")
struct TrendDocumentTests {
  /// The valid city with ten years of series: `input: values from 2014 to 2023`.
  static func made(_ series: [String: [Double?]]) async throws -> String {
    var city = TestCity.valid
    try city.replace("esc-resources]", with: "esc-resources, defenders]", in: "city.yaml")
    try city.replace(
      "  - {period: 2023, value: 100000}",
      with: (2014...2023).map { "  - {period: \($0), value: 100000}" }.joined(separator: "\n"),
      in: "city.yaml")
    var lines = ["input,period,value,status"]
    for (input, values) in series.sorted(by: { $0.key < $1.key }) {
      for (index, value) in values.enumerated() {
        lines.append(
          "\(input),\(2014 + index),\(value.map { "\($0)" } ?? ""),\(value == nil ? "missing" : "")"
        )
      }
    }
    city.files["data/figures.csv"] = lines.joined(separator: "\n") + "\n"
    let made = try await city.make(.report(template: "civic-space"), formats: [.md])
    #expect(made.errors == [])
    return try made.text(".md")
  }

  @Test("each dimension is read by the rule, which the methodology writes out")
  func dimensions() async throws {
    let text = try await Self.made([
      "datasets.required": Array(repeating: 50, count: 10),
      "datasets.published-and-current": [20, 22, 24, 26, 28, 30, 32, 34, 36, 38],
      "assemblies.notified": Array(repeating: 200, count: 10),
      "assemblies.restricted": [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      "internet.free-points": Array(repeating: 10, count: 10),
      "associations.active": [nil, nil, nil, nil, nil, nil, 1, 2, 3, 4],
    ])
    #expect(text.contains("| Information | **Opening** | 1 |"))
    #expect(text.contains("| Peaceful assembly | **Narrowing** |"))
    #expect(text.contains("| New technologies | **Stable** |"))
    #expect(text.contains("| Reprisals | **Not enough data** |"))
    // Without any indicator of its own the dimension is still told.
    #expect(text.contains("| Expression | **Not enough data** | - | - | - | - |"))
    #expect(text.contains("**Trend from 2014 to 2023: opening.** Opening: 1;"))
    #expect(text.contains("| 40.0 (2014) | 76.0 (2023) | 10 | +62.1% | Opening |"))
    #expect(text.contains("of the 10 years that end with the reporting year"))
    #expect(text.contains("A change of 10\u{A0}per cent or more"))
    #expect(text.contains("fewer than 5 values"))
  }

  @Test("suppressed figures make no trend, and none of them is printed")
  func suppressed() async throws {
    let text = try await Self.made([
      "attacks.verified-victims": [3, 4, 5, 6, 7, 8, 9, 11, 12, 13]
    ])
    let row = try #require(
      text.split(separator: "\n").first {
        $0.hasPrefix("| Victims of verified attacks") && $0.contains("Not enough data")
      })
    #expect(row.contains("| 11 (2021) | 13 (2023) | 3 | n/a |"))
    #expect(!text.contains("(2014)"))
  }
}
