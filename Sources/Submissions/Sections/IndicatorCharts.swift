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
      alternativeText: alternativeText(title, kind: kind, periods: periods, series: series),
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
    _ title: String, kind: Chart.Kind, periods: [Period], series: [Chart.Series]
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
    let lines = series.map { series -> String in
      let present = series.points.filter { $0.value != nil }
      guard let start = present.first, let end = present.last else {
        return pack.text(.seriesEmpty(series.name))
      }
      return present.count == 1
        ? pack.text(.seriesValue(series.name, value: start.label))
        : pack.text(.seriesFromTo(series.name, from: start.label, to: end.label))
    }
    return ([opening] + lines).joined(separator: " ")
  }
}
