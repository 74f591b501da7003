/// All mistakes in the definition of one indicator.
public struct IndicatorError: Error, Sendable, Equatable {
  /// The mistakes, at least one.
  public var problems: [IndicatorProblem]
}
