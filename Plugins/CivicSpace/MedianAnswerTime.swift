import ReportingCore

/// `CS-03`: the median of the days from a request to its final answer, estimated from time classes.
///
/// Requests that took more than 90 days and those without an answer are censored: all that is
/// known is that they are longer than any other. The median is sound as long as they are fewer
/// than half. Within a class the answers are taken to be spread evenly (linear interpolation).
struct MedianAnswerTime: Indicator {
  let definition: IndicatorDefinition

  static let input = "requests.by-answer-time"
  static let dimension = "answer-time"
  /// The classes that end, by their last day.
  static let closedClasses: [(code: String, lastDay: Double)] = [
    ("0-10", 10), ("11-20", 20), ("21-30", 30), ("31-60", 60), ("61-90", 90),
  ]
  /// The classes of which only the beginning is known.
  static let censoredClasses = ["over-90", "unanswered"]

  func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
    // A class without an observation is not an empty class, so all of them must be there.
    let codes = Self.closedClasses.map(\.code) + Self.censoredClasses
    let reading = inputs.read(
      codes.map { InputReading.Cell(Self.input, in: Breakdown([Self.dimension: $0])) },
      over: period)
    let level = max(definition.level, reading.level)

    var measurement = Measurement(
      indicator: definition.id, period: period,
      outcome: .gap(.inputMissing([Self.input])), observations: reading.observations)
    switch reading {
    case .incomplete(let reason, _):
      measurement.outcome = .gap(reason)
    case .complete(let counts, _):
      measurement.outcome = Self.median(counts, level: level)
      measurement.components = [
        MeasurementComponent(
          role: .term, name: Self.input,
          value: Undisclosed(counts.reduce(0, +), level: level), counts: .things)
      ]
    }
    return [measurement]
  }

  /// The median of counts in the order of the classes, the censored ones last.
  static func median(_ counts: [Double], level: Level) -> MeasurementOutcome {
    guard counts.allSatisfy({ $0 >= 0 }) else {
      return .notComputable(.outOfRange("a number of requests is negative"))
    }
    let total = counts.reduce(0, +)
    guard total > 0 else { return .notComputable(.denominatorIsZero(input)) }
    guard total.isFinite else { return .notComputable(.notFinite) }
    // With exactly half beyond the last day the median lies somewhere between 90 days and never.
    let half = total / 2
    guard counts.suffix(censoredClasses.count).reduce(0, +) < half else {
      return .notComputable(
        .outOfRange("half of the requests or more took over 90 days or had no answer"))
    }
    var before = 0.0
    var firstDay = 0.0
    for (count, timeClass) in zip(counts, closedClasses) {
      if count > 0, before + count >= half {
        let share = (half - before) / count
        return .value(
          Undisclosed(firstDay + share * (timeClass.lastDay - firstDay), level: level))
      }
      before += count
      firstDay = timeClass.lastDay
    }
    // Only rounding of very large numbers can leave the classes short of half.
    return .notComputable(.notFinite)
  }
}
