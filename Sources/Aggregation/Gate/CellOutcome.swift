/// What may be said of a cell. The four cases are printed with four different marks.
public enum CellOutcome: Sendable, Equatable {
  /// Figures.
  case value(CellFigures)
  /// No city reports a figure that counts.
  case gap
  /// Cities mean several things by the id, and the plan does not say which counts.
  case notComparable([Variant])
  /// There are figures that must not be shown.
  case suppressed(CellSuppression)
}
