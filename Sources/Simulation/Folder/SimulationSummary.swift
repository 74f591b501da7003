/// What a simulation wrote.
public struct SimulationSummary: Sendable, Equatable {
  /// How many cities.
  public var cities = 0
  /// How many packages.
  public var packages = 0
  /// How many rows of figures stand in them.
  public var rows = 0
  /// How many bytes they have.
  public var bytes = 0
  /// How often each kind was planted.
  public var traps: [Trap.Kind: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Counts what a city brings.
  public mutating func count(_ delivery: SimulatedDelivery) {
    cities += 1
    packages += delivery.packages.count
    rows += delivery.rows
    bytes += delivery.packages.reduce(0) { $0 + $1.bytes.count }
    for trap in delivery.traps { traps[trap.kind, default: 0] += 1 }
  }
}
