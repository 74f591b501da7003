/// All that a simulated city brings to the secretariat: packages in the order in which they come, and
/// what the secretariat knows of it before.
public struct SimulatedDelivery: Sendable {
  /// The city.
  public var city: SimulatedCity
  /// Its lines in the list of members: one, or two where the list still has one that is gone.
  public var members: [SimulatedMember]
  /// The keys that the secretariat trusts on account of this city.
  public var keys: [SimulatedKey]
  /// The packages; none when it sends nothing.
  public var packages: [SimulatedPackage]
  /// The guests and campaigns that its annex names, ordered by register and pseudonym.
  public var sharedRecords: [SimulatedSharedRecord]
  /// What was planted.
  public var traps: [Trap]
  /// How many rows the tables of its packages have together.
  public var rows: Int
}
