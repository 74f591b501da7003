public import ReportingCore

/// `figures.negative-count`: nothing is counted below zero. Counts of people are refused when they
/// are read.
public struct NegativeCount: FigureRule {
  /// The rule's id.
  public let id = "figures.negative-count"

  /// The rule.
  public init() {}

  /// Looks for figures below zero where the unit counts; balances and changes may lie there.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series -> [Diagnostic] in
      guard series.unit.isCount, series.input.checks.minimum == nil else { return [] }
      guard series.points.contains(where: { $0.value < 0 }), !series.input.isChange else {
        return []
      }
      return series.points.filter { $0.value < 0 && !$0.hasNote }.map { point in
        .warning(
          id,
          "\(series.name) counts \(series.unit.id), and \(point.shown) for \(point.period.label) is below zero",
          at: point.location,
          suggestion:
            "Correct it; if it is a balance or a correction, say so in a note or declare 'from' under 'checks' of the input."
        )
      }
    }
  }
}
