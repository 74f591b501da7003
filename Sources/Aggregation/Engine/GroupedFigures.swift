/// Figures put in the order of their groups: the second step of the engine.
final class GroupedFigures: Sendable {
  /// One group: its key, where its figures are, and what was counted.
  struct Run: Sendable {
    var key: Int
    var start: Int
    var count: Int
    var counts: GroupCounts.Group
  }

  /// The bit of ``cities`` that says that the figure was given in confidence.
  static let confidentialBit: UInt32 = 1 << 31

  let runs: [Run]
  /// The figures. Each task changes the groups it was given and no others.
  nonisolated(unsafe) let values: UnsafeMutablePointer<Double>
  /// The cities, as places among those asked.
  nonisolated(unsafe) let cities: UnsafeMutablePointer<UInt32>
  let count: Int

  init(runs: [Run], count: Int) {
    self.runs = runs
    self.count = count
    values = .allocate(capacity: max(count, 1))
    cities = .allocate(capacity: max(count, 1))
  }

  deinit {
    values.deallocate()
    cities.deallocate()
  }
}
