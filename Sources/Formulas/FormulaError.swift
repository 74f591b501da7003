public import Documents
public import ReportingCore

/// What is wrong with a formula, and in which columns.
public struct FormulaError: Error, Sendable, Equatable {
  /// What sort of mistake it is. The raw values are the ids of the diagnostics.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The text does not follow the rules for writing formulas.
    case syntax = "formula.syntax"
    /// No function has this name.
    case unknownFunction = "formula.unknown-function"
    /// A function was given too many or too few arguments, or one it cannot take.
    case arguments = "formula.arguments"
    /// No input or indicator has this name.
    case unknownName = "formula.unknown-name"
    /// Quantities of different kinds are added or compared, or the result is not in the unit.
    case units = "formula.units"
    /// The formula multiplies by what the unit multiplies by itself.
    case redundantFactor = "formula.redundant-factor"
    /// The denominator is the number 0.
    case divisionByZero = "formula.division-by-zero"
    /// The formula is too long or too deeply nested.
    case limit = "formula.limit"
  }

  /// The sort of mistake.
  public var kind: Kind
  /// What is wrong, as a sentence without a full stop at the end.
  public var message: String
  /// The columns, counted in characters from 1; the upper bound is the column behind the last.
  public var columns: Range<Int>
  /// What to do, as a sentence with its full stop.
  public var suggestion: String?

  /// What is wrong with a formula.
  public init(
    _ kind: Kind, _ message: String, columns: Range<Int>, suggestion: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.columns = columns
    self.suggestion = suggestion
  }

  /// The finding for a formula that stands at a place in a file.
  ///
  /// - Parameters:
  ///   - start: where the formula's first character stands.
  ///   - isPlain: whether the formula stands on one line, as in the file, without quotes or
  ///     escapes. Otherwise columns cannot be told and the finding points at the start.
  public func diagnostic(at start: SourceLocation?, isPlain: Bool = true) -> Diagnostic {
    var place = start
    if isPlain, let start, start.column > 0 {
      place?.column = start.column + columns.lowerBound - 1
    }
    return .error(kind.rawValue, message, at: place, suggestion: suggestion)
  }
}
