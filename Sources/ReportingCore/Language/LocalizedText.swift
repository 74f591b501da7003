public import Documents

/// A text in several languages. A language that is not there is never replaced silently by
/// another: the caller sees nil and decides.
public struct LocalizedText: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    var language: LanguageTag
    var text: String
  }

  /// In the order of the tags: so few that a search is cheaper than a hash.
  private var entries: [Entry]
  /// Where the text was written.
  public var location: SourceLocation?

  /// A text in the given languages.
  public init(_ entries: [LanguageTag: String], location: SourceLocation? = nil) {
    self.entries = entries.sorted { $0.key < $1.key }
      .map { Entry(language: $0.key, text: $0.value) }
    self.location = location
  }

  /// A text in no language yet, with place for some.
  package init(capacity: Int, location: SourceLocation?) {
    entries = []
    entries.reserveCapacity(capacity)
    self.location = location
  }

  /// Adds the text in a further language.
  package mutating func add(_ text: String, in language: LanguageTag) {
    // Texts are written in the order of their tags.
    guard let last = entries.last, language < last.language else {
      return entries.append(Entry(language: language, text: text))
    }
    var place = entries.endIndex - 1
    while place > 0, language < entries[place - 1].language { place -= 1 }
    entries.insert(Entry(language: language, text: text), at: place)
  }

  /// The text in a language, or nil.
  public subscript(language: LanguageTag) -> String? {
    get { entries.first { $0.language == language }?.text }
    set {
      entries.removeAll { $0.language == language }
      guard let newValue else { return }
      let place = entries.firstIndex { language < $0.language } ?? entries.endIndex
      entries.insert(Entry(language: language, text: newValue), at: place)
    }
  }

  /// Whether the text exists in a language.
  public func isIn(_ language: LanguageTag) -> Bool {
    entries.contains { $0.language == language }
  }

  /// The languages in which the text exists, in alphabetical order.
  public var languages: [LanguageTag] { entries.map(\.language) }

  /// The text to print where any text is better than none: in the language, in a language that is
  /// not stated, or in the first there is. For remarks and proper names alone.
  public func inAnyCase(_ language: LanguageTag) -> String? {
    self[language] ?? self[.undetermined] ?? entries.first?.text
  }

  /// Whether there is no text in any language.
  public var isEmpty: Bool { entries.isEmpty }
}
