/// A text with gaps, such as `{count} residents`, and what fills them. It is made by the functions
/// named after the texts, so that no gap can be forgotten, and becomes words by
/// ``LanguagePack/text(_:)``.
public struct Sentence: Sendable, Equatable {
  /// What fills a gap.
  enum Argument: Sendable, Equatable {
    /// Words that are already in the right language.
    case text(String)
    /// A whole number, written by the language's rules.
    case number(Int)
    /// A number printed with so many decimals.
    case figure(Double, decimals: Int)
  }

  /// The name of a gap. The raw values are those of the files. `count` is the number that chooses the
  /// form of a text.
  public enum Placeholder: String, Sendable, Equatable, CaseIterable {
    case addition, change, city, columns, consultation, count, date, defenders, denominator
    case detail, difference, dimension, first, from, id, indicator, input, inputs, issuer, label
    case last, level, names, number, period, periods, persons, population, publisher, rows, series
    case symbol, target, text, threshold, title, to, total, value, year
  }

  /// Which text it is.
  public let key: Key
  let arguments: [Placeholder: Argument]

  init(_ key: Key, _ arguments: [Placeholder: Argument]) {
    self.key = key
    self.arguments = arguments
  }
}
