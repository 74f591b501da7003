public import ReportingCore

/// The released figures of a city, for rules that hold what is typed in a text against them. What is
/// withheld is not among them, so no finding can tell it.
public struct FigureIndex: Sendable {
  /// What the rules want to know of an indicator.
  struct Entry: Sendable {
    let definition: IndicatorDefinition
    let unit: MeasurementUnit
    /// Its values, oldest first.
    let values: [ReleasedMeasurement]

    /// The value of a calendar year.
    func value(of year: Int, in breakdown: Breakdown) -> ReleasedMeasurement? {
      let label = "\(year)"
      return values.first { $0.breakdown == breakdown && $0.period.label == label }
    }
  }

  /// The indicators that have a value, by id.
  let entries: [Entry]
  private let positions: [String: Int]
  /// Where each value stands: the indicator, and which of its values.
  private let places: [Double: [(entry: Int, value: Int)]]

  /// Gathers the values of indicators.
  public init(_ figures: ReleasedFigures, catalogue: Catalogue) {
    var values: [String: [ReleasedMeasurement]] = [:]
    for figure in figures.all where figure.value != nil {
      values[figure.indicator, default: []].append(figure)
    }
    entries = values.keys.sorted().compactMap { id in
      guard let definition = catalogue.indicator(id), let unit = catalogue.unit(definition.unit)
      else { return nil }
      return Entry(
        definition: definition, unit: unit,
        values: (values[id] ?? []).sorted { ($0.period, $0.breakdown) < ($1.period, $1.breakdown) })
    }
    positions = Dictionary(
      entries.enumerated().map { ($1.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Double: [(entry: Int, value: Int)]] = [:]
    for (entry, indicator) in entries.enumerated() {
      for (place, figure) in indicator.values.enumerated() {
        if let value = figure.value { places[value, default: []].append((entry, place)) }
      }
    }
    self.places = places
  }

  /// The figures of a value, those of an indicator one after another.
  func figures(of value: Double) -> [(entry: Entry, figure: ReleasedMeasurement)] {
    (places[value] ?? []).map { (entries[$0.entry], entries[$0.entry].values[$0.value]) }
  }

  /// An indicator that has a value.
  func entry(_ id: String) -> Entry? { positions[id].map { entries[$0] } }
}
