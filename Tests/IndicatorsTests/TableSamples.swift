import Indicators
import ReportingCore

/// Inputs and dimensions of the kinds that read tables.
enum TableSamples {
  static let text = LocalizedText([:])

  static let lookup = IndicatorLookup(
    inputs: [
      input("requests", "number", ["days", "state", "district"]),
      input("measures", "number", ["days", "state", "district"], counts: .defenders),
      input("scores", "points", ["item", "evaluator", "district"]),
      input("respondents", "persons", ["question", "answer", "sex"], counts: .persons),
      input("victims", "persons", ["violation", "sex"], counts: .victims),
      input("thousand-victims", "thousand-persons", ["violation"], counts: .victims),
      input("asked", "number", ["sex"], counts: .defenders),
      input("granted", "number", ["sex"], counts: .defenders),
      input("in-place", "number", ["sex"], counts: .defenders),
      input("waiting", "number", ["sex"], counts: .defenders),
      input("spending", "EUR", ["function"]), input("index", "number", []),
      input("population", "persons", []),
      input("reported", "number", [], verification: .reported),
      input("verified", "number", [], verification: .verified),
      input("rating", "rating", []),
    ],
    units: Samples.units + [
      MeasurementUnit(
        id: "days", dimension: UnitDimension(base: "second"), scale: 86_400, title: text),
      MeasurementUnit(
        id: "rating", dimension: .one, title: text,
        namedValues: [.init(value: 1, title: text), .init(value: 2, title: text)]),
    ],
    dimensions: [
      dimension("days", nil), dimension("state", ["done", "open", "not-yet-due"]),
      dimension("item", ["plan", "budget"]), dimension("evaluator", nil),
      dimension("question", ["say", "influence"]),
      dimension("answer", ["1", "2", "3", "4", "5", "dont-know"]),
      dimension("violation", ["killing", "torture", "other"]),
      dimension("named-days", ["0-10", "11-20"]), dimension("sex", ["female", "male"]),
    ])

  private static func dimension(_ id: String, _ codes: [String]?) -> Dimension {
    Dimension(
      id: id, title: text, codes: (codes ?? []).map { .init(id: $0, title: text) },
      isOpen: codes == nil)
  }

  private static func input(
    _ id: String, _ unit: String, _ dimensions: [String], counts: CountedPopulation = .things,
    verification: VerificationStatus? = nil
  ) -> InputDefinition {
    InputDefinition(
      id: id, title: text, unit: unit, dimensions: dimensions, counts: counts,
      verification: verification)
  }

  /// One observation of 2023; nil is stated to be missing.
  static func cell(
    _ input: String, _ value: Double?, _ codes: [String: String] = [:], year: Int = 2023,
    level: Level = .public
  ) -> Observation {
    Observation(
      input: input, period: Samples.year(year), breakdown: Breakdown(codes),
      value: value.map { Undisclosed($0, level: level) }, unit: "",
      status: value == nil ? .missing : .final)
  }
}
