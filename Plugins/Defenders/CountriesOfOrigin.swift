import ReportingCore

/// `HD-09`: from how many countries the hosted defenders came.
///
/// Seven countries identify nobody when forty people came and everybody when seven did. The number
/// of countries therefore travels with the number of persons as a component, and the disclosure
/// gate withholds it when they are few. Which countries they are is never asked for.
struct CountriesOfOrigin: Indicator {
  let definition: IndicatorDefinition

  static let countries = "hosting.countries"
  static let persons = "hosting.defenders"

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    let reading = inputs.read(
      [InputReading.Cell(Self.countries), InputReading.Cell(Self.persons)], over: period)
    let level = max(definition.level, reading.level)
    var measurement = Measurement(
      indicator: definition.id, period: period,
      outcome: .gap(.inputMissing([Self.countries, Self.persons])),
      observations: reading.observations)
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let values, _):
      measurement.outcome = Self.check(countries: values[0], persons: values[1], level: level)
      measurement.components = [
        MeasurementComponent(
          role: .term, name: Self.persons, value: Undisclosed(values[1], level: level),
          counts: .defenders)
      ]
    }
    return [measurement]
  }

  /// The number of countries, unless it cannot be. The words name no number, for they may be
  /// printed.
  static func check(countries: Double, persons: Double, level: Level) -> MeasurementOutcome {
    guard countries >= 0, countries.rounded() == countries else {
      return .notComputable(.outOfRange("the number of countries is no count"))
    }
    guard countries <= persons else {
      return .notComputable(.outOfRange("there are more countries than persons"))
    }
    guard countries > 0 || persons == 0 else {
      return .notComputable(.outOfRange("there are persons but no country"))
    }
    return .value(Undisclosed(countries, level: level))
  }
}
