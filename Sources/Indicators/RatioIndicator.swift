public import Formulas
public import ReportingCore

/// `kind: ratio`: one quantity divided by another, in the indicator's unit. With the unit `percent`
/// 412 of 431 gives 95.6; nothing multiplies by 100.
///
/// Where the numerator is a part of the denominator, a part that is negative or exceeds its whole
/// is not computable.
public struct RatioIndicator: Indicator, RestsOnIndicators {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let unit: MeasurementUnit

  /// Checks and makes the indicator. The definition's inputs become those of the two formulas.
  ///
  /// - Parameter isPartOfWhole: whether the numerator can never exceed the denominator.
  /// - Throws: ``IndicatorError`` with all mistakes: unknown names, unlike units, factors that the
  ///   unit has already.
  public init(
    definition: IndicatorDefinition, numerator: Expression, denominator: Expression,
    isPartOfWhole: Bool = true, lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    let above = checker.bind(numerator, key: "numerator")
    let below = checker.bind(denominator, key: "denominator")
    if let above, let below {
      checker.checkQuotient(
        (above, "numerator"), (below, "denominator"), mustBeAlike: isPartOfWhole)
    }
    (self.definition, unit, formula) = try checker.finish(
      above.flatMap { above in
        below.map { below in
          BoundExpression(above, below) { a, b in
            isPartOfWhole ? .call(.share, [a, b]) : .binary(.over, a, b)
          }
        }
      })
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
      .measurements(in: unit)
  }

  var depth: Int { formula.depth }
}
