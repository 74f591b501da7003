import Formulas
import ReportingCore

/// Computes the formula of one indicator for one period, after the indicators that it reads have
/// been measured.
struct FormulaReader {
  private struct Key: Hashable {
    var indicator: String
    var start: CalendarDate
    var end: CalendarDate
  }

  let bound: BoundExpression
  let inputs: IndicatorInputs
  let period: Period
  let definition: IndicatorDefinition
  private var measured: [Key: [Breakdown: Measurement]] = [:]
  /// What is known of the formula's only input, for the part that is being measured.
  var onlyOperand: FormulaOperand?

  init(
    _ bound: BoundExpression, of definition: IndicatorDefinition, inputs: IndicatorInputs,
    over period: Period
  ) async throws {
    self.bound = bound
    self.inputs = inputs
    self.period = period
    self.definition = definition
    for reference in bound.references {
      guard let binding = bound.bindings[reference.name], !binding.isInput,
        case .indicator(let indicator) = binding.target,
        let earlier = period.earlier(by: reference.stepsBack)
      else { continue }
      let key = Key(indicator: reference.name, start: earlier.start, end: earlier.end)
      guard measured[key] == nil else { continue }
      let measurements = try await indicator.measure(inputs, over: earlier)
      measured[key] = Dictionary(measurements.map { ($0.breakdown, $0) }) { first, _ in first }
    }
  }

  /// The formula's only input, read for the period itself; nil when it reads anything else.
  var onlyInput: (name: String, binding: BoundExpression.Binding)? {
    guard bound.references.count == 1, bound.references[0].stepsBack == 0,
      let binding = bound.bindings.values.first, binding.isInput
    else { return nil }
    return (bound.references[0].name, binding)
  }

  /// The measurement of an indicator that a formula reads, or nil when it has none for the part.
  /// Like an input, an indicator without a dimension of the part is read for the whole of it.
  func measurement(
    of name: String, over period: Period, in breakdown: Breakdown
  ) -> Measurement? {
    guard let binding = bound.bindings[name], !binding.isInput else { return nil }
    return measured[Key(indicator: name, start: period.start, end: period.end)]?[
      breakdown.restricted(to: binding.dimensions)]
  }

  /// The parts for which at least one of the inputs has an observation, the whole first.
  ///
  /// Only dimensions that the indicator names count. Parts of `population` alone do not: residents
  /// are broken down for many indicators at once, and most would be gaps here.
  var breakdowns: [Breakdown] {
    let own = bound.inputs.filter { $0 != Expression.populationInput }
    return inputs.breakdowns(of: own.isEmpty ? bound.inputs : own, over: period)
      .filter { $0.parts.allSatisfy { definition.dimensions.contains($0.dimension) } }
  }

  /// What is known of a name of the formula.
  func operand(_ name: String, over period: Period, in breakdown: Breakdown) -> FormulaOperand {
    if let onlyOperand { return onlyOperand }
    guard let binding = bound.bindings[name] else { return .absent([name]) }
    if binding.isInput {
      return FormulaOperand(
        inputs.observation(name, over: period, in: breakdown.restricted(to: binding.dimensions)),
        of: name, scale: binding.unit.scale)
    }
    guard let measurement = measurement(of: name, over: period, in: breakdown) else {
      return .absent([name])
    }
    switch measurement.outcome {
    case .value(let value): return FormulaOperand(value.forComputing, scale: binding.unit.scale)
    case .gap(.inputMissing(let names)): return .absent(names)
    case .gap(.statedMissing(let name)): return .statedMissing(name)
    case .gap(.cellMissing(let name, _, _)): return .absent([name])
    case .notComputable(let reason): return .notComputable(reason)
    }
  }

  /// The value of a part of the formula, in base units.
  func value(
    of part: Expression, over period: Period, in breakdown: Breakdown
  ) -> FormulaValue {
    part.evaluate(over: period) { name, period in
      operand(name, over: period, in: breakdown)
    }
  }

  /// The formula with the numbers put in; nil when one is missing.
  func derivation(in breakdown: Breakdown) -> String? {
    bound.expression.derivation(over: period) { name, period in
      operand(name, over: period, in: breakdown)
    }
  }
}
