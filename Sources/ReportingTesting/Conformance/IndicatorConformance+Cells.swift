import ReportingCore

extension IndicatorConformance {
  /// The most cells of a sample that are tried, spread over all of them.
  private static let cellLimit = 12

  /// Whether a single cell that is stated to be missing is taken for zero: each value that rests on
  /// it must become a gap. One that does not rest on it stays as it was.
  func cellFindings(_ measured: [Measurement]) async throws -> [Diagnostic] {
    let values = measured.filter { if case .value = $0.outcome { true } else { false } }
    guard !values.isEmpty else { return [] }
    let count = sample.observations.count
    let step = max(1, count / IndicatorConformance.cellLimit)
    for index in stride(from: 0, to: count, by: step) {
      let cell = sample.observations[index]
      guard definition.inputs.contains(cell.input), cell.value != nil else { continue }
      var changed = sample.observations
      changed[index].value = nil
      changed[index].status = .missing
      let after = Dictionary(
        try await measure(changed).map { ($0.breakdown, $0) }, uniquingKeysWith: { a, _ in a })
      for before in values {
        guard let now = after[before.breakdown] else { continue }
        switch now.outcome {
        case .gap: continue
        case let outcome where outcome == before.outcome && !rests(now, before, cell): continue
        case let outcome:
          let part = before.breakdown.isTotal ? "the whole" : "\(before.breakdown)"
          return [
            finding(
              "gap",
              "with no value for '\(cell.input)' (\(cell.breakdown)), \(part) is "
                + "\(IndicatorCase.words(for: outcome)) and not a gap",
              suggestion: "A cell that is missing is a gap, never zero.")
          ]
        }
      }
    }
    return []
  }

  /// Whether a value rests on a cell: it is named among what the value was computed from, and not as
  /// a companion.
  private func rests(_ now: Measurement, _ before: Measurement, _ cell: Observation) -> Bool {
    !definition.companions.contains(cell.input) && now.observations != before.observations
  }
}
