import ReportingCore

/// `RS-15`: how far spending was moved between the functions, in per cent, after the variance of
/// composition of PEFA PI-2.
///
/// The approved budget of each function is first scaled so that all together equal what was spent;
/// what is left of the differences is movement between functions. Money that leaves one function and
/// enters another counts on both sides.
struct ReallocationBetweenFunctions: Indicator {
  let definition: IndicatorDefinition

  static let spending = "spending.esc"
  static let budget = "budget.esc-approved"
  static let dimension = "function"
  static let functions = ["06", "07", "08", "09", "10"]

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    // A function without an observation is not one without money, so all of them must be there.
    let cells = [Self.spending, Self.budget].flatMap { input in
      Self.functions.map { InputReading.Cell(input, in: Breakdown([Self.dimension: $0])) }
    }
    let reading = inputs.read(cells, over: period)
    let level = max(definition.level, reading.level)
    var measurement = Measurement(
      indicator: definition.id, period: period,
      outcome: .gap(.inputMissing([Self.spending, Self.budget])),
      observations: reading.observations)
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let values, let observations):
      let actual = Array(values.prefix(Self.functions.count))
      let approved = Array(values.suffix(Self.functions.count))
      if Set(observations.map(\.unit)).count > 1 {
        measurement.outcome = .notComputable(.outOfRange("the amounts are in different units"))
      } else {
        measurement.outcome = Self.reallocation(actual, approved, level: level)
      }
      measurement.components = [(Self.spending, actual), (Self.budget, approved)].map {
        MeasurementComponent(
          role: .term, name: $0, value: Undisclosed($1.reduce(0, +), level: level),
          counts: .things)
      }
    }
    return [measurement]
  }

  /// The sum of the differences from the scaled budget, over all that was spent.
  static func reallocation(
    _ actual: [Double], _ approved: [Double], level: Level
  ) -> MeasurementOutcome {
    guard (actual + approved).allSatisfy({ $0 >= 0 }) else {
      return .notComputable(.outOfRange("an amount is negative"))
    }
    let spent = actual.reduce(0, +)
    let planned = approved.reduce(0, +)
    guard planned > 0 else { return .notComputable(.denominatorIsZero(budget)) }
    guard spent > 0 else { return .notComputable(.denominatorIsZero(spending)) }
    // Multiplied out, so that whole amounts give a whole result; the scaling cancels out.
    let moved = zip(actual, approved).reduce(0.0) { sum, pair in
      sum + abs(pair.0 * planned - pair.1 * spent)
    }
    let value = 100 * moved / (spent * planned)
    guard value.isFinite else { return .notComputable(.notFinite) }
    return .value(Undisclosed(value, level: level))
  }
}
