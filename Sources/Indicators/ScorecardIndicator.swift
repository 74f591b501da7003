import Formulas
public import ReportingCore

/// `kind: scorecard`: what several evaluators think of several items, as the mean over the
/// evaluators of the mean of their items (SDG 11.3.2, option 1).
///
/// One city has a score and passes or not, strictly above a mark; a percentage is a matter of many
/// cities. An evaluator who left an item out makes the score a gap, and too few evaluators give none.
public struct ScorecardIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let input: InputDefinition
  private let unit: MeasurementUnit
  private let item: String
  private let items: [String]
  private let evaluator: String
  private let scores: ClosedRange<Double>
  private let minimumEvaluators: Int

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameters:
  ///   - input: the id of the input that holds the scores.
  ///   - item: the dimension of what is scored; its codes are the items.
  ///   - evaluator: the dimension of those who score.
  ///   - scores: the lowest and the highest score.
  ///   - minimumEvaluators: how many evaluators there must be.
  ///   - threshold: what the score must exceed to pass; nil when nothing is passed.
  /// - Throws: ``IndicatorError`` with all mistakes.
  public init(
    definition: IndicatorDefinition, input: String, item: String, evaluator: String,
    scores: ClosedRange<Double>, minimumEvaluators: Int = 1, threshold: Double? = nil,
    lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    checker.wantUsedUp([(item, "item"), (evaluator, "evaluator")], of: found)
    let items = lookup.dimensions[item]?.codes.map(\.id) ?? []
    if items.isEmpty {
      checker.report(
        "indicator.items", key: "item",
        "the dimension '\(item)' has no codes, so there are no items",
        suggestion: "List the items under 'codes' of the dimension.")
    }
    if let unit = checker.unit(of: found, key: "input"), !unit.dimension.isOne || unit.scale != 1 {
      checker.report(
        "formula.units", key: "input",
        "a score is a pure number, but '\(input)' is in '\(unit.id)'",
        suggestion: "Declare the input with 'unit: points'.")
    }
    checker.wantPureNumber()
    if let threshold, !scores.contains(threshold) {
      checker.report(
        "indicator.scores", key: "threshold", "the threshold lies outside of the scores")
    }
    if minimumEvaluators < 1 {
      checker.report(
        "indicator.scores", key: "minimum-evaluators", "at least one evaluator is needed")
    }
    guard let unit = checker.unit else { throw checker.error }
    var made = try checker.finish(inputs: [found.id])
    made.passMark = threshold
    self.definition = made
    self.input = found
    self.unit = unit
    self.item = item
    self.items = items
    self.evaluator = evaluator
    self.scores = scores
    self.minimumEvaluators = minimumEvaluators
  }

  /// Measures the whole and every part for which there are scores.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let cells = InputCells(
      of: input, usingUp: [item, evaluator], for: definition, in: inputs, over: period)
    return cells.parts.map { part in
      let level = cells.level(in: part, for: definition)
      let observations = cells.observations(in: part)
      var measurement = Measurement(
        indicator: definition.id, period: period, breakdown: part,
        outcome: cells.gap(in: part).map { .gap($0) }
          ?? outcome(of: observations, in: part, over: period, level: level),
        observations: observations)
      if case .notComputable(.outOfRange) = measurement.outcome {
        // The score that is wrong comes first: that is where the finding points.
        measurement.observations =
          observations.filter(isOutOfRange) + observations.filter { !isOutOfRange($0) }
      }
      if case .value(let value) = measurement.outcome, let mark = definition.passMark {
        measurement.passes = Undisclosed(value.forComputing * unit.scale > mark, level: level)
      }
      return measurement
    }
  }

  private func isOutOfRange(_ observation: Observation) -> Bool {
    observation.number.map { !scores.contains($0) } ?? false
      || !items.contains(observation.breakdown[item] ?? "")
  }

  private func outcome(
    of observations: [Observation], in part: Breakdown, over period: Period, level: Level
  ) -> MeasurementOutcome {
    var byEvaluator: [String: [String: Double]] = [:]
    for observation in observations {
      guard let score = observation.number, let code = observation.breakdown[evaluator],
        let what = observation.breakdown[item]
      else { continue }
      guard items.contains(what) else {
        return .notComputable(.outOfRange("\(item)=\(what): not an item of the scorecard"))
      }
      guard scores.contains(score) else {
        return .notComputable(
          .outOfRange(
            "\(input.id) < \(scores.lowerBound.plainText) or > \(scores.upperBound.plainText)"))
      }
      byEvaluator[code, default: [:]][what] = score
    }
    let evaluators = byEvaluator.keys.sorted()
    for code in evaluators {
      guard let missing = items.first(where: { byEvaluator[code]?[$0] == nil }) else { continue }
      let codes = [evaluator: code, item: missing]
      return .gap(.cellMissing(input.id, period: period, breakdown: Breakdown(codes)))
    }
    guard evaluators.count >= minimumEvaluators else {
      return .notComputable(.tooFew(found: evaluators.count, wanted: minimumEvaluators))
    }
    // Every evaluator scored every item, so the mean of the means is the mean of all.
    let sum = evaluators.reduce(0) { sum, code in
      items.reduce(sum) { $0 + (byEvaluator[code]?[$1] ?? 0) }
    }
    let score = sum / Double(evaluators.count * items.count)
    return .value(Undisclosed((score / unit.scale).withoutBinaryNoise, level: level))
  }
}
