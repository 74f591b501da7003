public import ReportingCore

/// `figures.year-repeated`: all parts of an input have the same values in two periods that follow
/// one another, as when the lines of one year were copied for the next.
public struct RepeatedYear: FigureRule {
  /// The rule's id.
  public let id = "figures.year-repeated"
  /// So many figures must be equal.
  public static let cells = 4

  /// The rule.
  public init() {}

  private struct Cell: Hashable {
    var breakdown: Breakdown
    var value: Double
  }

  /// Compares the periods of each input with those before them.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.seriesByInput.flatMap { all -> [Diagnostic] in
      guard all.count >= RepeatedYear.cells else { return [] }
      var byPeriod: [Period: [(cell: Cell, point: FigureSeries.Point)]] = [:]
      for series in all {
        for point in series.points {
          byPeriod[point.period.withoutNote, default: []]
            .append((Cell(breakdown: series.breakdown, value: point.value), point))
        }
      }
      let periods = byPeriod.keys.sorted()
      return zip(periods, periods.dropFirst()).compactMap { before, after in
        guard let old = byPeriod[before], let new = byPeriod[after], old.count == new.count,
          new.count >= RepeatedYear.cells, before.months == after.months,
          Set(old.map(\.cell)) == Set(new.map(\.cell)),
          new.count(where: { $0.point.significantDigits >= 2 }) >= RepeatedYear.cells,
          Set(new.map(\.cell.value)).count > 1, !new.contains(where: { $0.point.isExplained }),
          let first = new[0].point.location
        else { return nil }
        return .warning(
          id,
          "all \(new.count) figures of '\(all[all.startIndex].input.id)' for \(after.label) are those of \(before.label)",
          at: first,
          suggestion:
            "Put the figures of \(after.label) there; if nothing changed, say so in a note.",
          notes: [.init("the figures of \(before.label)", at: old[0].point.location)])
      }
    }
  }
}
