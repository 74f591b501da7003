public import ReportingCore

/// `figures.parts-sum`: the figures of parts that exclude one another add up to that of the whole.
///
/// More than the whole is a warning. Less is a note, and only where every code of the dimension has
/// a figure: what belongs to none of them may be right. Dimensions whose codes overlap are declared
/// and left out, and so are parts one of which alone exceeds the whole, which ``PartAboveWhole``
/// reports.
public struct PartsAndWhole: FigureRule {
  /// The rule's id.
  public let id = "figures.parts-sum"

  /// The rule.
  public init() {}

  private struct Key: Hashable {
    var whole: Breakdown
    var dimension: String
    var start: CalendarDate
    var end: CalendarDate
  }

  fileprivate struct Sum {
    var value = 0.0
    var rounding = 0.0
    var greatest = -Double.infinity
    var points: [FigureSeries.Point] = []
  }

  /// Adds the parts by each dimension and compares the sums.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.seriesByInput.flatMap { check($0, figures) }
  }

  private func check(_ all: ArraySlice<FigureSeries>, _ figures: FigureTable) -> [Diagnostic] {
    guard let first = all.first, first.unit.isAdditive else { return [] }
    var sums: [Key: Sum] = [:]
    for series in all {
      for dimension in series.breakdown.dimensions
      where !first.input.checks.overlapping.contains(dimension) {
        let whole = series.breakdown.without(dimension)
        for point in series.points {
          let key = Key(
            whole: whole, dimension: dimension, start: point.period.start, end: point.period.end)
          sums[key, default: Sum()].add(point, isCount: series.unit.isCount)
        }
      }
    }
    var findings: [Diagnostic] = []
    for (key, sum) in sums where sum.points.count > 1 {
      guard let point = sum.points.first,
        let whole = figures.point(first.input.id, over: point.period, in: key.whole)
      else { continue }
      let slack = sum.rounding + (first.unit.isCount ? 0 : whole.rounding) + abs(whole.value) * 1e-9
      if sum.value > whole.value + slack {
        guard sum.greatest <= whole.value + slack else { continue }
        findings.append(more(key, sum, whole, first.input, figures))
      } else if sum.value < whole.value - slack, isComplete(key, sum, figures), !whole.hasNote {
        findings.append(less(key, sum, whole, first.input))
      }
    }
    return findings
  }

  private func isComplete(_ key: Key, _ sum: Sum, _ figures: FigureTable) -> Bool {
    guard let dimension = figures.catalogue.dimension(key.dimension), !dimension.isOpen else {
      return false
    }
    return sum.points.count == dimension.codes.count
  }

  private func more(
    _ key: Key, _ sum: Sum, _ whole: FigureSeries.Point, _ input: InputDefinition,
    _ figures: FigureTable
  ) -> Diagnostic {
    let isExplained = whole.hasNote || sum.points.contains(where: \.hasNote)
    return Diagnostic(
      isExplained ? .note : .warning, id,
      "the parts of '\(input.id)' by '\(key.dimension)'\(place(key)) add up to \(shown(sum, whole)) for \(whole.period.label), more than the whole, \(whole.shown)",
      at: whole.location,
      suggestion: isExplained
        ? nil
        : "Check the figures. If one thing can belong to several codes, write 'overlapping: [\(key.dimension)]' under 'checks' of the input, or say so in a note.",
      notes: parts(sum))
  }

  private func less(
    _ key: Key, _ sum: Sum, _ whole: FigureSeries.Point, _ input: InputDefinition
  ) -> Diagnostic {
    .note(
      id,
      "the parts of '\(input.id)' by '\(key.dimension)'\(place(key)) add up to \(shown(sum, whole)) for \(whole.period.label), less than the whole, \(whole.shown)",
      at: whole.location, suggestion: "Say in a note what belongs to none of the parts.",
      notes: parts(sum))
  }

  private func place(_ key: Key) -> String { key.whole.isTotal ? "" : " within \(key.whole)" }

  private func shown(_ sum: Sum, _ whole: FigureSeries.Point) -> String {
    guard !whole.shown.hasPrefix("("), sum.points.allSatisfy({ !$0.shown.hasPrefix("(") }) else {
      return "(restricted)"
    }
    return FigureSeries.Point.text(sum.value, decimals: sum.points.map(\.decimals).max() ?? 0)
  }

  private func parts(_ sum: Sum) -> [Diagnostic.Note] {
    sum.points.prefix(12).map { .init("a part: \($0.shown)", at: $0.location) }
  }
}

extension PartsAndWhole.Sum {
  fileprivate mutating func add(_ point: FigureSeries.Point, isCount: Bool) {
    value += point.value
    rounding += isCount ? 0 : point.rounding
    greatest = max(greatest, point.value)
    points.append(point)
  }
}
