import ReportingCore

/// Holds the definition of an indicator against what the modules declare.
struct DefinitionConformance {
  let definition: IndicatorDefinition
  let catalogue: Catalogue

  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if catalogue.unit(definition.unit) == nil {
      findings.append(
        definition.finding(
          "unit", "its unit '\(definition.unit)' is not known",
          suggestion: NearMiss.suggestion(for: definition.unit, among: catalogue.unitIDs)))
    }
    for input in definition.inputs where catalogue.input(input) == nil {
      findings.append(
        definition.finding(
          "undeclared-input", "its input '\(input)' is declared by no module",
          suggestion: NearMiss.suggestion(for: input, among: catalogue.inputIDs)))
    }
    for dimension in definition.dimensions where catalogue.dimension(dimension) == nil {
      findings.append(
        definition.finding(
          "result", "its dimension '\(dimension)' is declared by no module",
          suggestion: NearMiss.suggestion(for: dimension, among: catalogue.dimensionIDs)))
    }
    return findings
  }
}

extension IndicatorDefinition {
  /// A finding of the conformance kit about this indicator.
  func finding(_ kind: String, _ message: String, suggestion: String? = nil) -> Diagnostic {
    .error(
      "indicator-check.\(kind)", "'\(id)': \(message)", at: location, suggestion: suggestion)
  }
}
