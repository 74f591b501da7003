public import ReportingCore

/// `figures.jump`: a value differs from the values beside it in time by more than it may.
///
/// How much that is the input or `city.yaml` declares (`jump-factor`). Where neither does, only
/// values that look like a slipped decimal point are reported (``OutlierSearch``). Figures below 50
/// steps of their last decimal, such as counts below 50, vary by any factor without a mistake.
public struct ValueJump: FigureRule {
  /// The rule's id.
  public let id = "figures.jump"
  /// Figures of fewer steps than this are not looked at.
  public static let smallCount = 50.0

  /// The rule.
  public init() {}

  /// Compares each value with its neighbours.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series -> [Diagnostic] in
      let found = check(series, figures)
      // Names are read last: few series have anything odd.
      return found.isEmpty || series.input.isChange ? [] : found
    }
  }

  private func check(_ series: FigureSeries, _ figures: FigureTable) -> [Diagnostic] {
    if let factor = series.input.checks.jumpFactor ?? figures.jumpFactor {
      return declared(series, factor)
    }
    guard UnitChange.change(in: series) == nil else { return [] }
    return OutlierSearch.outliers(in: series.points.map(\.value), isCount: series.unit.isCount)
      .compactMap { found in
        let point = series.points[found.index]
        let neighbour = series.points[found.index > 0 ? found.index - 1 : found.index + 1]
        guard !point.hasNote, !isSmall(point, neighbour) else { return nil }
        return finding(
          series, point, neighbour, factor: found.factor, isGreater: found.isGreater,
          "than the values beside it",
          "Check the decimal point; if the value is right, say in a note why.")
      }
  }

  private func declared(_ series: FigureSeries, _ limit: Double) -> [Diagnostic] {
    zip(series.points, series.points.dropFirst()).compactMap { before, after in
      guard before.value > 0, after.value > 0, !after.hasNote else { return nil }
      if isSmall(before, after) { return nil }
      let factor = max(after.value / before.value, before.value / after.value)
      guard factor > limit else { return nil }
      return finding(
        series, after, before, factor: factor, isGreater: after.value > before.value,
        "than before, and \(FigureSeries.Point.text(limit, decimals: 1)) is the declared limit",
        "Check it; if the value is right, say in a note why.")
    }
  }

  /// Whether both values are few steps of the last decimal: by rounding alone such figures differ
  /// by any factor, as small counts do.
  private func isSmall(_ a: FigureSeries.Point, _ b: FigureSeries.Point) -> Bool {
    max(a.value, b.value) < ValueJump.smallCount * 2 * min(a.rounding, b.rounding)
  }

  private func finding(
    _ series: FigureSeries, _ point: FigureSeries.Point, _ neighbour: FigureSeries.Point,
    factor: Double, isGreater: Bool, _ compared: String, _ suggestion: String
  ) -> Diagnostic {
    let times = FigureSeries.Point.text(factor, decimals: factor < 10 ? 1 : 0)
    return .warning(
      id,
      "\(series.name) is \(point.shown) for \(point.period.label), \(times) times \(isGreater ? "greater" : "smaller") \(compared)",
      at: point.location, suggestion: suggestion,
      notes: [.init("\(neighbour.period.label): \(neighbour.shown)", at: neighbour.location)])
  }
}
