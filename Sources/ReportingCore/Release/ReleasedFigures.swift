/// All released measurements of one document, with look-ups.
public struct ReleasedFigures: Sendable {
  /// The measurements, in the order in which the gate released them.
  public let all: [ReleasedMeasurement]
  private let positions: [Key: Int]
  private let positionsByIndicator: [String: [Int]]
  private let periodsByIndicator: [String: [Period]]

  private struct Key: Hashable {
    var indicator: String
    var period: Period
    var breakdown: Breakdown

    init(_ indicator: String, _ period: Period, _ breakdown: Breakdown) {
      self.indicator = indicator
      self.period = period.note == nil ? period : period.withoutNote
      self.breakdown = breakdown
    }
  }

  /// Indexes released measurements.
  public init(_ measurements: [ReleasedMeasurement]) {
    all = measurements
    positionsByIndicator = Dictionary(grouping: measurements.indices) {
      measurements[$0].indicator
    }
    periodsByIndicator = positionsByIndicator.mapValues { positions in
      var periods: [Period] = []
      // Those of one period follow each other.
      for position in positions {
        let period = measurements[position].period
        if periods.last?.isSameTime(as: period) != true { periods.append(period.withoutNote) }
      }
      return Set(periods).sorted()
    }
    positions = Dictionary(
      measurements.enumerated().map { position, measurement in
        (Key(measurement.indicator, measurement.period, measurement.breakdown), position)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func measurements(of indicator: String) -> some Sequence<ReleasedMeasurement> {
    (positionsByIndicator[indicator] ?? []).lazy.map { all[$0] }
  }

  /// The periods for which an indicator was measured, in order.
  public func periods(of indicator: String) -> [Period] {
    periodsByIndicator[indicator] ?? []
  }

  /// The measurement of an indicator, or nil when it was not measured for the period and part.
  public func measurement(
    _ indicator: String, over period: Period, in breakdown: Breakdown = .total
  ) -> ReleasedMeasurement? {
    positions[Key(indicator, period, breakdown)].map { all[$0] }
  }

  /// The newest measurement that has a value, of those that end in the year or before it.
  public func newest(
    _ indicator: String, in breakdown: Breakdown = .total, until year: Int
  ) -> ReleasedMeasurement? {
    measurements(of: indicator)
      .filter { $0.breakdown == breakdown && $0.period.endYear <= year && $0.value != nil }
      .max { $0.period < $1.period }
  }

  /// The parts of the whole for which an indicator was measured over a period, in order.
  public func breakdowns(of indicator: String, over period: Period) -> [Breakdown] {
    measurements(of: indicator)
      .filter { $0.period.isSameTime(as: period) }.map(\.breakdown).sorted()
  }

  /// Whether any measurement of the indicator may be said, be it suppressed or not computable.
  public func hasAnythingToSay(_ indicator: String) -> Bool {
    measurements(of: indicator).contains {
      if case .gap = $0.outcome { false } else { true }
    }
  }
}
