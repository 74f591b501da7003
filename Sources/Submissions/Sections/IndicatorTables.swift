import Documents
import ReportingCore

/// Lays indicators out as tables over periods, with their sources and remarks.
struct IndicatorTables {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }

  /// Tables of indicators over the last periods up to the report's year: one for those that are
  /// told by calendar year and one for those told by other periods, such as school years, whose
  /// columns would otherwise stand half empty. Indicators with nothing to say are left out.
  func blocks(
    _ indicators: [IndicatorDefinition], caption: String, periods count: Int
  ) -> [Block] {
    let shown = indicators.filter { context.figures.hasAnythingToSay($0.id) }
    let byYear = shown.filter(isToldByYear)
    let others = shown.filter { !isToldByYear($0) }
    return [byYear, others].compactMap { block($0, caption: caption, periods: count) }
  }

  private func isToldByYear(_ indicator: IndicatorDefinition) -> Bool {
    lastPeriods(of: [indicator], count: 1).allSatisfy(\.isCalendarYear)
  }

  private func block(
    _ shown: [IndicatorDefinition], caption: String, periods count: Int
  ) -> Block? {
    let periods = lastPeriods(of: shown, count: count)
    let rows = shown.filter { indicator in
      periods.contains { period in
        context.figures.measurement(indicator.id, over: period).map {
          if case .gap = $0.outcome { false } else { true }
        } ?? false
      }
    }
    guard !rows.isEmpty, !periods.isEmpty else { return nil }
    let pack = context.pack
    let cells = rows.flatMap { row in
      periods.map { context.figures.measurement(row.id, over: $0) }
    }
    if let reasons = WithheldTable.reasons(cells, in: context) {
      return WithheldTable(context: context)
        .block(pack.text(.labelled(caption, pack.list(rows.map(writer.title)))), reasons)
    }
    let units = Set(rows.map(\.unit))
    let sharedUnit = units.count == 1 ? units.first : nil
    let heading = sharedUnit.map { "\(caption) (\(writer.unit($0)))" } ?? caption
    return .table(
      Table(
        caption: [.text(heading)],
        summary: pack.text(
          .tableSummary(
            rows: pack[.indicators],
            columns: pack.text(.periodsListed(pack.list(periods.map { pack.period($0) }))))),
        columns: FigureColumns.columns(
          heading: pack[.indicator], unit: sharedUnit == nil ? pack[.unit] : nil,
          periods: periods.map { pack.period($0) }),
        rows: rows.map { row(of: $0, over: periods, showsUnit: sharedUnit == nil) },
        sources: sources(of: rows, over: periods)))
  }

  private func row(
    of indicator: IndicatorDefinition, over periods: [Period], showsUnit: Bool
  ) -> Table.Row {
    let measurements = periods.map { context.figures.measurement(indicator.id, over: $0) }
    let remarks = RowRemarks(
      measurements.map { $0.flatMap(writer.remark) }, periods: periods,
      valueCount: measurements.count { $0?.value != nil }, pack: context.pack)
    var footnote = remarks.ofRow
    if let resemblance = indicator.resemblance {
      footnote.insert(
        context.pack.text(
          .resembles(
            standardName(resemblance.indicator),
            difference: writer.text(resemblance.difference))), at: 0)
    }
    var heading: [Inline] = [.text(writer.title(indicator))]
    if !footnote.isEmpty { heading.append(.footnote([.text(footnote.joined(separator: " "))])) }
    var cells = [heading]
    if showsUnit { cells.append([.text(writer.unit(indicator.unit))]) }
    for (measurement, remark) in zip(measurements, remarks.ofCells) {
      cells.append(
        [.text(writer.cell(measurement))] + (remark.map { [.footnote([.text($0)])] } ?? []))
    }
    return Table.Row(cells)
  }

  private func standardName(_ id: String) -> String {
    guard let standard = context.catalogue.indicator(id) else { return id }
    return context.pack.text(
      .inBrackets(context.pack.quoted(writer.title(standard)), id))
  }

  /// The last periods, up to the report's year, for which any of the indicators has something to
  /// say.
  func lastPeriods(of indicators: [IndicatorDefinition], count: Int) -> [Period] {
    var periods: Set<Period> = []
    for indicator in indicators {
      for period in context.figures.periods(of: indicator.id)
      where period.endYear <= context.year.endYear {
        if let measurement = context.figures.measurement(indicator.id, over: period) {
          if case .gap(.inputMissing) = measurement.outcome { continue }
          periods.insert(period)
        }
      }
    }
    return Array(periods.sorted().suffix(count))
  }

  func sources(of indicators: [IndicatorDefinition], over periods: [Period]) -> [[Inline]] {
    var ids: [String] = []
    for indicator in indicators {
      for period in periods {
        let inputs = context.figures.measurement(indicator.id, over: period)?.inputs ?? []
        for id in inputs.compactMap(\.source) where !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.map { [.text(writer.source($0))] }
  }
}
