public import ReportingCore

/// A city's figures, ordered for the rules: every series over time, and every cell by its key.
public struct FigureTable: Sendable {
  /// The series, by input, part of the whole and length of the periods.
  public let series: [FigureSeries]
  /// What the modules in use declare.
  public let catalogue: Catalogue
  /// The factor by which neighbours in time may differ, as `city.yaml` declares it; nil for the
  /// standard rule.
  public let jumpFactor: Double?
  private let cells: [Cell: FigureSeries.Point]

  private struct Cell: Hashable {
    var input: String
    var start: CalendarDate
    var end: CalendarDate
    var breakdown: Breakdown
  }

  private struct SeriesKey: Hashable {
    var input: String
    var breakdown: Breakdown
    var months: Int
  }

  /// Orders observations. What is stated to be missing has no place in a series; of two
  /// observations of one cell the first counts, for readers of files report the second.
  public init(_ observations: [Observation], catalogue: Catalogue, jumpFactor: Double? = nil) {
    var cells: [Cell: FigureSeries.Point] = [:]
    var points: [SeriesKey: [FigureSeries.Point]] = [:]
    cells.reserveCapacity(observations.count)
    for observation in observations {
      guard let value = observation.value else { continue }
      let point = FigureSeries.Point(observation, value: value)
      let period = observation.period
      let cell = Cell(
        input: observation.input, start: period.start, end: period.end,
        breakdown: observation.breakdown)
      guard cells[cell] == nil else { continue }
      cells[cell] = point
      points[
        SeriesKey(
          input: observation.input, breakdown: observation.breakdown, months: period.months),
        default: []
      ].append(point)
    }
    self.cells = cells
    self.catalogue = catalogue
    self.jumpFactor = jumpFactor
    var units: [String: FigureUnit] = [:]
    var series: [FigureSeries] = []
    series.reserveCapacity(points.count)
    for (key, points) in points {
      guard let input = catalogue.input(key.input) else { continue }
      let unit =
        units[key.input]
        ?? FigureUnit(catalogue.unit(input.unit), id: input.unit).trusted(by: input)
      units[key.input] = unit
      // Most files are in the order of time.
      let isSorted = points.indices.dropFirst().allSatisfy {
        points[$0 - 1].period < points[$0].period
      }
      series.append(
        FigureSeries(
          input: input, unit: unit, breakdown: key.breakdown,
          points: isSorted ? points : points.sorted { $0.period < $1.period }))
    }
    // The dictionary's order must not show in what is found.
    self.series = series.sorted { a, b in
      if a.input.id != b.input.id { return a.input.id < b.input.id }
      if a.breakdown != b.breakdown { return a.breakdown < b.breakdown }
      return a.points[0].period.months < b.points[0].period.months
    }
  }

  /// The value of an input for a period and a part of the whole, or nil.
  public func point(
    _ input: String, over period: Period, in breakdown: Breakdown
  ) -> FigureSeries.Point? {
    cells[Cell(input: input, start: period.start, end: period.end, breakdown: breakdown)]
  }

  /// The series of each input, in their order.
  public var seriesByInput: [ArraySlice<FigureSeries>] {
    series.chunked { $0.input.id == $1.input.id }
  }
}

extension Array {
  /// Neighbours that belong together.
  func chunked(by belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index > start && !belongs(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start..<endIndex]) }
    return chunks
  }
}

extension Period {
  /// How many months it covers, to the nearest; yearly and quarterly figures are no one series.
  var months: Int { (start.days(until: end) + 16) / 30 }
}
