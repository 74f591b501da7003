import Formulas
import Indicators
import ReportingCore

/// A small world of units and inputs for the tests.
enum Samples {
  static let lookup = IndicatorLookup(inputs: inputs, units: units)

  static let units = [
    unit("number", "1"), unit("ratio", "1"), unit("points", "1"), unit("requests", "1"),
    unit("percent", "1", 0.01), unit("per-mille", "1", 0.001), unit("persons", "person"),
    unit("thousand-persons", "person", 1000), unit("households", "household"),
    unit("EUR", "EUR"), unit("million-EUR", "EUR", 1_000_000),
    unit("EUR-per-person", "EUR/person"), unit("per-1000-persons", "1/person", 0.001),
    unit("per-1000-households", "1/household", 0.001), unit("countries", "1"),
  ]

  static let inputs = [
    input("answered", "requests", dimensions: ["district"]),
    input("due", "requests", dimensions: ["district"]),
    input("women", "persons", counts: .persons, dimensions: ["district"]),
    input("seats", "persons", counts: .persons),
    input("residents.women", "persons", counts: .persons),
    input("population", "persons", counts: .persons, dimensions: ["district", "sex"]),
    input("admitted", "persons", counts: .defenders),
    input("asked", "persons", counts: .defenders),
    input("hosted", "persons", counts: .defenders, dimensions: ["country", "year-of-birth"]),
    input("spending", "million-EUR"), input("total-spending", "million-EUR"),
    input("evictions", "number", counts: .persons), input("renters", "households"),
    input("turnout", "percent", counts: .persons),
    input("score.a", "points"), input("score.b", "points"), input("score.c", "points"),
    input("secret", "requests", level: .cityInternal),
  ]

  private static func unit(_ id: String, _ dimension: String, _ scale: Double = 1)
    -> MeasurementUnit
  {
    guard let dimension = UnitDimension(dimension) else { preconditionFailure(dimension) }
    return MeasurementUnit(
      id: id, dimension: dimension, scale: scale, title: LocalizedText([:]))
  }

  private static func input(
    _ id: String, _ unit: String, counts: CountedPopulation = .things,
    dimensions: [String] = [], level: Level = .public
  ) -> InputDefinition {
    InputDefinition(
      id: id, title: LocalizedText([:]), unit: unit, dimensions: dimensions, level: level,
      counts: counts)
  }

  static func definition(
    _ id: String = "X-01", unit: String = "percent", decimals: Int? = nil,
    dimensions: [String] = [], level: Level = .public
  ) -> IndicatorDefinition {
    IndicatorDefinition(
      id: id, module: "test", title: LocalizedText([:]), definition: LocalizedText([:]),
      unit: unit, decimals: decimals, type: .process, direction: .higher, inputs: [],
      dimensions: dimensions, level: level)
  }

  static func year(_ number: Int) -> Period {
    guard let period = Period(year: number) else { preconditionFailure("\(number)") }
    return period
  }

  /// Observations of 2023 as `input: value`; nil is stated to be missing.
  static func observations(
    _ values: KeyValuePairs<String, Double?>, year number: Int = 2023,
    in breakdown: [String: String] = [:]
  ) -> [Observation] {
    values.map { input, value in
      Observation(
        input: input, period: year(number), breakdown: Breakdown(breakdown),
        value: value.map { Undisclosed($0) }, unit: "",
        status: value == nil ? .missing : .final)
    }
  }
}

extension Indicator {
  func measure(_ observations: [Observation], year: Int = 2023) async throws -> [Measurement] {
    try await measure(IndicatorInputs(observations), over: Samples.year(year))
  }

  /// The measurement of the whole.
  func total(_ observations: [Observation], year: Int = 2023) async throws -> Measurement {
    let all = try await measure(observations, year: year)
    guard let first = all.first, first.breakdown.isTotal else {
      preconditionFailure("the whole is not first")
    }
    return first
  }

  func outcome(_ observations: [Observation], year: Int = 2023) async throws
    -> MeasurementOutcome
  {
    try await total(observations, year: year).outcome
  }
}

extension MeasurementOutcome {
  var number: Double? {
    if case .value(let value) = self { value.forComputing } else { nil }
  }
}

extension Measurement {
  /// `numerator women=9 persons`, for comparison.
  var counts: [String] {
    components.map {
      "\($0.role.rawValue) \($0.name)=\($0.value.forComputing) \($0.counts.rawValue)"
    }
  }
}

func problems<T>(_ make: () throws(IndicatorError) -> T) -> [IndicatorProblem] {
  do {
    _ = try make()
    return []
  } catch {
    return error.problems
  }
}
