/// How those who sign are named.
public struct SignatoryRule: Sendable, Equatable {
  /// Where their names stand.
  public var place: SignatoryPlace
  /// The codes of `config/codes/signatory-classes.csv` under which they are grouped, in order; empty
  /// when they are not grouped.
  public var classes: [String]
  /// The codes of those who may only be named in a footnote.
  public var inFootnote: [String]

  /// A rule on those who sign.
  public init(_ place: SignatoryPlace, classes: [String] = [], inFootnote: [String] = []) {
    self.place = place
    self.classes = classes
    self.inFootnote = inFootnote
  }
}
