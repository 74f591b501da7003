import Documents
import ReportingCore

/// An indicator by its breakdowns, one table for each dimension.
struct BreakdownTables {
  let context: SectionContext

  func blocks(_ indicator: IndicatorDefinition, periods count: Int = 6) -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    let periods = context.figures.periods(of: indicator.id)
      .filter { $0.endYear <= context.year.endYear }.suffix(count)
    // One table for each set of dimensions that occurs, such as {sex} and {district, sex}.
    var sets: [[String]] = []
    for period in periods {
      for breakdown in context.figures.breakdowns(of: indicator.id, over: period)
      where !breakdown.isTotal && !sets.contains(breakdown.dimensions) {
        sets.append(breakdown.dimensions)
      }
    }
    return sets.sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }.compactMap {
      dimensions in
      var rows: [Breakdown] = []
      for period in periods {
        for breakdown in context.figures.breakdowns(of: indicator.id, over: period)
        where breakdown.dimensions == dimensions && !rows.contains(breakdown) {
          rows.append(breakdown)
        }
      }
      rows.sort { order(of: $0).lexicographicallyPrecedes(order(of: $1)) }
      let shown = periods.filter { period in
        rows.contains { context.figures.measurement(indicator.id, over: period, in: $0) != nil }
      }
      guard !rows.isEmpty, !shown.isEmpty else { return nil }
      let titles = dimensions.map { id in
        context.catalogue.dimension(id).flatMap { writer.name($0.title) } ?? id
      }
      let names = pack.list(
        titles.enumerated().map { $0.offset == 0 ? $0.element : pack.withinSentence($0.element) })
      let caption = pack.text(
        .breakdownBy(writer.title(indicator), by: pack.list(titles.map(pack.withinSentence))))
      return .table(
        Table(
          caption: [.text("\(caption) (\(writer.unit(indicator.unit)))")],
          summary: pack.text(
            .tableSummary(
              rows: names,
              columns: pack.text(.periodsListed(pack.list(shown.map { pack.period($0) }))))),
          columns: FigureColumns.columns(
            heading: names, unit: nil, periods: shown.map { pack.period($0) }),
          rows: rows.map { row(writer.breakdown($0), indicator, $0, Array(shown)) }
            + totalRow(indicator, Array(shown)),
          sources: IndicatorTables(context: context).sources(of: [indicator], over: Array(shown))))
    }
  }

  private func row(
    _ name: String, _ indicator: IndicatorDefinition, _ breakdown: Breakdown,
    _ periods: [Period], kind: Table.Row.Kind = .body
  ) -> Table.Row {
    let writer = FigureWriter(context: context)
    let measurements = periods.map {
      context.figures.measurement(indicator.id, over: $0, in: breakdown)
    }
    let remarks = RowRemarks(
      measurements.map { $0.flatMap(writer.remark) }, periods: periods,
      valueCount: measurements.count { $0?.value != nil }, pack: context.pack)
    func footnote(_ text: String) -> [Inline] { [.footnote([.text(text)])] }
    let heading =
      [.text(name)] + (remarks.ofRow.isEmpty ? [] : footnote(remarks.ofRow.joined(separator: " ")))
    return Table.Row(
      [heading]
        + zip(measurements, remarks.ofCells).map { measurement, remark in
          [.text(writer.cell(measurement))] + (remark.map(footnote) ?? [])
        }, kind: kind)
  }

  private func totalRow(_ indicator: IndicatorDefinition, _ periods: [Period]) -> [Table.Row] {
    let known = periods.contains {
      context.figures.measurement(indicator.id, over: $0)?.value != nil
    }
    return known
      ? [row(context.pack[.total], indicator, .total, periods, kind: .total)] : []
  }

  /// The places of a breakdown's codes in their lists, for sorting.
  private func order(of breakdown: Breakdown) -> [Int] {
    breakdown.parts.map { part in
      context.catalogue.dimension(part.dimension)?.codes
        .firstIndex { $0.id == part.code } ?? Int.max
    }
  }
}
