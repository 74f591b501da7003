public import ReportingCore

/// The Swift side of the defenders module; its definitions stand in `Plugins/Defenders`.
public enum DefendersModule: ReportingModule {
  /// `defenders`.
  public static let id = "defenders"

  /// The indicators that YAML cannot say: `HD-09`, a count of countries that rests on persons.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? {
    switch definition.id {
    case "HD-09": CountriesOfOrigin(definition: definition)
    default: nil
    }
  }
}
