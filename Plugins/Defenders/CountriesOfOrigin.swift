import ReportingCore

/// `HD-09`: from how many countries the hosted defenders came.
///
/// The cells by country are restricted: with one person from a country, the country is a name. The
/// count of countries names none and may travel as far as the definition says. It still rests on
/// persons, so their number is a component, and the gate withholds the count when they are few.
struct CountriesOfOrigin: Indicator {
  let definition: IndicatorDefinition

  static let input = "hosting.defenders-by-country"
  static let dimension = "country"

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    let parts = inputs.breakdowns(of: [Self.input], over: period)
      .filter { $0.dimensions == [Self.dimension] }
    let total = inputs.observation(Self.input, over: period)
    var measurement = Measurement(
      indicator: definition.id, period: period, outcome: .gap(.inputMissing([Self.input])))

    if parts.isEmpty {
      measurement.observations = total.map { [$0] } ?? []
      if let total {
        switch total.value?.forComputing {
        case nil: measurement.outcome = .gap(.statedMissing(Self.input))
        // Nobody was hosted, so there is no country.
        case 0: finish(&measurement, countries: 0, persons: 0)
        // How many came is known, but not from where.
        default: break
        }
      }
      return [measurement]
    }

    let reading = inputs.read(
      parts.map { InputReading.Cell(Self.input, in: $0) }, over: period)
    measurement.observations = (total.map { [$0] } ?? []) + reading.observations
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let counts, _):
      if let reason = objection(to: parts, counts: counts, total: total) {
        measurement.outcome = .notComputable(reason)
      } else {
        finish(
          &measurement, countries: counts.count { $0 > 0 }, persons: counts.reduce(0, +))
      }
    }
    return [measurement]
  }

  /// What is wrong with the cells. The words name no country, for they may be printed.
  private func objection(
    to parts: [Breakdown], counts: [Double], total: Observation?
  ) -> NotComputableReason? {
    let isM49 = parts.compactMap { $0[Self.dimension] }.allSatisfy { code in
      code.utf8.count == 3 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    // Two spellings of one country would count twice.
    guard isM49 else { return .outOfRange("a country is not a three-digit code of UN M49") }
    guard counts.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      return .outOfRange("a number of persons is negative or not finite")
    }
    if let persons = total?.value?.forComputing, persons != counts.reduce(0, +) {
      return .outOfRange("the countries do not add up to the total")
    }
    return nil
  }

  private func finish(_ measurement: inout Measurement, countries: Int, persons: Double) {
    measurement.outcome = .value(Undisclosed(Double(countries), level: definition.level))
    measurement.components = [
      MeasurementComponent(
        role: .term, name: Self.input, value: Undisclosed(persons, level: definition.level),
        counts: .defenders)
    ]
  }
}
