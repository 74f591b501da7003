/// A place where a formula reads an input or an indicator.
public struct FormulaReference: Sendable, Equatable {
  /// The name of the input or indicator.
  public var name: String
  /// The period it is read for: 0 for the one measured, 1 for the one before, and so on.
  public var stepsBack: Int
  /// The columns of the name, or of the call that reads it without naming it.
  public var columns: Range<Int>
}
