public import Formulas
public import ReportingCore

/// `kind: formula`: what a formula gives, in the indicator's unit. A formula may read other
/// indicators by their id; it then uses their unreleased value for the same period and part, and
/// carries on their components, so that the disclosure gate sees every count.
public struct FormulaIndicator: Indicator, RestsOnIndicators {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let unit: MeasurementUnit

  /// Checks and makes the indicator. The definition's inputs become those of the formula, the
  /// inputs of the indicators it reads among them.
  ///
  /// - Throws: ``IndicatorError`` with all mistakes: unknown names, unlike units, a result that is
  ///   not in the indicator's unit.
  public init(
    definition: IndicatorDefinition, formula: Expression, lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    let bound = checker.bind(formula, key: "formula")
    if let bound { checker.checkResult(bound, key: "formula") }
    (self.definition, unit, self.formula) = try checker.finish(bound)
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
      .measurements(in: unit)
  }

  var depth: Int { formula.depth }
}
