import ReportingCore

/// Figures that are there and give no value: a stage of a process larger than the one before it, a
/// score beyond its scale, a negative count, a table with a hole, too few evaluators. The officer who
/// entered them is told.
struct MeasurementCheck {
  let measurements: [Measurement]
  let collector: DiagnosticCollector

  /// Reports each once, at the first of the figures behind it.
  func check() {
    var seen: Set<String> = []
    for measurement in measurements {
      guard let problem = problem(of: measurement) else { continue }
      let part = measurement.breakdown.isTotal ? "" : " (\(measurement.breakdown))"
      let message =
        "'\(measurement.indicator)' has no value for \(measurement.period.label)\(part): \(problem.detail)"
      let places = measurement.observations.compactMap(\.location)
      // One wrong figure is often read for the whole and for its parts.
      guard seen.insert("\(measurement.indicator) \(places) \(problem.detail)").inserted else {
        continue
      }
      collector.report(
        Diagnostic(
          problem.severity, problem.id, message, at: places.first, suggestion: problem.advice,
          notes: places.dropFirst().prefix(3).map {
            Diagnostic.Note("it is read with this one", at: $0)
          }))
    }
  }

  private struct Problem {
    var id: String
    var severity: Diagnostic.Severity
    var detail: String
    var advice: String
  }

  private func problem(of measurement: Measurement) -> Problem? {
    switch measurement.outcome {
    case .notComputable(.outOfRange(let detail)):
      return Problem(
        id: "indicator.out-of-range", severity: .warning, detail: detail,
        advice: "Correct the figures behind it.")
    case .notComputable(.tooFew(let found, let wanted)):
      return Problem(
        id: "indicator.too-few", severity: .note,
        detail: "\(found) answered, and the method asks for \(wanted)",
        advice: "Ask more of them, or leave the figures out until there are enough.")
    case .gap(.cellMissing(let input, let period, let breakdown))
    where isHole(input, period, breakdown, in: measurement):
      return Problem(
        id: "indicator.hole", severity: .note,
        detail: "'\(input)' has nothing for \(period.label)"
          + (breakdown.isTotal ? "" : " (\(breakdown))") + ", where figures beside it are there",
        advice: "Supply it, or state with 'missing' that there is none.")
    default: return nil
    }
  }

  /// Whether somebody has begun to supply what is missing: other cells of a table, or the other
  /// figures of an earlier period. Nothing is said of what was never begun.
  private func isHole(
    _ input: String, _ period: Period, _ breakdown: Breakdown, in measurement: Measurement
  ) -> Bool {
    guard measurement.breakdown.isTotal else { return false }
    if !breakdown.isTotal { return !measurement.observations.isEmpty }
    return period != measurement.period
      && measurement.observations.contains {
        $0.period.withoutNote == period.withoutNote && $0.input != input
          && $0.input != Catalogue.population.id
      }
  }
}
