/// The figures of a cell, as far as the plan asks for them and they may be shown.
public struct CellFigures: Sendable, Equatable {
  /// The sum; nil where nothing may be added up.
  public let sum: Double?
  /// The mean over the cities.
  public let mean: Double?
  /// The mean weighted by residents.
  public let weightedMean: Double?
  /// Over how many cities the weighted mean goes: those whose residents are known.
  public let weighted: Int
  /// The quartiles.
  public let quartiles: Quartiles?
  /// The change against the period before, over the cities that report both.
  public let change: MatchedChange?
  /// The balance of the regions; of cells of all cities only.
  public let balance: RegionalBalance?
  /// What the plan asks for and is not shown, because a city gave its figure in confidence; in the
  /// order of ``Measure/allCases``.
  public let withheld: [Measure]
}
