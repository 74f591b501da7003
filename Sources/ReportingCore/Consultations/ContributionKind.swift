/// How many stand behind a contribution. The raw values are those of the files.
public enum ContributionKind: String, Sendable, Equatable, CaseIterable {
  /// One organisation.
  case individual
  /// Several organisations together.
  case joint
}
