public import Documents

/// A city's register as it was read.
public struct Register: Sendable, Equatable {
  /// The id of its definition.
  public var id: String
  /// The periods for which it is complete: only there no record means zero.
  public var covers: [Period]
  /// The id of its source in `sources.yaml`, or nil.
  public var source: String?
  /// The records, in the order of the file.
  public var records: [RegisterRecord]
  /// The file.
  public var location: SourceLocation?

  /// A register.
  public init(
    id: String, covers: [Period], source: String? = nil, records: [RegisterRecord],
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.covers = covers
    self.source = source
    self.records = records
    self.location = location
  }

  /// Whether the register is complete for every day of a period.
  public func isComplete(for period: Period) -> Bool {
    var next = period.start
    for span in covers.sorted(by: { $0.start < $1.start }) where span.start <= next {
      guard span.end >= next else { continue }
      if span.end >= period.end { return true }
      guard let following = span.end.adding(days: 1) else { return true }
      next = following
    }
    return false
  }
}
