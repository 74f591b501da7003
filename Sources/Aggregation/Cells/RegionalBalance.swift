/// How far the regions speak with one voice each: the mean of their means, and how many cities of each
/// report.
public struct RegionalBalance: Sendable, Equatable {
  /// One region.
  public struct Share: Sendable, Equatable {
    /// The region, a UN M49 code; empty for cities whose region the plan does not name.
    public var region: String
    /// How many of its cities report.
    public var reporting: Int
    /// How many of its cities were asked.
    public var asked: Int

    /// One region.
    public init(region: String, reporting: Int, asked: Int) {
      self.region = region
      self.reporting = reporting
      self.asked = asked
    }
  }

  /// The mean of the means of those regions of which a city reports; nil when it must not be shown.
  public var meanOfRegions: Double?
  /// The regions, in order.
  public var shares: [Share]

  /// The balance of the regions.
  public init(meanOfRegions: Double?, shares: [Share]) {
    self.meanOfRegions = meanOfRegions
    self.shares = shares
  }
}
