import Formulas
public import ReportingCore

/// `kind: imported`: a figure as its publisher gives it, never recomputed. It keeps the decimals
/// with which it was published; a definition may ask for fewer but not for more. In a unit whose
/// values have names, such as a rating, it must be one of them.
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
      if !published.forComputing.isFinite {
        measurement.outcome = .notComputable(.notFinite)
      } else if !unit.namedValues.isEmpty, unit.name(of: published.forComputing) == nil {
        let known = unit.namedValues.map(\.value.plainText).joined(separator: ", ")
        measurement.outcome = .notComputable(.outOfRange("\(observation.input): not \(known)"))
      } else {
        measurement.outcome = .value(Undisclosed(published.forComputing, level: converted.level))
      }
      measurement.decimals = min(
        definition.decimals ?? observation.decimals, observation.decimals)
      return measurement
    }
  }
}
