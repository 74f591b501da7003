import Documents
import ReportingCore

/// Draws indicators over periods.
struct IndicatorCharts {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }
  private var tables: IndicatorTables { IndicatorTables(context: context) }

  /// A chart of indicators that share a unit; nil when there are fewer than two periods with a
  /// value, which make no chart.
  func chart(
    _ indicators: [IndicatorDefinition], kind: Chart.Kind, periods count: Int = 10
  ) -> Chart? {
    let periods = tables.lastPeriods(of: indicators, count: count).filter { period in
      indicators.contains { context.figures.measurement($0.id, over: period)?.value != nil }
    }
    guard periods.count >= 2, let first = indicators.first else { return nil }
    let measurements = indicators.map { indicator in
      periods.map { context.figures.measurement(indicator.id, over: $0) }
    }
    let values = measurements.flatMap { $0.compactMap { $0?.value } }
    let decimals = measurements.flatMap { $0.compactMap { $0?.decimals } }.max() ?? 0
    let series = zip(indicators, measurements).map { indicator, measurements in
      Chart.Series(
        name: writer.title(indicator),
        points: measurements.map { Chart.Point(value: $0?.value, label: writer.cell($0)) })
    }
    let title =
      indicators.count == 1 ? writer.title(first) : context.pack.list(indicators.map(writer.title))
    return Chart(
      kind: kind, caption: [.text(title)],
      alternativeText: alternativeText(
        title, unit: writer.unit(first.unit), kind: kind, periods: periods, series: series),
      categories: periods.map { context.pack.period($0) },
      categoryTitle: context.pack[.period], series: series,
      axis: axis(values, unit: first.unit), decimals: decimals,
      sources: tables.sources(of: indicators, over: periods))
  }

  private func axis(_ values: [Double], unit: String) -> Chart.Axis {
    let scale = AxisScale(covering: values)
    return Chart.Axis(
      title: writer.unit(unit),
      ticks: scale.ticks.map {
        Chart.Axis.Tick(value: $0, label: context.pack.number($0, decimals: scale.decimals))
      })
  }

  private func alternativeText(
    _ title: String, unit: String, kind: Chart.Kind, periods: [Period], series: [Chart.Series]
  ) -> String {
    let pack = context.pack
    let first = pack.period(periods[0])
    let last = pack.period(periods[periods.count - 1])
    let opening =
      switch kind {
      case .lines: pack.text(.lineChart(title, from: first, to: last))
      case .columns: pack.text(.columnChart(title, from: first, to: last))
      case .bars: pack.text(.barChart(title, categories: periods.count))
      }
    let labels = periods.map { pack.period($0) }
    let lines = series.map { line -> String in
      let told = development(of: line, labels: labels)
      guard series.count > 1 else { return (told ?? pack.text(.seriesEmpty(line.name))) }
      return told.map { pack.text(.labelled(line.name, pack.withinSentence($0))) }
        ?? pack.text(.seriesEmpty(line.name))
    }
    let unitLine = pack.text(.labelled(pack[.unit], unit)) + "."
    return ([opening, unitLine] + lines).joined(separator: " ")
  }

  /// What a series does between its first and its last value, as a sentence; nil without a value.
  private func development(of series: Chart.Series, labels: [String]) -> String? {
    let pack = context.pack
    let present = zip(series.points, labels).compactMap { point, label in
      point.value.map { (value: $0, figure: point.label, period: label) }
    }
    guard let start = present.first, let end = present.last else { return nil }
    guard present.count > 1 else {
      return pack.text(.valueIn(start.figure, in: start.period)) + "."
    }
    let change: Word =
      start.figure == end.figure ? .unchanged : start.value < end.value ? .rise : .fall
    return pack.text(
      .changeBetween(
        pack[change], from: start.figure, in: start.period, to: end.figure, by: end.period))
      + "."
  }
}
