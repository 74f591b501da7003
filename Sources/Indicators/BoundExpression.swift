import Formulas
import ReportingCore

/// A formula of an indicator, with its names resolved to inputs and other indicators.
struct BoundExpression: Sendable {
  /// What a name stands for.
  ///
  /// A class, because definitions are large and each look-up would copy one.
  final class Binding: Sendable {
    enum Target: Sendable {
      case input(InputDefinition)
      case indicator(any Indicator)
    }

    let target: Target
    let unit: MeasurementUnit
    /// What is asked for each figure: to take it from the target would copy the definition.
    let isInput: Bool
    let dimensions: [String]
    let level: Level
    /// What an input counts; nil for an indicator.
    let counts: CountedPopulation?

    init(target: Target, unit: MeasurementUnit) {
      self.target = target
      self.unit = unit
      switch target {
      case .input(let input):
        (isInput, dimensions, level, counts) = (true, input.dimensions, input.level, input.counts)
      case .indicator(let indicator):
        let definition = indicator.definition
        (isInput, dimensions, level, counts) = (false, definition.dimensions, definition.level, nil)
      }
    }
  }

  let expression: Expression
  let bindings: [String: Binding]
  /// Every place where the formula reads something.
  let references: [FormulaReference]
  /// The inputs it needs, those of the indicators it reads among them, in order of appearance.
  let inputs: [String]

  /// The most that indicators may rest on one another. Each level may read the one below it
  /// several times.
  static let maximumDepth = 8

  /// Resolves the names of a formula; nil when one of them has no known meaning.
  init?(
    _ expression: Expression, key: String, lookup: IndicatorLookup,
    problems: inout [IndicatorProblem]
  ) {
    self.expression = expression
    let names = expression.inputs
    if !names.allSatisfy(lookup.knows) {
      let unknown = expression.unknownNames(among: lookup.names)
      problems += unknown.map { IndicatorProblem($0, key: key) }
    }
    var bindings: [String: Binding] = [:]
    for name in names {
      let target: Binding.Target
      let unitID: String
      if let input = lookup.inputs[name] {
        target = .input(input)
        unitID = input.unit
      } else if let indicator = lookup.indicators[name] {
        target = .indicator(indicator)
        unitID = indicator.definition.unit
        if BoundExpression.depth(of: indicator) >= BoundExpression.maximumDepth {
          problems.append(
            IndicatorProblem(
              "formula.limit", key: key,
              "indicators rest on one another more than \(BoundExpression.maximumDepth) deep"))
        }
      } else {
        continue
      }
      guard let unit = lookup.units[unitID] else {
        problems.append(
          IndicatorProblem(
            "indicator.unit", key: key, "'\(name)' has the unit '\(unitID)', which is not known"))
        continue
      }
      bindings[name] = Binding(target: target, unit: unit)
    }
    guard bindings.count == names.count else { return nil }
    self.bindings = bindings
    references = expression.references
    inputs = BoundExpression.inputs(of: names, bindings)
  }

  /// Two formulas joined to one.
  init(
    _ a: BoundExpression, _ b: BoundExpression, joined: (Expression, Expression) -> Expression.Node
  ) {
    let (x, y) = (a.expression, b.expression)
    expression = Expression(joined(x, y), columns: x.columns)
    bindings = a.bindings.merging(b.bindings) { first, _ in first }
    references = expression.references
    inputs = BoundExpression.inputs(of: expression.inputs, bindings)
  }

  /// How many indicators rest on one another, this one included.
  static func depth(of indicator: any Indicator) -> Int {
    (indicator as? any RestsOnIndicators)?.depth ?? 1
  }

  var depth: Int {
    1
      + (bindings.values.map { binding in
        if case .indicator(let indicator) = binding.target {
          return BoundExpression.depth(of: indicator)
        }
        return 0
      }.max() ?? 0)
  }

  private static func inputs(of names: [String], _ bindings: [String: Binding]) -> [String] {
    var seen: Set<String> = []
    return names.flatMap { name -> [String] in
      switch bindings[name]?.target {
      case .indicator(let indicator): indicator.definition.inputs
      default: [name]
      }
    }.filter { seen.insert($0).inserted }
  }

  func dimension(key: String, problems: inout [IndicatorProblem]) -> UnitDimension? {
    do {
      return try expression.dimension { bindings[$0]?.unit }
    } catch {
      problems.append(IndicatorProblem(error, key: key))
      return nil
    }
  }
}

/// An indicator that may read other indicators.
protocol RestsOnIndicators: Indicator {
  /// How many indicators rest on one another, this one included.
  var depth: Int { get }
}
