/// A text with gaps as a language pack gives it: one form, or one for each grammatical number.
public enum Phrase: Sendable, Equatable {
  /// The same for every number.
  case single(String)
  /// By the form that the number in the gap `{count}` takes.
  case plural([PluralCategory: String])
}
