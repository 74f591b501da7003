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
    case .count(let input, _), .imported(let input): [input]
    case .checklist(let items, _, _): items.map(\.input)
    case .parity(let group, let whole, let groupPopulation, let wholePopulation):
      group.inputs + whole.inputs + groupPopulation.inputs + wholePopulation.inputs
    case .swift(let inputs): inputs
    }
  }
}
