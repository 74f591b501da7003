import Formulas
import Indicators
import ReportingCore
import Testing

@Suite("Reported and verified figures")
struct VerificationTests {
  static func problems(of formula: String, with indicators: [String: any Indicator] = [:]) throws
    -> [IndicatorProblem]
  {
    var lookup = TableSamples.lookup
    lookup.indicators = indicators
    let expression = try Expression(parsing: formula)
    return IndicatorsTests.problems { () throws(IndicatorError) in
      try FormulaIndicator(
        definition: Samples.definition(unit: "number"), formula: expression, lookup: lookup)
    }
  }

  @Test(
    "are never put together",
    arguments: [
      "reported + verified", "sum(reported, verified)", "2 * (reported + asked + verified)",
      "reported - verified", "mean(verified, reported)", "max(verified, reported)",
      "change(asked + (verified + reported)) + 1",
    ])
  func refused(formula: String) throws {
    #expect(try Self.problems(of: formula).map(\.id).contains("formula.verification"))
  }

  @Test(
    "may stand one over the other, and each by itself",
    arguments: ["verified / reported", "reported + asked", "verified + granted"])
  func allowed(formula: String) throws {
    #expect(try Self.problems(of: formula).isEmpty)
  }

  @Test("are known behind the indicators that rest on them")
  func behindIndicators() throws {
    let count = try CountIndicator(
      definition: Samples.definition("X-02", unit: "number"), input: "verified",
      lookup: TableSamples.lookup)
    let found = try Self.problems(of: "reported + X-02", with: ["X-02": count])
    #expect(found.map(\.id) == ["formula.verification"])
    #expect(found.first?.message.contains("reported + X-02") == true)
  }

  @Test("a rating keeps its category and has no other")
  func rating() async throws {
    let indicator = try ImportedIndicator(
      definition: Samples.definition(unit: "rating"), input: "rating", lookup: TableSamples.lookup)
    #expect(try await indicator.outcome([TableSamples.cell("rating", 2)]).number == 2)
    #expect(
      try await indicator.outcome([TableSamples.cell("rating", 1.5)])
        == .notComputable(.outOfRange("rating: not 1, 2")))
  }
}
