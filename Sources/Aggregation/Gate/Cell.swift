/// What may be said of a cell. Only the gate makes one.
public struct Cell: Sendable, Equatable {
  /// Which cell.
  public let key: CellKey
  /// How many cities were asked.
  public let asked: Int
  /// How many of them report a figure that counts here.
  public let reporting: Int
  /// How many cities say that they have none.
  public let missing: Int
  /// How many cities' inputs give none.
  public let notComputable: Int
  /// How many cities have one and do not show it.
  public let suppressedByCities: Int
  /// The figures, or why there are none.
  public let outcome: CellOutcome

  init(_ statistics: CellStatistics, outcome: CellOutcome) {
    key = statistics.key
    asked = statistics.asked
    reporting = statistics.reporting
    missing = statistics.missing
    notComputable = statistics.notComputable
    suppressedByCities = statistics.suppressed
    self.outcome = outcome
  }

  /// The figures, or nil.
  public var figures: CellFigures? {
    if case .value(let figures) = outcome { figures } else { nil }
  }
}
