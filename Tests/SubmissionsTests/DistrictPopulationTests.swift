import Documents
import Foundation
import Rendering
import ReportingCore
import Submissions
import Testing

/// Residents of districts, which stand in data files beside the whole in `city.yaml`.
@Suite("Residents by district")
struct DistrictPopulationTests {
  static func made() async throws -> TestCity.Outcome {
    var city = TestCity.valid
    city.files["data/districts.csv"] = """
      input,period,district,value
      participatory-budget.decided,2023,01,600000
      participatory-budget.decided,2023,02,400000
      participatory-budget.decided,2023,03,100000
      population,2023,01,40000
      population,2023,02,50000

      """
    return try await city.make(.report(template: "annual"), formats: [.md, .csv])
  }

  @Test("divide the amounts of their districts, and no others")
  func perHead() async throws {
    let made = try await Self.made()
    #expect(made.errors == [])
    let rows = try made.text(".csv").split(whereSeparator: \.isNewline)
      .filter { $0.contains(",PA-08,") }
    #expect(rows.contains { $0.contains(",01,") && $0.contains(",15.00,") }, "\(rows)")
    #expect(rows.contains { $0.contains(",02,") && $0.contains(",8.00,") }, "\(rows)")
    // Without residents of the third district nothing is divided by those of the whole city.
    #expect(rows.contains { $0.contains(",03,") && $0.contains(",:,") }, "\(rows)")
  }

  @Test("are not taken for those of the city")
  func whole() async throws {
    let text = try await Self.made().text(".md")
    #expect(text.contains("100,000"))
    #expect(!text.contains("40,000") && !text.contains("50,000"))
  }
}
