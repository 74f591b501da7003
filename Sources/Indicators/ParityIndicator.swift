public import Formulas
public import ReportingCore

/// `kind: parity`: a group's share of something, compared with its share of the population:
/// (group / whole) / (group population / whole population). 1 is parity (SDG 16.7.1).
public struct ParityIndicator: Indicator, RestsOnIndicators {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let unit: MeasurementUnit

  /// Checks and makes the indicator. The definition's inputs become those of the four formulas.
  ///
  /// - Throws: ``IndicatorError`` with all mistakes: unknown names, a group and a whole in unlike
  ///   units, a unit that is no pure number.
  public init(
    definition: IndicatorDefinition, group: Expression, whole: Expression,
    groupPopulation: Expression, wholePopulation: Expression, lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    let share = checker.bindShare((group, "part"), (whole, "whole"))
    let populationShare = checker.bindShare(
      (groupPopulation, "part-population"), (wholePopulation, "whole-population"))
    checker.wantPureNumber()
    (self.definition, unit, formula) = try checker.finish(
      share.flatMap { share in
        populationShare.map { BoundExpression(share, $0) { .binary(.over, $0, $1) } }
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
