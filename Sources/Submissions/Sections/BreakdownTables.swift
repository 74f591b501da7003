import Documents
import ReportingCore

/// An indicator by its breakdowns, one table for each set of dimensions.
struct BreakdownTables {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }

  /// - Parameter wanted: The dimensions of the one table that is wanted; all tables when empty.
  func blocks(
    _ indicator: IndicatorDefinition, by wanted: [String] = [], periods count: Int = 6
  ) -> [Block] {
    let periods = Array(
      context.figures.periods(of: indicator.id)
        .filter { $0.endYear <= context.year.endYear }.suffix(count))
    // One table for each set of dimensions that occurs, such as {sex} and {district, sex}.
    var sets: [[String]] = []
    for period in periods {
      for breakdown in context.figures.breakdowns(of: indicator.id, over: period)
      where !breakdown.isTotal && !sets.contains(breakdown.dimensions) {
        sets.append(breakdown.dimensions)
      }
    }
    if !wanted.isEmpty { sets = sets.filter { Set($0) == Set(wanted) } }
    var blocks: [Block] = []
    var withheld: (names: [String], cells: [ReleasedMeasurement?]) = ([], [])
    for dimensions in sets.sorted(by: { ($0.count, $0.joined()) < ($1.count, $1.joined()) }) {
      // In the order in which the template or the indicator names them.
      let named = wanted.isEmpty ? indicator.dimensions : wanted
      let dimensions = dimensions.sorted { place($0, in: named) < place($1, in: named) }
      let rows = rows(of: indicator, by: dimensions, over: periods)
      let shown = periods.filter { period in
        rows.contains { context.figures.measurement(indicator.id, over: period, in: $0) != nil }
      }
      guard !rows.isEmpty, !shown.isEmpty else { continue }
      let titles = dimensions.map { id in
        context.catalogue.dimension(id).flatMap { writer.name($0.title) } ?? id
      }
      let cells = shown.flatMap { period in
        rows.map { context.figures.measurement(indicator.id, over: period, in: $0) }
      }
      if WithheldTable.reasons(cells, in: context) != nil {
        withheld.names.append(context.pack.list(titles.map(context.pack.withinSentence)))
        withheld.cells += cells
      } else {
        blocks.append(
          .table(table(indicator, by: dimensions, titled: titles, rows: rows, over: shown)))
      }
    }
    guard let reasons = WithheldTable.reasons(withheld.cells, in: context) else { return blocks }
    let name = context.pack.text(
      .breakdownBy(writer.title(indicator), by: withheld.names.joined(separator: "; ")))
    return blocks + [WithheldTable(context: context).block(name, reasons)]
  }

  private func place(_ dimension: String, in order: [String]) -> Int {
    order.firstIndex(of: dimension) ?? .max
  }

  private func rows(
    of indicator: IndicatorDefinition, by dimensions: [String], over periods: [Period]
  ) -> [Breakdown] {
    var rows: [Breakdown] = []
    for period in periods {
      for breakdown in context.figures.breakdowns(of: indicator.id, over: period)
      where Set(breakdown.dimensions) == Set(dimensions) && !rows.contains(breakdown) {
        rows.append(breakdown)
      }
    }
    return rows.sorted {
      order(of: $0, by: dimensions).lexicographicallyPrecedes(order(of: $1, by: dimensions))
    }
  }

  private func table(
    _ indicator: IndicatorDefinition, by dimensions: [String], titled titles: [String],
    rows: [Breakdown], over periods: [Period]
  ) -> Table {
    let pack = context.pack
    let names = pack.list(
      titles.enumerated().map { $0.offset == 0 ? $0.element : pack.withinSentence($0.element) })
    let caption = pack.text(
      .breakdownBy(writer.title(indicator), by: pack.list(titles.map(pack.withinSentence))))
    let labels = periods.map { pack.period($0) }
    return Table(
      caption: [.text("\(caption) (\(writer.unit(indicator.unit)))")],
      summary: pack.text(
        .tableSummary(rows: names, columns: pack.text(.periodsListed(pack.list(labels))))),
      columns: FigureColumns.columns(heading: names, unit: nil, periods: labels),
      rows: rows.map { row(writer.breakdown($0, in: dimensions), indicator, $0, periods) }
        + totalRow(indicator, periods),
      notes: overlaps(indicator, dimensions) ? [[.text(pack[.overlappingParts])]] : [],
      sources: IndicatorTables(context: context).sources(of: [indicator], over: periods))
  }

  /// Whether somebody may be in several rows.
  private func overlaps(_ indicator: IndicatorDefinition, _ dimensions: [String]) -> Bool {
    indicator.inputs.compactMap { context.catalogue.input($0) }
      .contains { $0.checks.overlapping.contains(where: dimensions.contains) }
  }

  private func row(
    _ name: String, _ indicator: IndicatorDefinition, _ breakdown: Breakdown,
    _ periods: [Period], kind: Table.Row.Kind = .body
  ) -> Table.Row {
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
  private func order(of breakdown: Breakdown, by dimensions: [String]) -> [Int] {
    breakdown.parts(in: dimensions).map { part in
      context.catalogue.dimension(part.dimension)?.codes
        .firstIndex { $0.id == part.code } ?? Int.max
    }
  }
}
