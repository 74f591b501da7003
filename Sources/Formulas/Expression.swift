/// A formula over named inputs, as read from a module's file.
///
/// Written are numbers (`12`, `0.5`), names of inputs or indicators (`requests.due`, `CS-02`),
/// `+ - * /`, brackets and the functions of ``FormulaFunction``.
///
/// **Minus and hyphen.** Names hold letters, digits, dots and hyphens, so `a-b` is one name. A
/// minus between two terms has a space on both sides: `a - b`. A minus sign before a single term
/// needs none: `-a`, `2 * -3`.
///
/// **Units.** A formula is computed in base units: each input is multiplied by the scale of its
/// unit, and the result is divided by the scale of the indicator's unit. A share whose unit is
/// `percent` (scale 0.01) is therefore written `a / b`; `100 * a / b` would be a hundred times too
/// large and is refused by ``check(givesUnit:units:)``.
///
/// Two expressions are equal when they compute the same in the same way; where they stand in a
/// text does not count.
public struct Expression: Sendable, Hashable {
  /// An operator between two terms.
  package enum Operator: String, Sendable, Equatable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  /// The tree.
  package indirect enum Node: Sendable, Hashable {
    case number(Double)
    case name(String)
    case negative(Expression)
    case binary(Operator, Expression, Expression)
    case call(FormulaFunction, [Expression])
  }

  /// What it computes.
  package let node: Node
  /// The columns in the text it was read from, counted from 1; the upper bound is the column
  /// behind the last.
  public let columns: Range<Int>

  package init(_ node: Node, columns: Range<Int>) {
    self.node = node
    self.columns = columns
  }

  /// No formula is longer, in bytes.
  public static let maximumLength = 2_000
  /// Brackets, calls and signs are nested no deeper.
  public static let maximumDepth = 64
  /// A formula has no more numbers, names and calls.
  public static let maximumTerms = 256
  /// The input by which `per-capita` divides.
  public static let populationInput = "population"

  /// Compares what is computed.
  public static func == (a: Expression, b: Expression) -> Bool { a.node == b.node }

  /// Hashes what is computed.
  public func hash(into hasher: inout Hasher) { hasher.combine(node) }
}
