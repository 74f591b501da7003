/// What may be shown of a register.
public struct ReleasedRegister: Sendable, Equatable {
  /// How many records are not shown one by one.
  public enum Withheld: Sendable, Equatable {
    /// None.
    case none
    /// So many.
    case some(Int)
    /// Some, but fewer than the threshold below which their number would itself say something.
    case fewerThan(Int)
  }

  /// The id of its definition.
  public let id: String
  /// The records that may be shown. Those about persons are in the order of what is shown of them,
  /// because the order of the file could tell who they are.
  public let records: [ReleasedRecord]
  /// How many records are only counted.
  public let withheld: Withheld

  /// For the disclosure gate alone.
  package init(id: String, records: [ReleasedRecord], withheld: Withheld) {
    self.id = id
    self.records = records
    self.withheld = withheld
  }
}
