public import ReportingCore

/// `figures.part-above-whole`: no part is larger than the whole it belongs to.
///
/// Of people, counted in a unit of people, it is an error. Other figures may have parts below zero, such as corrections of a
/// budget, so that they are warned of.
public struct PartAboveWhole: FigureRule {
  /// The rule's id.
  public let id = "figures.part-above-whole"

  /// The rule.
  public init() {}

  /// Compares each part with the whole without one of its dimensions.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series -> [Diagnostic] in
      guard series.unit.isAdditive, !series.breakdown.isTotal else { return [] }
      let wholes = series.breakdown.dimensions.map { series.breakdown.without($0) }
      return series.points.compactMap { check($0, of: series, wholes, figures) }
    }
  }

  private func check(
    _ point: FigureSeries.Point, of series: FigureSeries, _ wholes: [Breakdown],
    _ figures: FigureTable
  ) -> Diagnostic? {
    for breakdown in wholes {
      guard let whole = figures.point(series.input.id, over: point.period, in: breakdown) else {
        continue
      }
      let slack = series.unit.isCount ? 0 : point.rounding + whole.rounding
      guard point.value > whole.value + slack * (1 + 1e-9), whole.value >= 0 else { continue }
      let isCertain =
        series.input.counts != .things && series.unit.isCount && series.unit.id != "number"
      return Diagnostic(
        isCertain ? .error : point.hasNote || whole.hasNote ? .note : .warning, id,
        "\(series.name) is \(point.shown) for \(point.period.label), more than the whole\(breakdown.isTotal ? "" : " (\(breakdown))"), \(whole.shown)",
        at: point.location, suggestion: "Correct the part or the whole.",
        notes: [.init("the whole: \(whole.shown)", at: whole.location)])
    }
    return nil
  }
}
