/// A local series that only resembles a standard indicator, and how it differs. It is printed so
/// and never passed off as the indicator.
public struct Resemblance: Sendable, Equatable {
  /// The id of the standard indicator.
  public var indicator: String
  /// How the local series differs.
  public var difference: LocalizedText

  /// A resemblance.
  public init(indicator: String, difference: LocalizedText) {
    self.indicator = indicator
    self.difference = difference
  }
}
