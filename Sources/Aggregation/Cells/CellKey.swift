public import ReportingCore

/// Which cell: an indicator in a period, for a part of the whole, over the cities of a region or all.
public struct CellKey: Sendable, Hashable, Comparable {
  /// The indicator's id.
  public var indicator: String
  /// The period.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// The region, a UN M49 code; nil for all cities.
  public var region: String?

  /// Which cell.
  public init(
    indicator: String, period: Period, breakdown: Breakdown = .total, region: String? = nil
  ) {
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.region = region
  }

  /// By indicator, period and breakdown, all cities before the regions.
  public static func < (a: CellKey, b: CellKey) -> Bool {
    if a.indicator != b.indicator { return a.indicator < b.indicator }
    if a.period != b.period { return a.period < b.period }
    if a.breakdown != b.breakdown { return a.breakdown < b.breakdown }
    return (a.region ?? "") < (b.region ?? "")
  }
}
