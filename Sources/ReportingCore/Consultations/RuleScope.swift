/// For which contributions a rule of a consultation holds. Empty sets leave nothing out.
public struct RuleScope: Sendable, Equatable {
  /// The groups of respondents, by id, in order.
  public var respondents: [String]
  /// The kinds of contribution; nil for both.
  public var kind: ContributionKind?
  /// The tracks, by id, in order.
  public var tracks: [String]

  /// A scope; without arguments it leaves nothing out.
  public init(
    respondents: [String] = [], kind: ContributionKind? = nil, tracks: [String] = []
  ) {
    self.respondents = respondents
    self.kind = kind
    self.tracks = tracks
  }

  /// Whether a contribution falls under it.
  public func includes(_ contribution: Contribution) -> Bool {
    (respondents.isEmpty || respondents.contains(contribution.respondent))
      && (kind ?? contribution.kind) == contribution.kind
      && (tracks.isEmpty || tracks.contains(contribution.track))
  }

  /// By how many of its three properties it leaves something out: a rule for some comes before one
  /// for all.
  var strictness: Int {
    (respondents.isEmpty ? 0 : 1) + (kind == nil ? 0 : 1) + (tracks.isEmpty ? 0 : 1)
  }
}
