public import ReportingCore

/// `figures.sign-change`: one value of a series lies on the other side of zero than all others.
public struct SignChange: FigureRule {
  /// The rule's id.
  public let id = "figures.sign-change"

  /// The rule.
  public init() {}

  /// Looks at series of four or more values that are not counts and not shares, for which other
  /// rules speak.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.compactMap { series in
      guard !series.unit.isCount, series.unit.share == nil else {
        return nil
      }
      let signed = series.points.filter { $0.value != 0 }
      let below = signed.filter { $0.value < 0 }
      let above = signed.filter { $0.value > 0 }
      guard signed.count >= 4, min(below.count, above.count) == 1,
        let odd = below.count == 1 ? below.first : above.first, !odd.hasNote,
        !series.input.isChange
      else { return nil }
      let others = below.count == 1 ? above : below
      return .warning(
        id,
        "\(series.name) is \(odd.shown) for \(odd.period.label), and all \(others.count) other values are \(odd.value < 0 ? "above" : "below") zero",
        at: odd.location, suggestion: "Check the sign; if it is right, say in a note why.",
        notes: others.prefix(1).map { .init("\($0.period.label): \($0.shown)", at: $0.location) })
    }
  }
}
