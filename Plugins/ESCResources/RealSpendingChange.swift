import ReportingCore

/// `RS-07`: the change of spending per resident against the period directly before, at constant
/// prices, in per cent. An older period never stands in for the one before.
struct RealSpendingChange: Indicator {
  let definition: IndicatorDefinition

  static let spending = "spending.esc"
  static let population = "population"
  static let prices = "prices.index"

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    let allowed = Set(definition.dimensions)
    let before = inputs.periods(of: Self.spending).first { $0.isDirectlyBefore(period) }
    return inputs.breakdowns(of: [Self.spending], over: period)
      .filter { allowed.isSuperset(of: $0.dimensions) }
      .map { measure($0, inputs, over: period, since: before) }
  }

  private func measure(
    _ part: Breakdown, _ inputs: IndicatorInputs, over period: Period, since before: Period?
  ) -> Measurement {
    // Residents and prices are those of the whole city for every function.
    func cells(_ period: Period) -> [InputReading.Cell] {
      [
        .init(Self.spending, in: part, over: period), .init(Self.population, over: period),
        .init(Self.prices, over: period),
      ]
    }
    let reading = inputs.read(cells(period) + (before.map(cells) ?? []), over: period)
    let level = max(definition.level, reading.level)
    var measurement = Measurement(
      indicator: definition.id, period: period, breakdown: part,
      outcome: .gap(.inputMissing([Self.spending])), observations: reading.observations)
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let values, let observations):
      // Without the period before, the outcome stays the gap that it was made with.
      guard before != nil else { break }
      measurement.outcome = change(values, observations, level: level)
      let kinds: [CountedPopulation] = [.things, .persons, .things]
      measurement.components = values.indices.map { index in
        MeasurementComponent(
          role: index < 3 ? .numerator : .denominator, name: observations[index].input,
          value: Undisclosed(values[index], level: level), counts: kinds[index % 3])
      }
    }
    return measurement
  }

  /// Values are spending, residents and prices, now and before.
  private func change(
    _ values: [Double], _ observations: [Observation], level: Level
  ) -> MeasurementOutcome {
    guard values.allSatisfy({ $0 >= 0 }) else {
      return .notComputable(.outOfRange("an amount, a population or a price index is negative"))
    }
    // A change of the unit between two budgets would look like a collapse of spending.
    for index in 0..<3 where observations[index].unit != observations[index + 3].unit {
      return .notComputable(
        .outOfRange("\(observations[index].input): the unit differs between the two periods"))
    }
    for index in [1, 2, 3, 4, 5] where values[index] == 0 {
      return .notComputable(.denominatorIsZero(observations[index].input))
    }
    // Multiplied out, so that equal products cancel exactly.
    let now = values[0] * values[4] * values[5]
    let before = values[3] * values[1] * values[2]
    let change = 100 * (now - before) / before
    guard change.isFinite else { return .notComputable(.notFinite) }
    return .value(Undisclosed(change, level: level))
  }
}
