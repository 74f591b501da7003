import Documents

/// Columns and lines: categories side by side, values upwards.
extension ChartSketch {
  /// The plot's frame: where it begins and ends, and how wide one category is.
  private struct Frame {
    var start: Double
    var end: Double
    var top: Double
    var bottom: Double
    var count: Int
    var slot: Double { (end - start) / Double(max(count, 1)) }
    func middle(_ category: Int) -> Double { start + slot * (Double(category) + 0.5) }
  }

  mutating func drawUpright() {
    let tickWidth = chart.axis.ticks.map { TextWidth.of($0.label, size: size) }.max() ?? 0
    let endLabels = chart.kind == .lines ? endLabelWidth : 0
    let plot = Frame(
      start: min(tickWidth + 10, width / 3), end: width - max(6, endLabels),
      top: bottom + size + 4, bottom: bottom + size + 4 + (isNarrow ? 190 : 240),
      count: chart.categories.count)
    drawGrid(plot)
    if chart.kind == .lines { drawLines(plot) } else { drawColumns(plot) }
    bottom = plot.bottom
    drawCategories(plot)
  }

  private func y(_ value: Double, _ plot: Frame) -> Double {
    let span = domain.upperBound - domain.lowerBound
    return plot.bottom - (value - domain.lowerBound) / span * (plot.bottom - plot.top)
  }

  private mutating func drawGrid(_ plot: Frame) {
    var lowest = Double.infinity
    for tick in chart.axis.ticks where tick.value.isFinite {
      let level = y(tick.value, plot)
      canvas.line(from: (plot.start, level), to: (plot.end, level), isAxis: false)
      // Ticks that crowd each other keep their line and lose their words.
      guard lowest - level >= size else { continue }
      lowest = level
      canvas.text(
        tick.label, x: plot.start - 6, y: level + size * 0.35, size: size, anchor: .end,
        role: .muted)
    }
    let floor = y(base, plot)
    canvas.line(from: (plot.start, floor), to: (plot.end, floor), isAxis: true)
  }

  // MARK: Columns

  private mutating func drawColumns(_ plot: Frame) {
    let count = Double(max(chart.series.count, 1))
    let thickness = min(56, plot.slot * 0.78 / count)
    let floor = y(base, plot)
    let labelSize = size - 1
    let room = count == 1 ? plot.slot - 3 : thickness + 1
    let labelsFit = chart.series.indices.allSatisfy { series in
      chart.categories.indices.allSatisfy { category in
        value(series, category) == nil
          || TextWidth.of(label(series, category), size: labelSize) <= room
      }
    }
    for category in chart.categories.indices {
      for series in chart.series.indices {
        let left = plot.middle(category) + thickness * (Double(series) - count / 2)
        guard let value = value(series, category) else {
          drawMark(label(series, category), x: left + thickness / 2, y: floor, room: room)
          continue
        }
        let level = y(value, plot)
        canvas.block(
          x: left + 0.5, y: min(level, floor), width: max(thickness - 1, 0.5),
          height: abs(level - floor), series: series, idPrefix: idPrefix)
        guard labelsFit else { continue }
        canvas.text(
          label(series, category), x: left + thickness / 2,
          y: value < base ? level + labelSize : level - 4, size: labelSize, anchor: .middle,
          role: .value)
      }
    }
  }

  /// The mark that stands where a value is missing, so that nobody takes the gap for a 0.
  private mutating func drawMark(_ mark: String, x: Double, y: Double, room: Double) {
    guard !mark.isEmpty, TextWidth.of(mark, size: size - 1) <= room else { return }
    canvas.text(mark, x: x, y: y - 4, size: size - 1, anchor: .middle, role: .muted)
  }

  // MARK: Lines

  /// The last category of a series that has a value.
  private func lastPoint(_ series: Int) -> Int? {
    chart.categories.indices.last { value(series, $0) != nil }
  }

  /// The room that the values at the lines' ends need.
  private var endLabelWidth: Double {
    let labels = chart.series.indices.compactMap { series in
      lastPoint(series).map { TextWidth.of(label(series, $0), size: size) }
    }
    return min((labels.max() ?? 0) + 12, width / 3)
  }

  private mutating func drawLines(_ plot: Frame) {
    let labelSize = size - 1
    let labelsFit =
      chart.series.count == 1
      && chart.categories.indices.allSatisfy {
        TextWidth.of(label(0, $0), size: labelSize) <= plot.slot - 6
      }
    let showsMarkers = plot.slot >= 9
    for series in chart.series.indices {
      var run: [(Double, Double)] = []
      for category in chart.categories.indices {
        guard let value = value(series, category) else {
          finishRun(&run, series: series, showsMarkers: showsMarkers)
          if chart.series.count == 1 {
            drawMark(
              label(series, category), x: plot.middle(category), y: plot.bottom, room: plot.slot)
          }
          continue
        }
        run.append((plot.middle(category), y(value, plot)))
      }
      finishRun(&run, series: series, showsMarkers: showsMarkers)
    }
    if labelsFit {
      for category in chart.categories.indices {
        guard let value = value(0, category) else { continue }
        canvas.text(
          label(0, category), x: plot.middle(category), y: y(value, plot) - 9, size: labelSize,
          anchor: .middle, role: .value)
      }
    } else {
      drawEndLabels(plot)
    }
  }

  /// Draws a stretch of points without gaps; a single point is always marked.
  private mutating func finishRun(
    _ run: inout [(Double, Double)], series: Int, showsMarkers: Bool
  ) {
    canvas.polyline(run, series: series)
    if showsMarkers || run.count == 1 {
      for point in run { canvas.marker(x: point.0, y: point.1, series: series) }
    }
    run = []
  }

  /// The newest value of each series at the end of its line, moved apart where they would touch.
  private mutating func drawEndLabels(_ plot: Frame) {
    var labels: [(y: Double, text: String)] = chart.series.indices.compactMap { series in
      guard let last = lastPoint(series), last == chart.categories.count - 1,
        let value = value(series, last)
      else { return nil }
      return (y(value, plot), label(series, last))
    }
    labels.sort { ($0.y, $0.text) < ($1.y, $1.text) }
    for index in labels.indices.dropFirst() {
      labels[index].y = max(labels[index].y, labels[index - 1].y + size)
    }
    // Pushed below the plot, they are moved up again together.
    var floor = plot.bottom
    for index in labels.indices.reversed() {
      labels[index].y = min(labels[index].y, floor)
      floor = labels[index].y - size
    }
    let x = plot.middle(chart.categories.count - 1) + 9
    for label in labels {
      canvas.text(label.text, x: x, y: label.y + size * 0.35, size: size, role: .value)
    }
  }

  // MARK: Categories

  private mutating func drawCategories(_ plot: Frame) {
    let wrapped = chart.categories.map { TextWidth.lines(of: $0, size: size, limit: plot.slot - 4) }
    let fits = wrapped.allSatisfy { lines in
      lines.count <= 3
        && lines.allSatisfy { TextWidth.of($0, size: size) <= plot.slot - 2 }
    }
    // Below the lowest columns stand their values.
    bottom += lineHeight + (chart.kind == .columns && domain.lowerBound < 0 ? size : 0)
    if fits {
      for (index, lines) in wrapped.enumerated() {
        for (row, line) in lines.enumerated() {
          canvas.text(
            line, x: plot.middle(index), y: bottom + Double(row) * lineHeight, size: size,
            anchor: .middle)
        }
      }
      bottom += Double(max(wrapped.map(\.count).max() ?? 1, 1) - 1) * lineHeight
    } else {
      drawThinnedCategories(plot)
    }
    bottom += 6
  }

  /// Every second, third ... label, counted from the newest, which is always named: as many as
  /// stand beside each other.
  private mutating func drawThinnedCategories(_ plot: Frame) {
    let last = chart.categories.count - 1
    let limit = max((plot.end - plot.start) / 2, plot.slot) - 8
    let labels = chart.categories.enumerated().map { index, category in
      let text = TextWidth.shortened(category, size: size, limit: limit)
      let half = TextWidth.of(text, size: size) / 2
      // A label at the edge is moved inside.
      return (text: text, half: half, x: min(max(plot.middle(index), half), width - half))
    }
    func isFree(_ step: Int) -> Bool {
      stride(from: last, through: step, by: -step).allSatisfy { index in
        let (right, left) = (labels[index], labels[index - step])
        return right.x - right.half >= left.x + left.half + 6
      }
    }
    let step = (1...max(last, 1)).first(where: isFree) ?? max(last, 1) + 1
    for index in stride(from: last, through: 0, by: -step) {
      canvas.text(labels[index].text, x: labels[index].x, y: bottom, size: size, anchor: .middle)
    }
  }
}
