public import Documents
public import ReportingCore

/// A paragraph that a person of the city wrote, for the rules over texts.
public struct LintedText: Sendable, Equatable {
  /// What a text is; some rules hold for some kinds alone.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A text for a question or a section.
    case answer
    /// A remark on a figure.
    case remark
    /// A title, definition or limit in one of the city's modules.
    case definition
    /// An account of what happened to a person: the rules that protect persons are strictest here.
    case incident
  }

  /// What it is.
  public var kind: Kind
  /// The language it is meant to be in.
  public var language: LanguageTag
  /// The words, without styles.
  public var text: String
  /// Whether they are somebody else's: what is quoted keeps its wording.
  public var isQuoted: Bool
  /// Whether it stands in a record, whose fields the gate releases one by one: what is guarded
  /// there is not repeated, it is what others may repeat.
  public var isOfRecord = false
  /// How plain it must be; nil where that is left to the city.
  public var plainLanguage: PlainLanguage?
  /// Where it was written.
  public var location: SourceLocation?

  /// A text.
  public init(
    _ text: String, kind: Kind, language: LanguageTag, isQuoted: Bool = false,
    location: SourceLocation?
  ) {
    self.kind = kind
    self.language = language
    self.text = text
    self.isQuoted = isQuoted
    self.location = location
  }
}
