public import ReportingCore

extension Expression {
  /// What kind of quantity the formula gives.
  ///
  /// Products and quotients multiply and divide dimensions; `+`, `-`, `sum`, `share`, `mean`,
  /// `median`, `min` and `max` want one dimension for all. A number is a pure number, but 0 goes
  /// with everything.
  ///
  /// - Parameter units: the unit of an input or indicator by name; nil when there is none.
  /// - Throws: ``FormulaError`` with the columns of the term that does not fit, or of a name
  ///   without unit.
  public func dimension(
    of units: (String) -> MeasurementUnit?
  ) throws(FormulaError) -> UnitDimension {
    try anyDimension(of: units) ?? .one
  }

  /// Checks that the formula gives a figure in a unit: that its dimension is the unit's, and that
  /// it does not multiply by what the unit multiplies by itself.
  ///
  /// The result of a formula is in base units and is divided by the unit's scale. With the unit
  /// `percent` (scale 0.01) `100 * a / b` would be a hundred times too large.
  ///
  /// - Throws: ``FormulaError`` with the columns of the mistake.
  public func check(
    givesUnit unit: MeasurementUnit, units: (String) -> MeasurementUnit?
  ) throws(FormulaError) {
    if let dimension = try anyDimension(of: units), dimension != unit.dimension {
      throw FormulaError(
        .units,
        "the formula gives \(Expression.words(for: dimension)), but the unit '\(unit.id)' is for \(Expression.words(for: unit.dimension))",
        columns: columns, suggestion: "Change the formula or the indicator's unit.")
    }
    if let factor = redundantFactor(for: unit) { throw factor }
  }

  /// The error for a factor that undoes or repeats the scale of the indicator's unit; nil when
  /// there is none.
  public func redundantFactor(for unit: MeasurementUnit) -> FormulaError? {
    guard unit.scale != 1, unit.scale > 0 else { return nil }
    guard let number = redundantNumber(scale: unit.scale, inverted: false),
      case .number(let value) = number.node
    else { return nil }
    let scale = unit.scale < 1 ? 1 / unit.scale : unit.scale
    let verb = unit.scale < 1 ? "multiplied" : "divided"
    return FormulaError(
      .redundantFactor,
      "the unit '\(unit.id)' is already \(verb) by \(scale.withoutBinaryNoise.plainText); with this \(value.plainText) the figure would be \(scale.withoutBinaryNoise.plainText) times too \(unit.scale < 1 ? "large" : "small")",
      columns: number.columns, suggestion: "Leave the factor out.")
  }

  /// A dimension in words.
  private static func words(for dimension: UnitDimension) -> String {
    dimension.isOne ? "a pure number" : "'\(dimension)'"
  }

  /// The number among the factors of the result by which it would be scaled twice.
  private func redundantNumber(scale: Double, inverted: Bool) -> Expression? {
    switch node {
    case .number(let value):
      let wanted = inverted ? scale : 1 / scale
      return abs(value - wanted) <= wanted * 1e-12 ? self : nil
    case .name: return nil
    case .negative(let inner): return inner.redundantNumber(scale: scale, inverted: inverted)
    case .binary(.times, let left, let right):
      return left.redundantNumber(scale: scale, inverted: inverted)
        ?? right.redundantNumber(scale: scale, inverted: inverted)
    case .binary(.over, let left, let right):
      return left.redundantNumber(scale: scale, inverted: inverted)
        ?? right.redundantNumber(scale: scale, inverted: !inverted)
    case .binary(_, let left, let right):
      return left.factor(scale: scale, inverted: inverted)
        ?? right.factor(scale: scale, inverted: inverted)
    case .call(.change, _), .call(.share, _): return nil
    case .call(_, let arguments):
      for argument in arguments {
        if let found = argument.factor(scale: scale, inverted: inverted) { return found }
      }
      return nil
    }
  }

  /// The same for a term of a sum, where a number that multiplies no input is no factor.
  private func factor(scale: Double, inverted: Bool) -> Expression? {
    references.isEmpty ? nil : redundantNumber(scale: scale, inverted: inverted)
  }

  /// The dimension, or nil for a 0, which goes with every dimension.
  private func anyDimension(
    of units: (String) -> MeasurementUnit?
  ) throws(FormulaError) -> UnitDimension? {
    switch node {
    case .number(let value): return value == 0 ? nil : .one
    case .name(let name): return try Expression.unit(of: name, units, columns: columns).dimension
    case .negative(let inner): return try inner.anyDimension(of: units)
    case .binary(.times, let left, let right):
      let (a, b) = (try left.anyDimension(of: units), try right.anyDimension(of: units))
      guard let a, let b else { return nil }
      return a * b
    case .binary(.over, let left, let right):
      let (a, b) = (try left.anyDimension(of: units), try right.anyDimension(of: units))
      guard let a else { return nil }
      return a / (b ?? .one)
    case .binary(let sign, let left, let right):
      return try Expression.common(
        [left, right], units, verb: sign == .plus ? "added to" : "subtracted from")
    case .call(.change, let arguments):
      _ = try arguments[0].anyDimension(of: units)
      return .one
    case .call(.share, let arguments):
      _ = try Expression.common(arguments, units, verb: "the whole of")
      return .one
    case .call(.perCapita, let arguments):
      let population = try Expression.unit(
        of: Expression.populationInput, units, columns: columns)
      let dimension = try arguments[0].anyDimension(of: units)
      return dimension.map { $0 / population.dimension }
    case .call(_, let arguments):
      return try Expression.common(arguments, units, verb: "taken together with")
    }
  }

  private static func unit(
    of name: String, _ units: (String) -> MeasurementUnit?, columns: Range<Int>
  ) throws(FormulaError) -> MeasurementUnit {
    guard let unit = units(name) else {
      throw FormulaError(
        .unknownName, "there is no input or indicator '\(name)' with a known unit",
        columns: columns)
    }
    return unit
  }

  /// The one dimension of all terms; the error stands at the first that differs.
  private static func common(
    _ terms: [Expression], _ units: (String) -> MeasurementUnit?, verb: String
  ) throws(FormulaError) -> UnitDimension? {
    var known: UnitDimension?
    for term in terms {
      guard let dimension = try term.anyDimension(of: units) else { continue }
      if let known, known != dimension {
        throw FormulaError(
          .units,
          "\(words(for: dimension)) cannot be \(verb) \(words(for: known))",
          columns: term.columns,
          suggestion: "Only quantities of one kind can stand together here.")
      }
      known = dimension
    }
    return known
  }
}
