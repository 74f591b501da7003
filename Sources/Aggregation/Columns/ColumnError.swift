/// Why figures cannot be added to columns.
public enum ColumnError: Error, Sendable, Equatable {
  /// There are more indicators, periods or units than ``ObservationColumns/mostNames``.
  case tooManyNames
  /// There are more rows than ``ObservationColumns/mostRows``.
  case tooManyRows
  /// The value is infinite or no number.
  case notFinite

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .tooManyNames:
      "there are more than \(ObservationColumns.mostNames) different indicators, periods or units"
    case .tooManyRows: "there are more than \(ObservationColumns.mostRows) rows"
    case .notFinite: "the figure is not a finite number"
    }
  }
}
