public import ReportingCore

/// The Swift side of the civic space module; its definitions stand in `Plugins/CivicSpace`.
public enum CivicSpaceModule: ReportingModule {
  /// `civic-space`.
  public static let id = "civic-space"

  /// The indicators that YAML cannot say: `CS-03`, the median time to answer a request.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? {
    switch definition.id {
    case "CS-03": MedianAnswerTime(definition: definition)
    default: nil
    }
  }
}
