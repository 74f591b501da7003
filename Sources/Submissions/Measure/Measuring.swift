import ReportingCore

/// Measures all indicators of a workspace: the first step of the way of the data.
struct Measuring {
  let indicators: [any Indicator]
  let inputs: IndicatorInputs
  /// The report's year. It is measured even when nothing is known of it, so that gaps are stated.
  let year: Period

  /// The measurements of every period up to the report's year for which an input is there, ordered
  /// by indicator, period and part.
  func measure() async throws -> [Measurement] {
    let measured = try await withThrowingTaskGroup(of: (Int, [Measurement]).self) { group in
      for (index, indicator) in indicators.enumerated() {
        group.addTask {
          var found: [Measurement] = []
          for period in periods(of: indicator) {
            found += try await indicator.measure(inputs, over: period)
          }
          return (index, found)
        }
      }
      var results = [[Measurement]](repeating: [], count: indicators.count)
      for try await (index, found) in group { results[index] = found }
      return results
    }
    let order = indicators.indices.sorted {
      indicators[$0].definition.id < indicators[$1].definition.id
    }
    return order.flatMap { index in
      measured[index].sorted { ($0.period, $0.breakdown) < ($1.period, $1.breakdown) }
    }
  }

  private func periods(of indicator: any Indicator) -> [Period] {
    var periods: Set<Period> = [year]
    for input in indicator.definition.inputs where input != Catalogue.population.id {
      for period in inputs.periods(of: input) where period.end <= year.end {
        periods.insert(period)
      }
    }
    return periods.sorted()
  }
}
