import Formulas
public import ReportingCore

/// `kind: count`: the value of an input, in the indicator's unit; or, with `distinct`, how many
/// different codes of some dimensions have a value above zero, such as the number of countries from
/// which defenders came.
public struct CountIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let input: InputDefinition
  private let unit: MeasurementUnit
  private let distinct: [String]

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameters:
  ///   - input: the id of the input.
  ///   - distinct: the dimensions whose codes are counted, together; empty to take the value.
  /// - Throws: ``IndicatorError`` with all mistakes: an unknown input, a unit of another kind, a
  ///   dimension that the input does not have.
  public init(
    definition: IndicatorDefinition, input: String, distinct: [String] = [],
    lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    if Set(distinct).count < distinct.count {
      checker.report("indicator.dimension", key: "distinct", "a dimension is named twice")
    }
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    for (index, dimension) in distinct.enumerated() {
      checker.wantDimension(dimension, of: found, key: "distinct", index: index)
    }
    let bound = checker.bind(input: found, key: "input")
    if !distinct.isEmpty {
      checker.wantPureNumber()
    } else if let bound {
      checker.checkResult(bound, key: "input")
    }
    (self.definition, unit, formula) = try checker.finish(bound)
    self.input = found
    self.distinct = distinct
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    if distinct.isEmpty {
      return try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
        .measurements(in: unit)
    }
    let cells = InputCells(
      of: input, usingUp: distinct, for: definition, in: inputs, over: period)
    return cells.parts.map { measurement(of: cells, in: $0, over: period) }
  }

  /// Counts the codes with a value above zero; one that is missing makes the count a gap.
  private func measurement(
    of cells: InputCells, in part: Breakdown, over period: Period
  ) -> Measurement {
    let observations = cells.observations(in: part)
    let level = cells.level(in: part, for: definition)
    var measurement = Measurement(
      indicator: definition.id, period: period, breakdown: part,
      outcome: .gap(.inputMissing([input.id])), observations: observations)
    if let gap = cells.gap(in: part) {
      measurement.outcome = .gap(gap)
      return measurement
    }
    let values = observations.compactMap(\.number)
    let count = Double(values.count { $0 > 0 })
    measurement.outcome = .value(
      Undisclosed((count / unit.scale).withoutBinaryNoise, level: level))
    // Few codes stand for at least as many persons, and one code may stand for one.
    measurement.components = [
      MeasurementComponent(
        role: .term, name: input.id,
        value: Undisclosed(values.reduce(0, +).withoutBinaryNoise, level: level),
        counts: input.counts)
    ]
    return measurement
  }
}
