public import ReportingCore

/// `figures.fractional-count`: counts of things and persons are whole numbers. Reported once for a
/// series.
public struct FractionalCount: FigureRule {
  /// The rule's id.
  public let id = "figures.fractional-count"

  /// The rule.
  public init() {}

  /// Looks for figures that are no whole numbers where the unit counts.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.compactMap { series in
      guard series.unit.isCount else { return nil }
      let wrong = series.points.filter {
        $0.value != $0.value.rounded() && $0.status != .estimated && $0.status != .imputed
          && !$0.hasNote
      }
      guard let first = wrong.first else { return nil }
      // 'number' is also the unit of what has none; a series of fractions counts nothing.
      if series.unit.id == "number", wrong.count * 2 > series.points.count { return nil }
      let more = wrong.count > 1 ? " (and \(wrong.count - 1) more of the series)" : ""
      return .warning(
        id,
        "\(series.name) counts \(series.unit.id), and \(first.shown) for \(first.period.label) is no whole number\(more)",
        at: first.location,
        suggestion:
          "Correct it; if it is a mean or an estimate, write 'estimated' under status or say so in a note."
      )
    }
  }
}
