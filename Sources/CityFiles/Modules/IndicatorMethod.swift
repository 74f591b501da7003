import Formulas
import Indicators

/// How an indicator is computed, as its `kind` and the kind's keys say.
enum IndicatorMethod {
  case ratio(numerator: Expression, denominator: Expression, isPartOfWhole: Bool)
  case formula(Expression)
  case count(input: String, distinct: [String])
  case checklist(items: [ChecklistIndicator.Item], scores: ClosedRange<Double>, scale: Double?)
  case parity(
    group: Expression, whole: Expression, groupPopulation: Expression,
    wholePopulation: Expression)
  case imported(input: String)
  case duration(
    input: String, time: String, outcome: String, completed: [String], censored: [String])
  case scorecard(
    input: String, item: String, evaluator: String, scores: ClosedRange<Double>,
    minimumEvaluators: Int, threshold: Double?)
  case survey(
    input: String, question: String, answer: String, positive: [String], excluded: [String])
  case realChange(amount: Expression, deflator: String, steps: Int)
  case funnel(stages: [String], from: String?, to: String?, notDue: String?, mayGrow: [String])
  case mostSeriousOffence(input: String, violation: String, order: [String])
  case swift(inputs: [String])

  /// The inputs that it names, in order, each once. Names of indicators are among them until the
  /// indicator is made.
  var inputs: [String] {
    var names: [String] = []
    for name in references where !names.contains(name) { names.append(name) }
    return names
  }

  /// All names in it.
  var references: [String] {
    switch self {
    case .ratio(let above, let below, _): above.inputs + below.inputs
    case .formula(let formula): formula.inputs
    case .count(let input, _), .imported(let input), .duration(let input, _, _, _, _),
      .scorecard(let input, _, _, _, _, _), .survey(let input, _, _, _, _),
      .mostSeriousOffence(let input, _, _):
      [input]
    case .realChange(let amount, let deflator, _):
      amount.inputs + [Expression.populationInput, deflator]
    case .funnel(let stages, _, _, let notDue, _): stages + [notDue].compactMap { $0 }
    case .checklist(let items, _, _): items.map(\.input)
    case .parity(let group, let whole, let groupPopulation, let wholePopulation):
      group.inputs + whole.inputs + groupPopulation.inputs + wholePopulation.inputs
    case .swift(let inputs): inputs
    }
  }
}
