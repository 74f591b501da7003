import ReportingCore

/// Figures that are there and cannot be: a stage of a process larger than the one before it, a score
/// beyond its scale, a negative count. They give no value, and the officer who entered them is told.
struct MeasurementCheck {
  let measurements: [Measurement]
  let collector: DiagnosticCollector

  /// Reports each contradiction once, at the first of the figures behind it.
  func check() {
    var seen: Set<String> = []
    for measurement in measurements {
      guard case .notComputable(.outOfRange(let detail)) = measurement.outcome else { continue }
      let part = measurement.breakdown.isTotal ? "" : " (\(measurement.breakdown))"
      let message =
        "'\(measurement.indicator)' has no value for \(measurement.period.label)\(part): \(detail)"
      let places = measurement.observations.compactMap(\.location)
      // One wrong figure is often read for the whole and for its parts.
      guard seen.insert("\(measurement.indicator) \(places) \(detail)").inserted else { continue }
      collector.report(
        .warning(
          "indicator.out-of-range", message, at: places.first,
          suggestion: "Correct the figures behind it.",
          notes: places.dropFirst().prefix(3).map {
            Diagnostic.Note("it is read with this one", at: $0)
          }))
    }
  }
}
