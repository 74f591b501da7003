public import Documents

/// What the findings of one rule mean, with an example that is wrong and how it is mended: one entry
/// of `config/rules`.
public struct RuleExplanation: Sendable, Equatable {
  /// The id of the rule's findings, such as `csv.number`.
  public var id: String
  /// What is wrong and why it matters.
  public var meaning: LocalizedText
  /// An example that breaks the rule, as it would stand in a file or on the command line.
  public var wrong: String
  /// The same, mended.
  public var mended: String
  /// Where it was read.
  public var location: SourceLocation?

  /// An explanation.
  public init(
    id: String, meaning: LocalizedText, wrong: String, mended: String,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.meaning = meaning
    self.wrong = wrong
    self.mended = mended
    self.location = location
  }
}
