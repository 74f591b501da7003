public import Documents
public import Formulas
public import ReportingCore

/// One mistake in the definition of an indicator, under one of its keys.
public struct IndicatorProblem: Sendable, Equatable {
  /// The id of the diagnostic, such as `indicator.unit`.
  public var id: String
  /// The key under which the mistake stands, such as `numerator`.
  public var key: String
  /// Which of a list's entries, from 0; nil when the key holds no list.
  public var index: Int?
  /// What is wrong, as a sentence without a full stop at the end.
  public var message: String
  /// The columns in the key's value, from 1; nil for all of it.
  public var columns: Range<Int>?
  /// What to do, as a sentence with its full stop.
  public var suggestion: String?

  /// One mistake.
  public init(
    _ id: String, key: String, index: Int? = nil, _ message: String, suggestion: String? = nil
  ) {
    self.id = id
    self.key = key
    self.index = index
    self.message = message
    self.suggestion = suggestion
  }

  /// A mistake in a formula.
  public init(_ error: FormulaError, key: String) {
    id = error.kind.rawValue
    self.key = key
    message = error.message
    columns = error.columns
    suggestion = error.suggestion
  }

  /// The finding, given where the key's value stands.
  ///
  /// - Parameter isPlain: whether the value stands on one line without quotes or escapes, so that
  ///   columns can be told.
  public func diagnostic(at start: SourceLocation?, isPlain: Bool = true) -> Diagnostic {
    var place = start
    if isPlain, let start, let columns, start.column > 0 {
      place?.column = start.column + columns.lowerBound - 1
    }
    return .error(id, message, at: place, suggestion: suggestion)
  }
}
