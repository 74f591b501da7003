import Documents

/// The work of drawing: a canvas, the chart, and how far down the drawing has come.
struct ChartSketch {
  let chart: Chart
  let idPrefix: String
  /// What the value axis spans: its ticks, and any value beyond them.
  let domain: ClosedRange<Double>
  var canvas: SVGCanvas
  var bottom = 0.0

  init(chart: Chart, idPrefix: String, canvas: SVGCanvas) {
    self.chart = chart
    self.idPrefix = idPrefix
    self.canvas = canvas
    domain = Self.domain(of: chart)
  }

  var width: Double { canvas.width }
  var isNarrow: Bool { width < 500 }
  var size: Double { isNarrow ? 12 : 13 }
  var lineHeight: Double { (size * 1.35).rounded() }

  /// The values that can be drawn: one row for each series, one place for each category.
  func value(_ series: Int, _ category: Int) -> Double? {
    let points = chart.series[series].points
    guard category < points.count, let value = points[category].value, value.isFinite else {
      return nil
    }
    return value
  }

  /// The words at a point: its value, or the mark of its absence.
  func label(_ series: Int, _ category: Int) -> String {
    let points = chart.series[series].points
    return category < points.count ? points[category].label : ""
  }

  private static func domain(of chart: Chart) -> ClosedRange<Double> {
    var values = chart.axis.ticks.map(\.value).filter(\.isFinite)
    if values.isEmpty, chart.kind != .lines { values = [0] }
    for series in chart.series {
      values += series.points.prefix(chart.categories.count).compactMap(\.value)
        .filter(\.isFinite)
    }
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low < high ? low...high : low...(low + max(1, abs(low)))
  }

  /// Where bars and columns begin: at 0, or at the end of the axis that is nearest to it.
  var base: Double { min(max(0, domain.lowerBound), domain.upperBound) }

  mutating func draw() {
    drawAxisTitle()
    if chart.series.count > 1 { drawLegend() }
    switch chart.kind {
    case .columns, .lines: drawUpright()
    case .bars: drawBars()
    }
    bottom += 4
  }

  private mutating func drawAxisTitle() {
    bottom += 2
    for line in TextWidth.lines(of: chart.axis.title, size: size, limit: width - 8) {
      bottom += lineHeight
      canvas.text(line, x: 2, y: bottom - 4, size: size, role: .muted)
    }
    bottom += 4
  }

  private mutating func drawLegend() {
    let key = chart.kind == .lines ? 34.0 : 14
    var x = 2.0
    bottom += lineHeight
    for (index, series) in chart.series.enumerated() {
      let name = TextWidth.shortened(series.name, size: size, limit: width - key - 12)
      let needed = key + 6 + TextWidth.of(name, size: size)
      if x > 2, x + needed > width {
        x = 2
        bottom += lineHeight + 2
      }
      let middle = bottom - size / 2 + 1
      if chart.kind == .lines {
        canvas.polyline([(x, middle), (x + key, middle)], series: index)
        canvas.marker(x: x + key / 2, y: middle, series: index)
      } else {
        canvas.block(
          x: x, y: middle - 6, width: 12, height: 12, series: index, idPrefix: idPrefix)
      }
      canvas.text(name, x: x + key + 6, y: bottom - 3, size: size)
      x += needed + 18
    }
    bottom += 8
  }

  /// The hatching patterns that the drawing uses.
  var definitions: String {
    guard chart.kind != .lines else { return "" }
    let used = chart.series.indices.prefix(ChartPalette.inks.count)
    let patterns = used.compactMap { series in
      SVGCanvas.hatching(series).map { path in
        "<pattern id=\"\(idPrefix)h\(series)\" width=\"8\" height=\"8\""
          + " patternUnits=\"userSpaceOnUse\"><path class=\"h\" d=\"\(path)\" stroke=\"#ffffff\""
          + " stroke-width=\"1.4\" fill=\"none\"/></pattern>\n"
      }
    }
    return patterns.isEmpty ? "" : "<defs>\n" + patterns.joined() + "</defs>\n"
  }
}
