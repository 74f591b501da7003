/// What becomes of a contribution.
public struct PublicationRule: Sendable, Equatable {
  /// What becomes of it unless its sender asks for something else. The raw values are those of the
  /// files.
  public enum Default: String, Sendable, Equatable, CaseIterable {
    /// It is published.
    case published
    /// It is kept confidential.
    case confidential
  }

  /// What becomes of it.
  public var standard: Default
  /// Whether the sender can ask for the opposite; nil when the call does not say.
  public var allowsOptOut: Bool?

  /// A rule on publication.
  public init(_ standard: Default, allowsOptOut: Bool? = nil) {
    self.standard = standard
    self.allowsOptOut = allowsOptOut
  }
}
