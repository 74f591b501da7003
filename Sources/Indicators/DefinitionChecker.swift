import Formulas
import ReportingCore

/// Gathers the mistakes in the definition of one indicator.
struct DefinitionChecker {
  private(set) var definition: IndicatorDefinition
  let lookup: IndicatorLookup
  private var problems: [IndicatorProblem] = []
  /// The indicator's unit, or nil when there is none of that id.
  let unit: MeasurementUnit?

  init(_ definition: IndicatorDefinition, _ lookup: IndicatorLookup) {
    self.definition = definition
    self.lookup = lookup
    unit = lookup.units[definition.unit]
    if unit == nil {
      report(
        "indicator.unit", key: "unit", "there is no unit '\(definition.unit)'",
        suggestion: NearMiss.suggestion(for: definition.unit, among: lookup.units.keys)
          ?? "Declare it under 'units:' of the module.")
    }
  }

  mutating func report(
    _ id: String, key: String, index: Int? = nil, _ message: String, suggestion: String? = nil
  ) {
    problems.append(
      IndicatorProblem(id, key: key, index: index, message, suggestion: suggestion))
  }

  mutating func bind(_ expression: Expression, key: String) -> BoundExpression? {
    let bound = BoundExpression(expression, key: key, lookup: lookup, problems: &problems)
    refuseMixture(in: expression, key: key)
    return bound
  }

  /// All mistakes so far.
  var error: IndicatorError { IndicatorError(problems: problems) }

  /// The formula that is an input and nothing else.
  mutating func bind(input: InputDefinition, key: String) -> BoundExpression? {
    bind(Expression(.name(input.id), columns: 1..<1 + input.id.utf8.count), key: key)
  }

  /// An input by its id; reports when there is none.
  mutating func input(_ id: String, key: String, index: Int? = nil) -> InputDefinition? {
    guard let input = lookup.inputs[id] else {
      report(
        "formula.unknown-name", key: key, index: index, "there is no input '\(id)'",
        suggestion: NearMiss.suggestion(for: id, among: lookup.inputs.keys)
          ?? "Declare it under 'inputs:' of the module.")
      return nil
    }
    return input
  }

  /// The unit of an input; reports when it is not known.
  mutating func unit(of input: InputDefinition, key: String, index: Int? = nil) -> MeasurementUnit?
  {
    guard let unit = lookup.units[input.unit] else {
      report(
        "indicator.unit", key: key, index: index,
        "'\(input.id)' has the unit '\(input.unit)', which is not known")
      return nil
    }
    return unit
  }

  /// The result of a formula must be in the indicator's unit.
  mutating func checkResult(_ bound: BoundExpression, key: String) {
    guard let unit else {
      _ = bound.dimension(key: key, problems: &problems)
      return
    }
    do {
      try bound.expression.check(givesUnit: unit) { bound.bindings[$0]?.unit }
    } catch {
      problems.append(IndicatorProblem(error, key: key))
    }
  }

  /// A quotient must be in the indicator's unit; a part must be of the same kind as its whole.
  mutating func checkQuotient(
    _ above: (BoundExpression, key: String), _ below: (BoundExpression, key: String),
    mustBeAlike: Bool
  ) {
    let a = above.0.dimension(key: above.key, problems: &problems)
    let b = below.0.dimension(key: below.key, problems: &problems)
    guard let a, let b else { return }
    if mustBeAlike, a != b {
      report(
        "formula.units", key: below.key,
        "the \(below.key) is in '\(b)' and the \(above.key) in '\(a)', so one is no part of the other",
        suggestion: "Write 'part-of-whole: false' when it is meant to be so.")
      return
    }
    guard let unit else { return }
    if a / b != unit.dimension {
      report(
        "formula.units", key: "unit",
        "\(above.key) over \(below.key) gives '\(a / b)', but the unit '\(unit.id)' is for '\(unit.dimension)'",
        suggestion: "Choose another unit, or change the formulas.")
    }
    if let factor = above.0.expression.redundantFactor(for: unit) {
      problems.append(IndicatorProblem(factor, key: above.key))
    }
  }

  /// A group and its whole as a share.
  mutating func bindShare(
    _ part: (Expression, key: String), _ whole: (Expression, key: String)
  ) -> BoundExpression? {
    let a = bind(part.0, key: part.key)
    let b = bind(whole.0, key: whole.key)
    guard let a, let b else { return nil }
    let x = a.dimension(key: part.key, problems: &problems)
    let y = b.dimension(key: whole.key, problems: &problems)
    if let x, let y, x != y {
      report(
        "formula.units", key: whole.key,
        "the \(whole.key) is in '\(y)' and the \(part.key) in '\(x)', so one is no part of the other"
      )
    }
    return BoundExpression(a, b) { .call(.share, [$0, $1]) }
  }

  /// The indicator's unit must be a pure number.
  mutating func wantPureNumber() {
    if let unit, !unit.dimension.isOne {
      report(
        "formula.units", key: "unit",
        "the result is a pure number, but the unit '\(unit.id)' is for '\(unit.dimension)'",
        suggestion: "Write 'unit: ratio'.")
    }
  }

  /// The definition with the inputs of its formula, the unit and the formula.
  ///
  /// - Throws: all mistakes, if there are any.
  func finish(
    _ formula: BoundExpression?
  ) throws(IndicatorError) -> (IndicatorDefinition, MeasurementUnit, BoundExpression) {
    guard problems.isEmpty, let unit, let formula else {
      throw error
    }
    var definition = definition
    definition.inputs = formula.inputs
    return (definition, unit, formula)
  }

  /// The definition with the inputs of a method that is no formula.
  ///
  /// - Throws: all mistakes, if there are any.
  func finish(inputs: [String]) throws(IndicatorError) -> IndicatorDefinition {
    guard problems.isEmpty, unit != nil else { throw error }
    var definition = definition
    definition.inputs = inputs
    return definition
  }
}
