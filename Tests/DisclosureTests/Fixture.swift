import Disclosure
import Documents
import ReportingCore

/// Short ways to write measurements, definitions and gates.
enum Fixture {
  static func text(_ text: String) -> LocalizedText {
    guard let english = LanguageTag("en") else { return LocalizedText([:]) }
    return LocalizedText([english: text])
  }

  static func year(_ year: Int) -> Period {
    guard let period = Period(year: year) else { preconditionFailure("no such year") }
    return period
  }

  static let units: [MeasurementUnit] = [
    MeasurementUnit(
      id: "persons", dimension: UnitDimension(base: "person"), title: text("persons")),
    MeasurementUnit(
      id: "thousand-persons", dimension: UnitDimension(base: "person"), scale: 1_000, decimals: 1,
      title: text("thousand persons")),
    MeasurementUnit(
      id: "percent", dimension: .one, scale: 0.01, decimals: 1, title: text("percent"),
      symbol: "%"),
  ]

  static func input(
    _ id: String, unit: String = "persons", level: Level = .public,
    counts: CountedPopulation = .persons
  ) -> InputDefinition {
    InputDefinition(
      id: id, title: text(id), unit: unit, dimensions: ["sex", "district"], level: level,
      counts: counts)
  }

  static func indicator(
    _ id: String, inputs: [String], unit: String = "persons", decimals: Int? = nil,
    level: Level = .public
  ) -> IndicatorDefinition {
    IndicatorDefinition(
      id: id, module: "test", title: text(id), definition: text(id), unit: unit,
      decimals: decimals, type: .outcome, direction: .context, inputs: inputs,
      dimensions: ["sex", "district"], level: level)
  }

  static func note(_ text: String, level: Level = .public) -> Undisclosed<LocalizedText> {
    Undisclosed(LocalizedText([.undetermined: text]), level: level)
  }

  static func observation(
    _ input: String, _ value: Double, _ breakdown: [String: String] = [:], year: Int = 2023,
    unit: String = "persons", level: Level = .public, note: Undisclosed<LocalizedText>? = nil,
    source: String? = nil
  ) -> Observation {
    Observation(
      input: input, period: Fixture.year(year), breakdown: Breakdown(breakdown),
      value: Undisclosed(value, level: level), unit: unit, source: source, note: note,
      location: SourceLocation(path: "data/\(input).csv", line: 2))
  }

  /// A count: the value is its input's.
  static func count(
    _ indicator: String, of input: String, _ value: Double, _ breakdown: [String: String] = [:],
    year: Int = 2023, counts: CountedPopulation = .persons, unit: String = "persons"
  ) -> Measurement {
    Measurement(
      indicator: indicator, period: Fixture.year(year), breakdown: Breakdown(breakdown),
      outcome: .value(Undisclosed(value)),
      components: [
        MeasurementComponent(role: .term, name: input, value: Undisclosed(value), counts: counts)
      ],
      observations: [observation(input, value, breakdown, year: year, unit: unit)],
      derivation: Undisclosed("\(value)"))
  }

  /// A share in percent.
  static func share(
    _ indicator: String, _ part: (String, Double), of whole: (String, Double),
    _ breakdown: [String: String] = [:], year: Int = 2023, counts: CountedPopulation = .persons,
    wholeCounts: CountedPopulation? = nil
  ) -> Measurement {
    Measurement(
      indicator: indicator, period: Fixture.year(year), breakdown: Breakdown(breakdown),
      outcome: whole.1 == 0
        ? .notComputable(.denominatorIsZero(whole.0))
        : .value(Undisclosed(100 * part.1 / whole.1)),
      components: [
        MeasurementComponent(
          role: .numerator, name: part.0, value: Undisclosed(part.1), counts: counts),
        MeasurementComponent(
          role: .denominator, name: whole.0, value: Undisclosed(whole.1),
          counts: wholeCounts ?? counts),
      ],
      observations: [
        observation(part.0, part.1, breakdown, year: year),
        observation(whole.0, whole.1, breakdown, year: year),
      ],
      derivation: Undisclosed("100 * \(part.1) / \(whole.1)"))
  }

  static func gate(
    _ audience: Level = .public, policy: DisclosurePolicy = .standard,
    indicators: [IndicatorDefinition], inputs: [InputDefinition], sources: [DataSource] = []
  ) -> DisclosureGate {
    DisclosureGate(
      audience: audience, policy: policy, indicators: indicators, inputs: inputs, units: units,
      sources: sources)
  }
}

extension Release {
  /// The measurement of an indicator for a part.
  func measurement(_ indicator: String, _ breakdown: [String: String] = [:])
    -> ReleasedMeasurement?
  {
    measurements.first {
      $0.indicator == indicator && $0.breakdown == Breakdown(breakdown)
    }
  }

  /// Whether it is withheld.
  func isSuppressed(_ indicator: String, _ breakdown: [String: String] = [:]) -> Bool {
    measurement(indicator, breakdown)?.outcome.mark == .suppressed
  }
}
