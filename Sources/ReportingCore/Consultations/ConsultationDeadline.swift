/// A day by which something is due.
public struct ConsultationDeadline: Sendable, Hashable {
  /// What is due. The raw values are those of the files.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The contribution, at the body that asks.
    case official
    /// The contribution, at an organisation that gathers those of many cities.
    case aggregator
    /// An oral contribution.
    case oral
  }

  /// What is due.
  public var kind: Kind
  /// The last day.
  public var date: CalendarDate
  /// The time zone in which the day ends, as in the IANA data base, such as `Europe/Zurich`.
  public var zone: String

  /// A day by which something is due.
  public init(kind: Kind, date: CalendarDate, zone: String) {
    self.kind = kind
    self.date = date
    self.zone = zone
  }
}
