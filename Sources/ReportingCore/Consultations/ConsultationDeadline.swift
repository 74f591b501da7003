/// A day by which something is due.
public struct ConsultationDeadline: Sendable, Equatable {
  /// What is due. The raw values are those of the files.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The contribution, at the body that asks.
    case official
    /// The contribution, at an organisation that gathers those of many cities.
    case aggregator
    /// An oral contribution.
    case oral
  }

  /// A day that was or is named elsewhere, or earlier, for the same thing.
  public struct OtherDay: Sendable, Equatable {
    /// The day.
    public var date: CalendarDate
    /// Who named it.
    public var source: String
    /// When this was noted; nil when not known.
    public var noted: CalendarDate?

    /// Another day.
    public init(date: CalendarDate, source: String, noted: CalendarDate? = nil) {
      self.date = date
      self.source = source
      self.noted = noted
    }
  }

  /// What is due.
  public var kind: Kind
  /// The last day.
  public var date: CalendarDate
  /// The last time of day at which it may arrive; nil for the end of the day.
  public var time: TimeOfDay?
  /// The zone in which day and time are meant; nil when the call does not name it.
  public var zone: CivilTimeZone?
  /// Days that were named earlier or by others.
  public var history: [OtherDay]

  /// A day by which something is due.
  public init(
    kind: Kind, date: CalendarDate, time: TimeOfDay? = nil, zone: CivilTimeZone?,
    history: [OtherDay] = []
  ) {
    self.kind = kind
    self.date = date
    self.time = time
    self.zone = zone
    self.history = history
  }

  /// The last minute in which it is in time, as clocks and calendars show it in a zone; nil when it
  /// is not known in which zone it is meant, or how either zone set its clocks in that year.
  public func lastMinute(in other: CivilTimeZone) -> (date: CalendarDate, time: TimeOfDay)? {
    guard let zone else { return nil }
    if other.id == zone.id { return (date, time ?? .lastOfDay) }
    return zone.instant(of: date, time ?? .lastOfDay).flatMap { other.civilTime(at: $0) }
  }

  /// The days from a day in a zone to the day on which the last minute falls there: 0 on the last
  /// day, below zero when it has passed. Where no zone is known the days of the calendar are
  /// counted; nil when it is not known how a zone set its clocks.
  public func daysLeft(on today: CalendarDate, in other: CivilTimeZone?) -> Int? {
    guard let here = other ?? zone, zone != nil else { return today.days(until: date) }
    return lastMinute(in: here).map { today.days(until: $0.date) }
  }
}
