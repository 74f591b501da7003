public import ReportingCore

/// The Swift side of the civic space module; its definitions stand in `Plugins/CivicSpace`.
public enum CivicSpaceModule: ReportingModule {
  /// `civic-space`.
  public static let id = "civic-space"

  /// None: YAML can say all indicators of the module.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? { nil }
}
