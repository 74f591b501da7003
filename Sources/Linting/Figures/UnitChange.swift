public import ReportingCore

/// `figures.unit-change`: from one period on, all values of a series are about a hundred, a thousand
/// or a million times what they were, as when a publisher begins to write thousands, or shares
/// instead of per cent.
public struct UnitChange: FigureRule {
  /// The rule's id.
  public let id = "figures.unit-change"

  /// The rule.
  public init() {}

  /// Looks for one break with two or more values that agree on either side of it.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.compactMap { series in
      guard let found = UnitChange.change(in: series) else { return nil }
      let before = series.points[found.index - 1]
      let after = series.points[found.index]
      guard !after.hasNote else { return nil }
      return .warning(
        id,
        "from \(after.period.label) on, \(series.name) is about \(found.factor) times \(after.value > before.value ? "greater" : "smaller") than before (\(before.shown), then \(after.shown))",
        at: after.location,
        suggestion:
          "Bring both sides into '\(series.unit.id)', the unit of the input; if the break is real, say so in a note.",
        notes: [.init("the last value before: \(before.shown)", at: before.location)])
    }
  }

  /// Where a unit seems to change, and by which factor.
  static func change(in series: FigureSeries) -> (index: Int, factor: Int)? {
    let values = series.points.map(\.value)
    guard values.count >= 4, values.allSatisfy({ $0 > 0 }) else { return nil }
    var index = 1
    for candidate in values.indices.dropFirst() where step(values, candidate) > step(values, index)
    {
      index = candidate
    }
    let sides = [values[..<index], values[index...]]
    guard sides.allSatisfy({ $0.count >= 2 }) else { return nil }
    var means: [Double] = []
    for side in sides {
      guard let least = side.min(), let most = side.max(), most <= 3 * least else { return nil }
      means.append(side.reduce(0, +) / Double(side.count))
    }
    let ratio = max(means[0] / means[1], means[1] / means[0])
    return [100, 1_000, 1_000_000].first { (0.5...2).contains(ratio / Double($0)) }
      .map { (index, $0) }
  }

  private static func step(_ values: [Double], _ index: Int) -> Double {
    max(values[index] / values[index - 1], values[index - 1] / values[index])
  }
}
