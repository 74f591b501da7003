/// What an indicator's definition rests on.
public struct IndicatorBasis: Sendable, Equatable {
  /// Whether the rule was confirmed in its source.
  public enum Confidence: String, Sendable, Equatable, CaseIterable {
    /// Read in the source named.
    case verified
    /// Not confirmed; may only lead to warnings.
    case unverified
    /// Proposed by this project.
    case project
  }

  /// How sure it is.
  public var confidence: Confidence
  /// The standard, such as `SDG 16.10.2` or `CCPR general comment 37`; under
  /// ``LanguageTag/undetermined`` when it is cited alike in every language.
  public var reference: LocalizedText

  /// What a definition rests on.
  public init(confidence: Confidence, reference: LocalizedText) {
    self.confidence = confidence
    self.reference = reference
  }
}
