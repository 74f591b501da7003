public import ReportingCore

/// The Swift side of the module on resources for economic, social and cultural rights; its
/// definitions stand in `Plugins/ESCResources`.
public enum ESCResourcesModule: ReportingModule {
  /// `esc-resources`.
  public static let id = "esc-resources"

  /// The indicators that YAML cannot say: `RS-07`, which reads two periods.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? {
    switch definition.id {
    case "RS-07": RealSpendingChange(definition: definition)
    default: nil
    }
  }
}
