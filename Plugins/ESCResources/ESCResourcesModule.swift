public import ReportingCore

/// The Swift side of the module on resources for economic, social and cultural rights; its
/// definitions stand in `Plugins/ESCResources`.
public enum ESCResourcesModule: ReportingModule {
  /// `esc-resources`.
  public static let id = "esc-resources"

  /// The indicators that YAML cannot say: `RS-15`, which adds up over the functions.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? {
    switch definition.id {
    case "RS-15": ReallocationBetweenFunctions(definition: definition)
    default: nil
    }
  }
}
