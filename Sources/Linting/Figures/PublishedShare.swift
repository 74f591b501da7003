public import ReportingCore

/// `figures.share`: a published share follows from the counts that are published beside it, as far
/// as its decimals say.
public struct PublishedShare: FigureRule {
  /// The rule's id.
  public let id = "figures.share"

  /// The rule.
  public init() {}

  /// Compares each share whose counts are declared with these counts.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series -> [Diagnostic] in
      guard let share = series.input.checks.share else { return [] }
      return series.points.compactMap { check($0, of: series, share, figures) }
    }
  }

  private func check(
    _ point: FigureSeries.Point, of series: FigureSeries, _ share: FigureChecks.Share,
    _ figures: FigureTable
  ) -> Diagnostic? {
    let catalogue = figures.catalogue
    guard let part = catalogue.input(share.part), let whole = catalogue.input(share.whole),
      let shareScale = catalogue.unit(series.input.unit)?.scale,
      let partUnit = catalogue.unit(part.unit), let wholeUnit = catalogue.unit(whole.unit)
    else { return nil }
    let partPlace = series.breakdown.restricted(to: part.dimensions)
    let wholePlace =
      (share.dimension.map(series.breakdown.without) ?? series.breakdown)
      .restricted(to: whole.dimensions)
    guard let above = figures.point(part.id, over: point.period, in: partPlace),
      let below = figures.point(whole.id, over: point.period, in: wholePlace), below.value > 0
    else { return nil }
    // Counts are exact; of rounded figures the true value may lie anywhere within the rounding.
    let partRounding = FigureUnit(partUnit, id: part.unit).isCount ? 0 : above.rounding
    let wholeRounding = FigureUnit(wholeUnit, id: whole.unit).isCount ? 0 : below.rounding
    let scale = partUnit.scale / wholeUnit.scale / shareScale
    guard below.value > wholeRounding else { return nil }
    let least = (above.value - partRounding) / (below.value + wholeRounding) * scale
    let most = (above.value + partRounding) / (below.value - wholeRounding) * scale
    let slack = point.rounding * (1 + 1e-9) + abs(most) * 1e-12
    guard point.value < least - slack || point.value > most + slack else { return nil }
    let right = above.value / below.value * scale
    let isShown =
      [point.shown, above.shown, below.shown].allSatisfy { !$0.hasPrefix("(") }
    let result =
      isShown
      ? ", but \(above.shown) of \(below.shown) is \(FigureSeries.Point.text(right, decimals: max(point.decimals, 1)))"
      : ", but does not follow from the counts"
    return Diagnostic(
      point.hasNote ? .note : .warning, id,
      "\(series.name) is published as \(point.shown) for \(point.period.label)\(result)",
      at: point.location,
      suggestion: point.hasNote
        ? nil
        : "Ask the publisher which of the three is right; until then say in a note that they disagree.",
      notes: [
        .init("the part: \(above.shown)", at: above.location),
        .init("the whole: \(below.shown)", at: below.location),
      ])
  }
}
