public import ReportingCore

/// The Swift side of the participation module; its definitions stand in `Plugins/Participation`.
public enum ParticipationModule: ReportingModule {
  /// `participation`.
  public static let id = "participation"

  /// The indicators that YAML cannot say: `PA-03` and `PA-04`, parity of representation for many
  /// groups at once.
  public static func indicator(for definition: IndicatorDefinition) -> (any Indicator)? {
    switch definition.id {
    case "PA-03":
      // Who sits in a council is public, so its small numbers hide nobody; but not what the members
      // say of themselves.
      RepresentationParity(
        definition: definition, members: .init("council.members", counts: .things),
        selfIdentified: .init("council.members-self-identified", counts: .persons))
    case "PA-04":
      RepresentationParity(
        definition: definition, members: .init("staff.members", counts: .persons))
    default: nil
    }
  }
}
