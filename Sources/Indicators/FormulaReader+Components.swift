import Formulas
import ReportingCore

extension FormulaReader {
  typealias Role = MeasurementComponent.Role

  /// Every count that a reader could infer from the figure that a formula gives.
  ///
  /// Of a quotient these are its numerator and its denominator; of a sum, or a mean, the sum; of
  /// a least, greatest or middle value each of the values; of a change both values; of another
  /// indicator all of its own. Rates and shares that were put in are no counts.
  func components(in breakdown: Breakdown, level: Level) -> [MeasurementComponent] {
    let all = components(
      of: bound.expression, role: .term, over: period, breakdown, level: level)
    guard all.count > 1 else { return all }
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A component for a quantity that is a count of something; nil when a name in it is missing.
  private func component(
    _ expression: Expression, role: Role, over period: Period,
    _ breakdown: Breakdown, level: Level
  ) -> MeasurementComponent? {
    guard case .value(let value) = value(of: expression, over: period, in: breakdown)
    else { return nil }
    var name = expression.description
    if period != self.period { name += " (\(period.label))" }
    // A difference of counts is as small as its magnitude.
    return MeasurementComponent(
      role: role, name: name, value: Undisclosed(value.magnitude, level: level),
      counts: bound.strictestPopulation(in: expression))
  }

  private func components(
    of expression: Expression, role: Role, over period: Period,
    _ breakdown: Breakdown, level: Level
  ) -> [MeasurementComponent] {
    let parts = { (inner: Expression, role: Role, period: Period) in
      components(of: inner, role: role, over: period, breakdown, level: level)
    }
    if bound.isSumOfCounts(expression) {
      return
        component(expression, role: role, over: period, breakdown, level: level)
        .map { [$0] } ?? []
    }
    switch expression.node {
    case .number: return []
    case .name(let name):
      guard bound.bindings[name]?.isInput == false else { return [] }
      return measurement(of: name, over: period, in: breakdown)?.components ?? []
    case .negative(let inner): return parts(inner, role, period)
    case .binary(.over, let left, let right):
      if right.references.isEmpty { return parts(left, role, period) }
      return parts(left, .numerator, period) + parts(right, .denominator, period)
    case .binary(_, let left, let right):
      return parts(left, role, period) + parts(right, role, period)
    case .call(.share, let arguments):
      return parts(arguments[0], .numerator, period) + parts(arguments[1], .denominator, period)
        + (complement(
          whole: arguments[1], part: arguments[0], over: period, breakdown,
          level: level
        ).map { [$0] } ?? [])
    case .call(.perCapita, let arguments):
      let population = Expression(
        .name(Expression.populationInput), columns: expression.columns)
      return parts(arguments[0], .numerator, period) + parts(population, .denominator, period)
    case .call(.change, let arguments):
      let earlier = period.earlier(by: Expression.steps(of: arguments))
      return parts(arguments[0], role, period)
        + (earlier.map { parts(arguments[0], role, $0) } ?? [])
    case .call(.mean, let arguments):
      // The mean times the number of terms is their sum.
      return parts(Expression(.call(.sum, arguments), columns: expression.columns), role, period)
    case .call(_, let arguments): return arguments.flatMap { parts($0, role, period) }
    }
  }

  /// The rest of a whole, which a share gives away as much as its part: 98 of 100 leaves 2. Nil
  /// when they are no counts.
  private func complement(
    whole: Expression, part: Expression, over period: Period,
    _ breakdown: Breakdown, level: Level
  ) -> MeasurementComponent? {
    let rest = Expression(.binary(.minus, whole, part), columns: whole.columns)
    guard bound.isSumOfCounts(rest) else { return nil }
    return component(rest, role: .term, over: period, breakdown, level: level)
  }
}

extension BoundExpression {
  /// The most exposed group among what the inputs of a part of the formula count.
  func strictestPopulation(in part: Expression) -> CountedPopulation {
    if case .name(let name) = part.node { return bindings[name]?.counts ?? .things }
    return part.inputs.compactMap { bindings[$0]?.counts }.max() ?? .things
  }

  /// Whether a part of the formula only adds and subtracts counts, so that its value is one.
  func isSumOfCounts(_ part: Expression) -> Bool {
    switch part.node {
    case .number: false
    case .name(let name): isCount(name)
    case .negative(let inner): isSumOfCounts(inner)
    case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
      isSumOfCounts(left) && isSumOfCounts(right)
    case .binary: false
    case .call(.sum, let arguments): arguments.allSatisfy(isSumOfCounts)
    case .call: false
    }
  }

  /// Whether an input is a count or an amount, and not a rate or a share.
  private func isCount(_ name: String) -> Bool {
    guard let binding = bindings[name], binding.isInput else { return false }
    return binding.unit.isCountOrAmount
  }
}

extension MeasurementUnit {
  /// Whether figures in this unit are counts or amounts. Of a rate per something, or a share in
  /// per cent, a small figure does not stand for few.
  var isCountOrAmount: Bool {
    dimension.exponents.values.allSatisfy { $0 > 0 } && !(dimension.isOne && scale < 1)
  }
}
