/// What the gate lets through of many cities' figures, and what it has to say about the rest.
public struct Aggregate: Sendable, Equatable {
  /// What was withheld, for the inventory at the end of a run. It holds no figure.
  public struct Audit: Sendable, Equatable {
    /// How many cells have figures.
    public var released = 0
    /// How many rest on too few cities.
    public var fewCities = 0
    /// How many would tell what a city gave in confidence.
    public var confidential = 0
    /// How many would let a reader compute another.
    public var complementary = 0
    /// How many figures given in confidence were audited.
    public var protected = 0

    /// Nothing yet.
    public init() {}
  }

  /// The cells, in the order of the plan: by indicator, period, breakdown; all cities before regions.
  public let cells: [Cell]
  /// What keeps figures from being put together, ordered by cell.
  public let comparability: [ComparabilityFinding]
  /// Figures unlike the others. They name single figures: for the secretariat alone.
  public let outliers: [Outlier]
  /// Cities with figures that were not asked, by id; their figures count nowhere.
  public let unknownCities: [String]
  /// What was withheld.
  public let audit: Audit

  /// The cell of a key, or nil.
  public func cell(_ key: CellKey) -> Cell? { cells.first { $0.key == key } }
}
