/// The quartiles of the figures of cities, each city counting once, interpolated linearly between
/// neighbours (as SQL's `percentile_cont`, and type 7 of Hyndman and Fan, 1996).
public struct Quartiles: Sendable, Equatable {
  /// A quarter of the figures lies below it.
  public var lower: Double
  /// Half of the figures lie below it.
  public var median: Double
  /// Three quarters of the figures lie below it.
  public var upper: Double

  /// The quartiles.
  public init(lower: Double, median: Double, upper: Double) {
    self.lower = lower
    self.median = median
    self.upper = upper
  }
}
