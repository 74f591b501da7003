/// What a rule of a consultation rests on. The raw values are those of the files.
public enum RuleBasis: String, Sendable, Equatable, CaseIterable {
  /// Read in the source named.
  case verified
  /// Not confirmed: what breaks it is warned of and never refused.
  case unverified
}
