public import ReportingCore

/// An indicator of a plan, with what decides which figures under its id may be put together.
public struct PlannedIndicator: Sendable, Equatable {
  /// The id.
  public var id: String
  /// The unit that counts; nil when the plan does not say, so that a cell in which cities differ is
  /// not computed.
  public var unit: String?
  /// The digest of the method that counts; nil as for the unit. A city that states none is taken to
  /// follow it.
  public var method: String?
  /// What it counts, which decides how wide a confidential figure must stay open.
  public var counts: CountedPopulation
  /// Whether figures of cities may be added up.
  public var canBeSummed: Bool
  /// The greatest value it can have, as far as everybody knows it; nil when there is none.
  public var greatest: Double?
  /// Whether it is in the money of each city's country, so that only figures of one country are in
  /// one unit.
  public var isInLocalMoney: Bool
  /// The factor by which a figure must differ from the median to be shown as unlike the others.
  public var outlierFactor: Double

  /// An indicator of a plan.
  public init(
    id: String, unit: String? = nil, method: String? = nil, counts: CountedPopulation,
    canBeSummed: Bool, greatest: Double? = nil, isInLocalMoney: Bool = false,
    outlierFactor: Double = 10
  ) {
    self.id = id
    self.unit = unit
    self.method = method
    self.counts = counts
    self.canBeSummed = canBeSummed
    self.greatest = greatest
    self.isInLocalMoney = isInLocalMoney
    self.outlierFactor = outlierFactor
  }

  /// An indicator whose figures in one unit count. Whether they may be added up follows from the
  /// unit: a share never is.
  public init(
    id: String, unit: MeasurementUnit, method: String? = nil, counts: CountedPopulation,
    outlierFactor: Double = 10
  ) {
    self.init(
      id: id, unit: unit.id, method: method, counts: counts, canBeSummed: unit.canBeSummed,
      greatest: unit.wholeShare,
      isInLocalMoney: unit.dimension.exponents["currency"] != nil, outlierFactor: outlierFactor)
  }
}
