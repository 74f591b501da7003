public import Documents

/// A text in several languages. A language that is not there is never replaced silently by
/// another: the caller sees nil and decides.
public struct LocalizedText: Sendable, Hashable {
  private var entries: [LanguageTag: String]
  /// Where the text was written.
  public var location: SourceLocation?

  /// A text in the given languages.
  public init(_ entries: [LanguageTag: String], location: SourceLocation? = nil) {
    self.entries = entries
    self.location = location
  }

  /// The text in a language, or nil.
  public subscript(language: LanguageTag) -> String? {
    get { entries[language] }
    set { entries[language] = newValue }
  }

  /// The languages in which the text exists, in alphabetical order.
  public var languages: [LanguageTag] { entries.keys.sorted() }

  /// The text to print where any text is better than none: in the language, in a language that is
  /// not stated, or in the first there is. For remarks and proper names alone.
  public func inAnyCase(_ language: LanguageTag) -> String? {
    entries[language] ?? entries[.undetermined] ?? languages.first.flatMap { entries[$0] }
  }

  /// Whether there is no text in any language.
  public var isEmpty: Bool { entries.isEmpty }
}
