/// Who answers a call, and how: what decides which of its rules hold.
public struct Contribution: Sendable, Hashable {
  /// The id of the group to which the one who answers belongs, such as `local-governments`.
  public var respondent: String
  /// How many stand behind it.
  public var kind: ContributionKind
  /// The id of the track on which it is given, such as `written`.
  public var track: String

  /// A contribution; unless something else is said, the written one of a single local government.
  public init(
    respondent: String = "local-governments", kind: ContributionKind = .individual,
    track: String = "written"
  ) {
    self.respondent = respondent
    self.kind = kind
    self.track = track
  }
}
