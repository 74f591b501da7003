import Formulas
public import ReportingCore

/// `kind: duration`: the median of durations of which some are not over (right-censored), after
/// Kaplan and Meier.
///
/// Its input is a life table: cases by how long they took, in whole units of the indicator, and by
/// whether they were completed or are still open. Open cases are never counted as zero and never
/// left out: they count for as long as they were seen open. Cases that are not yet due are open
/// ones. When the curve does not fall to one half there is no median yet.
public struct DurationIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let input: InputDefinition
  private let time: String
  private let outcome: String
  private let completed: Set<String>
  private let censored: Set<String>

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameters:
  ///   - input: the id of the input that counts the cases.
  ///   - time: the dimension whose codes are durations, as whole numbers.
  ///   - outcome: the dimension that says what became of the cases.
  ///   - completed: the codes of cases that are over.
  ///   - censored: the codes of cases that are still open.
  /// - Throws: ``IndicatorError`` with all mistakes: an unknown input, a dimension that it does not
  ///   have, a code on neither list or on both, a unit that measures no time.
  public init(
    definition: IndicatorDefinition, input: String, time: String, outcome: String,
    completed: [String], censored: [String], lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    checker.wantUsedUp([(time, "time"), (outcome, "outcome")], of: found)
    if let unit = checker.unit, unit.dimension != UnitDimension(base: "second") {
      checker.report(
        "formula.units", key: "unit",
        "a duration is a time, but the unit '\(unit.id)' is for '\(unit.dimension)'",
        suggestion: "Write 'unit: days'.")
    }
    if let days = lookup.dimensions[time], !days.isOpen,
      let code = days.codes.first(where: { DurationIndicator.duration($0.id) == nil })
    {
      checker.report(
        "indicator.durations", key: "time", "the code '\(code.id)' of '\(time)' is no whole number",
        suggestion:
          "Use a dimension whose codes are 0, 1, 2 and so on, such as one with 'open: true'.")
    }
    for (codes, key) in [(completed, "completed"), (censored, "censored")] {
      checker.wantCodes(codes, of: outcome, key: key)
    }
    if completed.isEmpty {
      checker.report("indicator.codes", key: "completed", "no code says that a case is over")
    }
    for code in completed where censored.contains(code) {
      checker.report(
        "indicator.codes", key: "censored", "'\(code)' is completed and censored at once")
    }
    if let codes = lookup.dimensions[outcome]?.codes.map(\.id),
      let code = codes.first(where: { !completed.contains($0) && !censored.contains($0) })
    {
      checker.report(
        "indicator.codes", key: "outcome",
        "'\(code)' of '\(outcome)' is neither completed nor censored",
        suggestion: "Write it under 'completed' or 'censored'.")
    }
    self.definition = try checker.finish(inputs: [found.id])
    self.input = found
    self.time = time
    self.outcome = outcome
    self.completed = Set(completed)
    self.censored = Set(censored)
  }

  /// A duration as its code says it; nil when it is no whole number from 0.
  private static func duration(_ code: String) -> Int? {
    guard code.utf8.count <= 9, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(code)
  }

  /// Measures the whole and every part for which there is a life table.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let cells = InputCells(
      of: input, usingUp: [time, outcome], for: definition, in: inputs, over: period)
    return cells.parts.map { part in
      let level = cells.level(in: part, for: definition)
      var measurement = Measurement(
        indicator: definition.id, period: period, breakdown: part, outcome: .gap(.inputMissing([])),
        observations: cells.observations(in: part))
      if let gap = cells.gap(in: part) {
        measurement.outcome = .gap(gap)
        return measurement
      }
      // A cell of a life table is often one case. What the median gives away is their number.
      let cases = Observation.sum(of: cells.observations(in: part), in: part)
      if let (wrong, reason) = wrong(in: cells.observations(in: part)) {
        measurement.outcome = .notComputable(.outOfRange(reason))
        measurement.observations = [wrong]
        return measurement
      }
      measurement.outcome = median(of: cells.observations(in: part), level: level)
      measurement.observations = cases.map { [$0] } ?? []
      measurement.components = [
        MeasurementComponent(
          role: .denominator, name: input.id,
          value: Undisclosed(cases?.number ?? 0, level: level), counts: input.counts)
      ]
      return measurement
    }
  }

  /// The first cell that cannot stand in a life table, and why.
  private func wrong(in cells: [Observation]) -> (cell: Observation, reason: String)? {
    for cell in cells {
      let (code, result) = (cell.breakdown[time] ?? "", cell.breakdown[outcome] ?? "")
      guard let count = cell.number, count >= 0, count.isFinite,
        count == count.rounded(.towardZero)
      else { return (cell, "\(input.id): not a whole number from 0") }
      guard DurationIndicator.duration(code) != nil else {
        return (cell, "\(time)=\(code): not a whole number from 0")
      }
      guard completed.contains(result) || censored.contains(result) else {
        return (cell, "\(outcome)=\(result): neither completed nor censored")
      }
    }
    return nil
  }

  /// The median of cells of which none is ``wrong(in:)``.
  private func median(of cells: [Observation], level: Level) -> MeasurementOutcome {
    var steps: [Int: SurvivalCurve.Step] = [:]
    var total = 0.0
    for cell in cells {
      guard let count = cell.number,
        let duration = DurationIndicator.duration(cell.breakdown[time] ?? "")
      else { continue }
      let result = cell.breakdown[outcome] ?? ""
      var step = steps[duration] ?? SurvivalCurve.Step(time: duration, ended: 0, censored: 0)
      if completed.contains(result) { step.ended += count } else { step.censored += count }
      steps[duration] = step
      total += count
    }
    if total == 0 { return .notComputable(.denominatorIsZero(input.id)) }
    guard let median = SurvivalCurve.median(of: Array(steps.values)) else {
      return .notComputable(.medianNotReached)
    }
    return .value(Undisclosed(Double(median), level: level))
  }
}
