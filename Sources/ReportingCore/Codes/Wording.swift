/// A word that United Nations texts write otherwise: one line of `config/codes/wordings.csv`.
public struct Wording: Sendable, Equatable {
  /// Why another word is written.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The official name of a State or area.
    case stateName = "state-name"
    /// A misspelling.
    case misspelling
    /// Human rights defenders, who are not called activists.
    case defender
    /// A word of offices for which there is an everyday one.
    case plain
  }

  /// Why another word is written.
  public var kind: Kind
  /// The language of the text; nil for words that are the same in all.
  public var language: LanguageTag?
  /// The word or words as they are found.
  public var written: String
  /// What United Nations texts write.
  public var preferred: String
  /// Where that was read.
  public var source: String

  /// Describes a wording.
  public init(
    kind: Kind, language: LanguageTag?, written: String, preferred: String, source: String
  ) {
    self.kind = kind
    self.language = language
    self.written = written
    self.preferred = preferred
    self.source = source
  }
}
