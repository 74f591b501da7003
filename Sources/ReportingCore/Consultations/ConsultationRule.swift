public import Documents

/// A rule of a consultation, with what it rests on.
public struct ConsultationRule<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What the rule demands.
  public var value: Value
  /// Whether it was confirmed.
  public var basis: RuleBasis
  /// Where it was read, or what it was taken from.
  public var source: String
  /// Where it stands in the profile.
  public var location: SourceLocation?

  /// A rule.
  public init(
    _ value: Value, basis: RuleBasis, source: String, location: SourceLocation? = nil
  ) {
    self.value = value
    self.basis = basis
    self.source = source
    self.location = location
  }
}
