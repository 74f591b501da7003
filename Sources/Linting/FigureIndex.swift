public import Documents
public import ReportingCore

/// The released figures of a city, or figures over many cities, for rules that hold what is typed in a
/// text against them. What is withheld is not among them, so no finding can tell it.
public struct FigureIndex: Sendable {
  /// One figure that a text may name.
  public struct Figure: Sendable {
    /// The indicator's id.
    public var indicator: String
    /// The time.
    public var period: Period
    /// The part of the whole.
    public var breakdown: Breakdown
    /// The value as it is printed.
    public var value: Double
    /// How many decimals it is printed with.
    public var decimals: Int
    /// What it is of many cities' figures, as references write it: `median`; nil for a city's own.
    public var measure: String?
    /// The region (M49) whose cities it is about; nil for all.
    public var region: String?
    /// Where the figures stand from which it comes.
    public var locations: [SourceLocation] = []

    /// A figure that a text may name.
    public init(
      indicator: String, period: Period, breakdown: Breakdown, value: Double, decimals: Int
    ) {
      self.indicator = indicator
      self.period = period
      self.breakdown = breakdown
      self.value = value
      self.decimals = decimals
    }

    /// The reference that prints it, without braces.
    var reference: String {
      var words = ["\(measure == nil ? "indicator" : "aggregate"):\(indicator)"]
      words.append(period.withoutNote.label)
      if let measure { words.append(measure) }
      if let region { words.append("region=\(region)") }
      words += breakdown.parts.map { "\($0.dimension)=\($0.code)" }
      return words.joined(separator: " ")
    }

    /// What it is, for findings: `'PA-05' for 2023`, `the median of 'PA-05' over the cities for 2023`.
    var subject: String {
      let parts = breakdown.parts.map { " \($0.dimension)=\($0.code)" }.joined()
      let which = "'\(indicator)'" + (measure == nil ? "" : " over the cities")
      let place = region.map { " of the region \($0)" } ?? ""
      let what =
        "\(which)\(place) for \(period.withoutNote.label)"
        + (parts.isEmpty ? "" : " by\(parts)")
      return measure.map { "the \($0) of \(what)" } ?? what
    }
  }

  /// What the rules want to know of an indicator.
  struct Entry: Sendable {
    let definition: IndicatorDefinition
    let unit: MeasurementUnit
    /// Its values, oldest first.
    let values: [Figure]

    /// The value of a calendar year.
    func value(of year: Int, in breakdown: Breakdown) -> Figure? {
      let label = "\(year)"
      // By its place: to look at a figure as a whole would copy it.
      return values.indices.first {
        values[$0].period.label == label && values[$0].breakdown == breakdown
      }.map { values[$0] }
    }
  }

  /// The indicators that have a value, by id.
  let entries: [Entry]
  /// Whether the figures are over many cities.
  let isOfManyCities: Bool
  private let positions: [String: Int]
  /// Where each value stands: the indicator, and which of its values.
  private let places: [Double: [(entry: Int, value: Int)]]

  /// Gathers the values of indicators.
  public init(_ figures: ReleasedFigures, catalogue: Catalogue) {
    self.init(
      figures.all.compactMap { measurement in
        guard let value = measurement.value else { return nil }
        var figure = Figure(
          indicator: measurement.indicator, period: measurement.period,
          breakdown: measurement.breakdown, value: value, decimals: measurement.decimals)
        figure.locations = measurement.inputs.compactMap(\.location)
        return figure
      }, catalogue: catalogue)
  }

  /// Gathers figures. Of several for one period and part that is the first by which a text is
  /// corrected, and each of them makes a text right.
  public init(_ figures: [Figure], catalogue: Catalogue) {
    var values: [String: [Figure]] = [:]
    for figure in figures { values[figure.indicator, default: []].append(figure) }
    entries = values.keys.sorted().compactMap { id in
      guard let definition = catalogue.indicator(id), let unit = catalogue.unit(definition.unit)
      else { return nil }
      return Entry(
        definition: definition, unit: unit, values: FigureIndex.inOrder(values[id] ?? []))
    }
    isOfManyCities = figures.contains { $0.measure != nil }
    positions = Dictionary(
      entries.enumerated().map { ($1.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Double: [(entry: Int, value: Int)]] = [:]
    for (entry, indicator) in entries.enumerated() {
      for (place, figure) in indicator.values.enumerated() {
        places[figure.value, default: []].append((entry, place))
      }
    }
    self.places = places
  }

  /// By period and part; most come so. Those of one period and part stay as they are.
  private static func inOrder(_ figures: [Figure]) -> [Figure] {
    func precedes(_ a: Int, _ b: Int) -> Bool {
      (figures[a].period, figures[a].breakdown, a) < (figures[b].period, figures[b].breakdown, b)
    }
    let isInOrder = figures.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
    return isInOrder ? figures : figures.indices.sorted(by: precedes).map { figures[$0] }
  }

  /// The figures of a value, those of an indicator one after another.
  func figures(of value: Double) -> [(entry: Entry, figure: Figure)] {
    (places[value] ?? []).map { (entries[$0.entry], entries[$0.entry].values[$0.value]) }
  }

  /// An indicator that has a value.
  func entry(_ id: String) -> Entry? { positions[id].map { entries[$0] } }
}
