public import Documents

/// A rule of a consultation, with what it rests on.
public struct ConsultationRule<Value> {
  /// What the rule demands.
  public var value: Value
  /// Whether it was confirmed.
  public var basis: RuleBasis
  /// Where it was read, or what it was taken from.
  public var source: String
  /// For which contributions it holds.
  public var scope: RuleScope
  /// Where it stands in the profile.
  public var location: SourceLocation?

  /// A rule.
  public init(
    _ value: Value, basis: RuleBasis, source: String, scope: RuleScope = RuleScope(),
    location: SourceLocation? = nil
  ) {
    self.value = value
    self.basis = basis
    self.source = source
    self.scope = scope
    self.location = location
  }
}

// Of the type itself nothing is asked of its value: each kind of value would be looked up among all
// conformances of the program when the first rule is read.
extension ConsultationRule: Sendable where Value: Sendable {}
extension ConsultationRule: Equatable where Value: Equatable {}

/// Choosing among rules about one thing, such as the word limits of a call.
extension Array {
  /// The rules that hold for a contribution, those made for it before those made for everybody.
  public func holding<Value>(for contribution: Contribution) -> [ConsultationRule<Value>]
  where Element == ConsultationRule<Value> {
    enumerated().filter { $0.element.scope.includes(contribution) }
      .sorted {
        ($1.element.scope.strictness, $0.offset) < ($0.element.scope.strictness, $1.offset)
      }
      .map(\.element)
  }

  /// The rule that holds for a contribution, the one made for it before one made for everybody; nil
  /// when there is none.
  public func rule<Value>(for contribution: Contribution) -> ConsultationRule<Value>?
  where Element == ConsultationRule<Value> {
    holding(for: contribution).first
  }
}
