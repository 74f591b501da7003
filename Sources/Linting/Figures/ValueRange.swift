public import ReportingCore

/// `figures.range`: a figure lies where it can lie.
///
/// Outside of what the module declares it is an error, and so is a share of a part in its whole
/// below 0 or above the whole. Another figure in per cent outside 0 to 100 may be right, as rates of
/// change are, and is warned of.
public struct ValueRange: FigureRule {
  /// The rule's id.
  public let id = "figures.range"

  /// The rule.
  public init() {}

  /// Compares each value with what is declared for it, or with what its unit says.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series -> [Diagnostic] in
      let checks = series.input.checks
      let isDeclared = checks.minimum != nil || checks.maximum != nil
      if isDeclared || checks.share != nil {
        let top = checks.maximum ?? (isDeclared ? nil : series.unit.share.map { 1 / $0 })
        let bottom = checks.minimum ?? (isDeclared ? nil : 0)
        return series.points.compactMap { outside($0, of: series, bottom, top, isCertain: true) }
      }
      guard let share = series.unit.share else { return [] }
      let found = series.points.compactMap {
        outside($0, of: series, 0, 1 / share, isCertain: false)
      }
      return found.isEmpty || series.input.isChange ? [] : found
    }
  }

  private func outside(
    _ point: FigureSeries.Point, of series: FigureSeries, _ bottom: Double?, _ top: Double?,
    isCertain: Bool
  ) -> Diagnostic? {
    let isBelow = bottom.map { point.value < $0 } ?? false
    let isAbove = top.map { point.value > $0 * (1 + 1e-12) } ?? false
    guard isBelow || isAbove else { return nil }
    let bound = (isBelow ? bottom : top) ?? 0
    let limit =
      "\(isBelow ? "below" : "above") \(FigureSeries.Point.text(bound, decimals: bound == bound.rounded() ? 0 : 2))"
    if isCertain {
      return .error(
        id, "\(series.name) cannot be \(limit), and is \(point.shown) for \(point.period.label)",
        at: point.location, suggestion: "Correct the figure.",
        notes: [.init("the input is declared here", at: series.input.location)])
    }
    return Diagnostic(
      point.hasNote ? .note : .warning, id,
      "\(series.name) is \(point.shown) \(series.unit.id) for \(point.period.label), \(limit)",
      at: point.location,
      suggestion: point.hasNote
        ? nil
        : "Correct it; if it may be so, say in a note why, or declare 'from' and 'to' under 'checks' of the input."
    )
  }
}

extension InputDefinition {
  /// Words in titles of figures that may lie below 0 or above 100.
  private static let changeWords: [String] = [
    "change", "growth", "variation", "increase", "decrease", "difference", "balance", "gap",
    "deviation", "net ", "variación", "crecimiento", "aumento", "diferencia", "saldo", "brecha",
    "évolution", "croissance", "écart", "solde", "hausse", "variació", "creixement", "augment",
    "diferència", "bretxa",
  ]

  /// Whether the figure is a change, a balance or a difference, as far as its names say so.
  var isChange: Bool {
    title.languages.contains { language in
      let text = Array((title[language] ?? "").lowercased().utf8)
      return InputDefinition.changeWords.contains { text.holds(Array($0.utf8)) }
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand among these; sought one by one, as both are few.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == first && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
