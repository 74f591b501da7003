public import ReportingCore

/// `kind: imported`: a figure as its publisher gives it, never recomputed. It keeps the decimals
/// with which it was published; a definition may ask for fewer but not for more.
public struct ImportedIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let unit: MeasurementUnit

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameter input: the id of the input.
  /// - Throws: ``IndicatorError`` when there is no such input or its unit is not the indicator's.
  public init(
    definition: IndicatorDefinition, input: String, lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    if found.unit != definition.unit {
      checker.report(
        "indicator.unit", key: "unit",
        "the input '\(input)' is in '\(found.unit)', and an imported figure keeps its unit",
        suggestion: "Write 'unit: \(found.unit)'.")
    }
    let bound = checker.bind(input: found, key: "input")
    (self.definition, unit, formula) = try checker.finish(bound)
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let reader = try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
    // There is nothing to derive, and the value is the published one to the last digit.
    return reader.measurements(in: unit, derives: false).map { measurement in
      var measurement = measurement
      guard let observation = measurement.observations.first,
        case .value(let converted) = measurement.outcome, let published = observation.value
      else { return measurement }
      measurement.outcome =
        published.forComputing.isFinite
        ? .value(Undisclosed(published.forComputing, level: converted.level))
        : .notComputable(.notFinite)
      measurement.decimals = min(
        definition.decimals ?? observation.decimals, observation.decimals)
      return measurement
    }
  }
}
