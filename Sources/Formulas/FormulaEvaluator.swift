import ReportingCore

/// Computes an expression and remembers everything that stood in the way.
struct FormulaEvaluator {
  let operand: (String, Period) -> FormulaOperand
  private(set) var absent: [String] = []
  private(set) var statedMissing: [String] = []
  private(set) var failure: NotComputableReason?

  init(operand: @escaping (String, Period) -> FormulaOperand) { self.operand = operand }

  /// The value in base units; nil when something stood in the way.
  mutating func value(of expression: Expression, over period: Period) -> Double? {
    switch expression.node {
    case .number(let value): return value
    case .name(let name): return value(of: name, over: period)
    case .negative(let inner): return value(of: inner, over: period).map { -$0 }
    case .binary(let sign, let left, let right):
      let a = value(of: left, over: period)
      let b = value(of: right, over: period)
      guard let a, let b else { return nil }
      switch sign {
      case .plus: return sum(a, b)
      case .minus: return sum(a, -b)
      case .times: return a * b
      case .over: return quotient(a, b, denominator: FormulaEvaluator.zero(in: right))
      }
    case .call(let function, let arguments):
      return value(of: function, arguments, over: period)
    }
  }

  private mutating func value(of name: String, over period: Period) -> Double? {
    switch operand(name, period) {
    case .value(let value, _, _): return value
    case .absent(let names): absent += names
    case .statedMissing(let name): statedMissing.append(name)
    case .notComputable(let reason): fail(reason)
    }
    return nil
  }

  private mutating func fail(_ reason: NotComputableReason) {
    if failure == nil { failure = reason }
  }

  /// The text of what is zero when a denominator is.
  private static func zero(in denominator: Expression) -> String {
    switch denominator.node {
    case .negative(let inner): zero(in: inner)
    case .call(.share, let arguments), .call(.perCapita, let arguments): zero(in: arguments[0])
    default: denominator.description
    }
  }

  private mutating func quotient(_ a: Double, _ b: Double, denominator: String) -> Double? {
    if b == 0 {
      fail(.denominatorIsZero(denominator))
      return nil
    }
    return a / b
  }

  /// A sum in which what should cancel does: 0.3 - 0.1 - 0.2 is 0, and a division by it is
  /// refused rather than giving a number of 17 digits.
  private func sum(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    return sum.magnitude < (a.magnitude + b.magnitude) * 0x1p-50 ? 0 : sum
  }

  private mutating func value(
    of function: FormulaFunction, _ arguments: [Expression], over period: Period
  ) -> Double? {
    switch function {
    case .change: return change(arguments, over: period)
    case .perCapita:
      let whole = value(of: arguments[0], over: period)
      let population = value(of: Expression.populationInput, over: period)
      guard let whole, let population else { return nil }
      return quotient(whole, population, denominator: Expression.populationInput)
    case .share:
      let part = value(of: arguments[0], over: period)
      let whole = value(of: arguments[1], over: period)
      guard let part, let whole else { return nil }
      return share(part, whole, arguments[0].description, arguments[1].description)
    case .sum, .mean, .median, .min, .max:
      var values: [Double] = []
      for argument in arguments {
        if let value = value(of: argument, over: period) { values.append(value) }
      }
      guard values.count == arguments.count else { return nil }
      return summary(function, of: values)
    }
  }

  private mutating func share(
    _ part: Double, _ whole: Double, _ partText: String, _ wholeText: String
  ) -> Double? {
    if part < 0 {
      fail(.outOfRange("\(partText) < 0"))
      return nil
    }
    if part.withoutBinaryNoise > whole.withoutBinaryNoise {
      fail(.outOfRange("\(partText) > \(wholeText)"))
      return nil
    }
    return quotient(part, whole, denominator: wholeText)
  }

  private mutating func change(_ arguments: [Expression], over period: Period) -> Double? {
    let now = value(of: arguments[0], over: period)
    guard let earlier = period.earlier(by: Expression.steps(of: arguments)) else {
      // Before the first year there are no figures.
      absent += arguments[0].inputs
      return nil
    }
    let before = value(of: arguments[0], over: earlier)
    guard let now, let before else { return nil }
    let text = arguments[0].description
    if before < 0 {
      fail(.outOfRange("\(text) < 0 (\(earlier.label))"))
      return nil
    }
    return quotient(sum(now, -before), before, denominator: "\(text) (\(earlier.label))")
  }

  private func summary(_ function: FormulaFunction, of values: [Double]) -> Double? {
    switch function {
    case .min: return values.min()
    case .max: return values.max()
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    default:
      let total = values.reduce(0, sum)
      return function == .mean ? total / Double(values.count) : total
    }
  }
}
