/// The observations that an indicator may read, indexed by input, period and breakdown.
public struct IndicatorInputs: Sendable {
  private struct Key: Hashable {
    var input: String
    var start: CalendarDate
    var end: CalendarDate
  }

  private var table: [Key: [Breakdown: Observation]] = [:]
  private var periodsByInput: [String: Set<Period>] = [:]

  /// Indexes observations. Of two for the same input, period and breakdown the first counts;
  /// readers of files report the second as a mistake.
  public init(_ observations: some Sequence<Observation>) {
    for observation in observations {
      let key = Key(
        input: observation.input, start: observation.period.start, end: observation.period.end)
      let keep = { (cells: inout [Breakdown: Observation]) in
        if cells[observation.breakdown] == nil { cells[observation.breakdown] = observation }
      }
      keep(&table[key, default: [:]])
      periodsByInput[observation.input, default: []].insert(observation.period.withoutNote)
    }
  }

  /// The observation of an input, or nil.
  public func observation(
    _ input: String, over period: Period, in breakdown: Breakdown = .total
  ) -> Observation? {
    cells(of: input, over: period)?[breakdown]
  }

  private func cells(of input: String, over period: Period) -> [Breakdown: Observation]? {
    table[Key(input: input, start: period.start, end: period.end)]
  }

  /// The periods for which an input has observations, in order.
  public func periods(of input: String) -> [Period] {
    (periodsByInput[input] ?? []).sorted()
  }

  /// The parts of the whole for which at least one of the inputs has an observation, in order.
  /// The whole itself is always first.
  public func breakdowns(of inputs: [String], over period: Period) -> [Breakdown] {
    if inputs.count == 1 {
      let cells = cells(of: inputs[0], over: period)
      // Most figures are about the whole alone.
      guard let cells, cells.count > 1 || cells.keys.first?.isTotal == false else {
        return [.total]
      }
      var found = Array(cells.keys)
      if !found.contains(where: \.isTotal) { found.append(.total) }
      return found.sorted()
    }
    var found: Set<Breakdown> = [.total]
    for input in inputs {
      if let cells = cells(of: input, over: period) { found.formUnion(cells.keys) }
    }
    return found.sorted()
  }
}
