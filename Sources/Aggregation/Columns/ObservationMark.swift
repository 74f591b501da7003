/// What stands in the place of a city's figure. The raw values are those of the files; where a figure
/// stands there is none.
public enum ObservationMark: String, Sendable, Equatable, CaseIterable {
  /// A figure that the city publishes.
  case published = ""
  /// A figure that the city gave for the joint result alone: nobody may learn it.
  case confidential
  /// The city has no figure.
  case missing
  /// The city's inputs give no figure.
  case notComputable = "not-computable"
  /// The city has a figure and does not show it.
  case suppressed

  /// Whether a figure stands there. Only such cities count as reporting.
  public var hasValue: Bool { self == .published || self == .confidential }
}
