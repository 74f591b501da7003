/// One field to be written.
public enum DelimitedValue: Sendable, Equatable {
  /// A text, written as it is; in files for people guarded against being read as a formula.
  case text(String)
  /// A number already written with digits, never guarded: `-5` stays `-5`.
  case number(String)
  /// Nothing.
  case empty
}

extension DelimitedValue: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
}
