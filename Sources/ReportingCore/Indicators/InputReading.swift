/// What came of reading the cells that an indicator written in Swift needs: their values, or the
/// reason why the measurement is a gap.
public enum InputReading: Sendable, Equatable {
  /// One cell: an input for a part of the whole.
  public struct Cell: Sendable, Equatable {
    /// The input's id.
    public var input: String
    /// The part of the whole.
    public var breakdown: Breakdown

    /// A cell.
    public init(_ input: String, in breakdown: Breakdown = .total) {
      self.input = input
      self.breakdown = breakdown
    }
  }

  /// Every cell has a value. Both lists are in the order of the cells.
  case complete(values: [Double], observations: [Observation])
  /// At least one has none; the observations are those that exist.
  case incomplete(GapReason, observations: [Observation])

  /// The observations that were found.
  public var observations: [Observation] {
    switch self {
    case .complete(_, let observations), .incomplete(_, let observations): observations
    }
  }

  /// How far the most closely kept of the values may travel.
  public var level: Level {
    observations.compactMap { $0.value?.level }.max() ?? .public
  }
}

extension IndicatorInputs {
  /// Reads cells, all or none: when one of them is missing the result is a gap, so that nothing is
  /// computed from the rest.
  ///
  /// An input without an observation is named before one that the city states to be missing.
  public func read(_ cells: [InputReading.Cell], over period: Period) -> InputReading {
    var values: [Double] = []
    var observations: [Observation] = []
    var missing: [String] = []
    var statedMissing: String?
    for cell in cells {
      guard
        let observation = observation(cell.input, over: period, in: cell.breakdown)
      else {
        if !missing.contains(cell.input) { missing.append(cell.input) }
        continue
      }
      observations.append(observation)
      if let value = observation.value, observation.status != .missing {
        values.append(value.forComputing)
      } else if statedMissing == nil {
        statedMissing = cell.input
      }
    }
    if !missing.isEmpty {
      return .incomplete(.inputMissing(missing), observations: observations)
    }
    if let statedMissing {
      return .incomplete(.statedMissing(statedMissing), observations: observations)
    }
    return .complete(values: values, observations: observations)
  }
}
