/// The change against the period before, over those cities alone that report both.
public struct MatchedChange: Sendable, Equatable {
  /// How many cities report both periods.
  public var cities: Int
  /// Their sum, or mean where nothing is summed, in the period before.
  public var before: Double
  /// The same in this period.
  public var now: Double

  /// The change over cities that report both periods.
  public init(cities: Int, before: Double, now: Double) {
    self.cities = cities
    self.before = before
    self.now = now
  }

  /// The difference, in the indicator's unit.
  public var difference: Double { now - before }

  /// The change as a part of the value before, 0.1 for a growth by a tenth; nil after zero.
  public var relative: Double? { before == 0 ? nil : (now - before) / before.magnitude }
}
