import Documents

/// Bars: categories below each other, the first on top, values sideways.
extension ChartSketch {
  /// Where values stand between the two ends of the plot.
  private struct LevelScale {
    var domain: ClosedRange<Double>
    var start: Double
    var end: Double

    func x(_ value: Double) -> Double {
      start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
    }
  }

  mutating func drawBars() {
    let count = Double(max(chart.series.count, 1))
    let thickness = count == 1 ? 18.0 : 14
    let gap = 12.0
    // On a narrow drawing the category stands above its bars, to leave them the width.
    let column =
      isNarrow ? 0 : min((chart.categories.map { TextWidth.of($0, size: size) }.max() ?? 0), 250)
    let names = chart.categories.map {
      TextWidth.lines(of: $0, size: size, limit: isNarrow ? width - 6 : column + 1)
    }
    let valueRoom = (allLabels.map { TextWidth.of($0, size: size - 1) }.max() ?? 0) + 8
    let start = isNarrow ? 2.0 : column + 10
    let hasNegatives = base > domain.lowerBound
    let plotStart = hasNegatives ? start + valueRoom : start
    let plotEnd = max(width - valueRoom, plotStart + 40)
    let top = bottom + 4

    let scale = LevelScale(domain: domain, start: plotStart, end: plotEnd)

    var rows: [Double] = []
    var level = top
    for name in names {
      let bars = thickness * count
      let text = Double(name.count) * lineHeight
      rows.append(level)
      level += (isNarrow ? text + bars : max(text, bars)) + gap
    }
    let floor = level
    drawLevelGrid(from: top, to: floor, scale: scale)

    for category in chart.categories.indices {
      let height = Double(names[category].count) * lineHeight
      let bars = thickness * count
      let group = isNarrow ? height + bars : max(height, bars)
      let textTop = isNarrow ? rows[category] : rows[category] + (group - height) / 2
      for (row, line) in names[category].enumerated() {
        canvas.text(
          line, x: isNarrow ? 2 : column + 2,
          y: textTop + Double(row) * lineHeight + size, size: size,
          anchor: isNarrow ? .start : .end, role: isNarrow ? .value : .text)
      }
      let barTop = isNarrow ? rows[category] + height + 3 : rows[category] + (group - bars) / 2
      for series in chart.series.indices {
        drawBar(
          series, category, y: barTop + thickness * Double(series), thickness: thickness,
          scale: scale)
      }
    }
    canvas.line(from: (scale.x(base), top), to: (scale.x(base), floor), isAxis: true)
    bottom = floor
    drawLevelTicks(scale: scale)
  }

  private var allLabels: [String] {
    chart.series.indices.flatMap { series in
      chart.categories.indices.map { label(series, $0) }
    }
  }

  private mutating func drawBar(
    _ series: Int, _ category: Int, y: Double, thickness: Double, scale: LevelScale
  ) {
    let textY = y + thickness / 2 + (size - 1) * 0.35
    guard let value = value(series, category) else {
      canvas.text(
        label(series, category), x: scale.x(base) + 5, y: textY, size: size - 1, role: .muted)
      return
    }
    let from = min(scale.x(base), scale.x(value))
    canvas.block(
      x: from, y: y + 0.5, width: abs(scale.x(value) - scale.x(base)), height: thickness - 1,
      series: series,
      idPrefix: idPrefix)
    canvas.text(
      label(series, category), x: scale.x(value) + (value < base ? -5 : 5), y: textY,
      size: size - 1,
      anchor: value < base ? .end : .start, role: .value)
  }

  private mutating func drawLevelGrid(
    from top: Double, to floor: Double, scale: LevelScale
  ) {
    for tick in chart.axis.ticks where tick.value.isFinite {
      canvas.line(from: (scale.x(tick.value), top), to: (scale.x(tick.value), floor), isAxis: false)
    }
  }

  private mutating func drawLevelTicks(scale: LevelScale) {
    bottom += lineHeight
    var free = -Double.infinity
    for tick in chart.axis.ticks where tick.value.isFinite {
      let half = TextWidth.of(tick.label, size: size) / 2
      let middle = min(max(scale.x(tick.value), half), width - half)
      // A tick whose words would touch its neighbour's keeps its line only.
      guard middle - half >= free else { continue }
      free = middle + half + 8
      canvas.text(tick.label, x: middle, y: bottom, size: size, anchor: .middle, role: .muted)
    }
    bottom += 6
  }
}
