import ReportingCore

/// Measures all indicators of a workspace: the first step of the way of the data.
struct Measuring {
  let indicators: [any Indicator]
  let inputs: IndicatorInputs
  /// The report's year. It is measured even when nothing is known of it, so that gaps are stated;
  /// not so for an indicator that is told by longer or other years, such as school years, of which
  /// one ends in the report's year.
  let year: Period

  /// The measurements of every period up to the report's year for which an input is there, ordered
  /// by indicator, period and part.
  func measure() async throws -> [Measurement] {
    let measured = try await withThrowingTaskGroup(of: (Int, [Measurement]).self) { group in
      for (index, indicator) in indicators.enumerated() {
        group.addTask {
          var found: [Measurement] = []
          for period in periods(of: indicator) {
            found += try await indicator.measure(inputs, over: period).map(withNote)
          }
          return (index, found)
        }
      }
      var results = [[Measurement]](repeating: [], count: indicators.count)
      for try await (index, found) in group { results[index] = found }
      return results
    }
    let ids = indicators.map(\.definition.id)
    return ids.indices.sorted { ids[$0] < ids[$1] }.flatMap { inOrder(measured[$0]) }
  }

  /// By period and part; most come so.
  private func inOrder(_ measurements: [Measurement]) -> [Measurement] {
    // By their places: to look at measurements as a whole would copy them.
    func precedes(_ a: Int, _ b: Int) -> Bool {
      (measurements[a].period, measurements[a].breakdown)
        < (measurements[b].period, measurements[b].breakdown)
    }
    let isInOrder = measurements.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
    return isInOrder
      ? measurements : measurements.indices.sorted(by: precedes).map { measurements[$0] }
  }

  /// A remark that stands behind a period, such as `(baseline)`, is about the figure: it goes with
  /// the measurement that rests on it.
  private func withNote(_ measurement: Measurement) -> Measurement {
    var notes: [String] = []
    for observation in measurement.observations
    where observation.period.withoutNote == measurement.period {
      if let note = observation.period.note, !notes.contains(note) { notes.append(note) }
    }
    guard !notes.isEmpty else { return measurement }
    var measurement = measurement
    let period = measurement.period
    measurement.period = Period(
      start: period.start, end: period.end, label: period.label,
      note: notes.joined(separator: "; "))
    return measurement
  }

  private func periods(of indicator: any Indicator) -> [Period] {
    var periods: Set<Period> = []
    for input in indicator.definition.inputs where input != Catalogue.population.id {
      for period in inputs.periods(of: input) where period.end <= year.end {
        periods.insert(period)
      }
    }
    let isToldOtherwise = periods.contains { period in
      period.endYear == year.endYear && period.start.year < period.endYear
    }
    if !isToldOtherwise { periods.insert(year.withoutNote) }
    return periods.sorted()
  }
}
