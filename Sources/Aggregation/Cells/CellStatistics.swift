/// What an engine computed for a cell, before the gate. It has no encoder, and its description shows
/// only a mark; what may be said of it is a ``Cell``.
public struct CellStatistics: Sendable, Equatable {
  /// Which cell.
  public var key: CellKey
  /// How many cities were asked.
  public var asked: Int
  /// How many of them report a figure that counts here.
  public var reporting = 0
  /// How many of these gave it in confidence.
  public var confidential = 0
  /// How many cities say that they have none.
  public var missing = 0
  /// How many cities' inputs give none.
  public var notComputable = 0
  /// How many cities have one and do not show it.
  public var suppressed = 0
  /// The sum; nil where nothing may be added up.
  public var sum: Double?
  /// The mean over the cities.
  public var mean: Double?
  /// The mean weighted by residents.
  public var weightedMean: Double?
  /// Over how many cities the weighted mean goes: those whose residents are known.
  public var weighted = 0
  /// The quartiles.
  public var quartiles: Quartiles?
  /// The change against the period before.
  public var change: MatchedChange?
  /// How many of the cities in ``change`` gave a figure in confidence.
  public var confidentialInChange = 0
  /// The balance of the regions; of cells of all cities only.
  public var balance: RegionalBalance?
  /// What the cities mean by the id, when they mean several things; then nothing is computed.
  public var variants: [Variant] = []

  /// What an engine computed for a cell.
  public init(key: CellKey, asked: Int) {
    self.key = key
    self.asked = asked
  }
}

extension CellStatistics: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A mark in place of the numbers.
  public var description: String { "‹not released›" }
  /// A mark in place of the numbers.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
