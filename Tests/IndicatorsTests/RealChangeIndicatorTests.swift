import Formulas
import Indicators
import ReportingCore
import Testing

@Suite("kind: real-change")
struct RealChangeIndicatorTests {
  static func indicator(
    _ amount: String = "spending", deflator: String = "index", steps: Int = 1,
    unit: String = "percent"
  ) throws -> RealChangeIndicator {
    try RealChangeIndicator(
      definition: Samples.definition(unit: unit, dimensions: ["function"]),
      amount: Expression(parsing: amount), deflator: deflator, steps: steps,
      lookup: TableSamples.lookup)
  }

  static func year(_ year: Int, _ spending: Double?, _ index: Double?, _ people: Double?)
    -> [Observation]
  {
    [("spending", spending), ("index", index), ("population", people)].compactMap { id, value in
      value.map { TableSamples.cell(id, $0, year: year) }
    }
  }

  @Test("the budget of the Mexican mechanism fell by 4.24 per cent, not 4.27")
  func example() async throws {
    let value = try await Self.indicator().outcome(
      Self.year(2022, 624.9, 100, 1000) + Self.year(2023, 598.4, 100, 1000)
    ).number
    #expect(value.map { DecimalRounding.rounded($0, decimals: 2) } == -4.24)
  }

  @Test("prices and people are taken out")
  func deflated() async throws {
    let observations =
      Self.year(2022, 1000, 100, 10) + Self.year(2023, 1320, 110, 12)
      + Self.year(2021, 250, 50, 10)
    #expect(try await Self.indicator().outcome(observations).number == 0)
    #expect(try await Self.indicator(steps: 2).outcome(observations).number == 100)
  }

  @Test("a deflator missing for a year is a gap that names the year")
  func missing() async throws {
    let indicator = try Self.indicator()
    func reason(_ observations: [Observation]) async throws -> MeasurementOutcome {
      try await indicator.outcome(observations)
    }
    #expect(
      try await reason(Self.year(2022, 1000, nil, 10) + Self.year(2023, 1320, 110, 12))
        == .gap(.cellMissing("index", period: Samples.year(2022), breakdown: .total)))
    #expect(
      try await reason(Self.year(2022, 1000, 100, 10) + Self.year(2023, 1320, nil, 12))
        == .gap(.cellMissing("index", period: Samples.year(2023), breakdown: .total)))
    #expect(
      try await reason(Self.year(2022, 1000, nil, 10) + Self.year(2023, 1320, nil, 12))
        == .gap(.inputMissing(["index"])))
    #expect(try await reason([]) == .gap(.inputMissing(["spending", "population", "index"])))
  }

  @Test("the deflator's vintage stays with the figure")
  func vintage() async throws {
    var observations = Self.year(2022, 1000, 100, 10) + Self.year(2023, 1320, 110, 12)
    for index in observations.indices where observations[index].input == "index" {
      observations[index].source = "cpi-2024"
      observations[index].note = Undisclosed(
        LocalizedText([.undetermined: "base 2021, read in May 2024"]))
    }
    let kept = try await Self.indicator().total(observations).observations
      .filter { $0.input == "index" }
    #expect(kept.map(\.period) == [Samples.year(2022), Samples.year(2023)])
    #expect(kept.map(\.source) == ["cpi-2024", "cpi-2024"])
    #expect(kept.allSatisfy { $0.note != nil })
  }

  @Test("negative amounts and prices, and a year without spending, give no value")
  func bad() async throws {
    let indicator = try Self.indicator()
    #expect(
      try await indicator.outcome(Self.year(2022, -5, 100, 10) + Self.year(2023, -6, 100, 10))
        .number == nil)
    #expect(
      try await indicator.outcome(Self.year(2022, 5, -100, 10) + Self.year(2023, 6, -100, 10))
        .number == nil)
    #expect(
      try await indicator.outcome(Self.year(2022, 0, 100, 10) + Self.year(2023, 6, 100, 10))
        .number == nil)
    #expect(
      try await indicator.outcome(Self.year(2022, 5, 0, 10) + Self.year(2023, 6, 100, 10)).number
        == nil)
  }

  @Test("mistakes in the definition are reported")
  func mistakes() {
    func keys(_ make: () throws -> RealChangeIndicator) -> [String] {
      do {
        _ = try make()
        return []
      } catch let error as IndicatorError {
        return error.problems.map(\.key)
      } catch {
        return ["\(error)"]
      }
    }
    #expect(keys { try Self.indicator(deflator: "indx") } == ["deflator"])
    #expect(keys { try Self.indicator(deflator: "spending") } == ["deflator"])
    #expect(keys { try Self.indicator(steps: 0) } == ["steps"])
    #expect(keys { try Self.indicator("spnding") } == ["amount"])
    #expect(keys { try Self.indicator(unit: "EUR") } == ["unit"])
  }
}
