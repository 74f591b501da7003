/// Why the forms of a word do not suffice for the numbers of a language.
public enum CountedWordError: Error, Sendable, Equatable {
  /// Numbers need these forms.
  case missing([PluralCategory])
  /// The language has no such form; these it has.
  case unknown(PluralCategory, known: [PluralCategory])
  /// A word without the name of its form is one too many.
  case tooMany(String, known: [PluralCategory])
  /// The form is there twice.
  case twice(PluralCategory)
}
