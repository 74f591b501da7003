/// How clocks are set in some place, as `config/codes/time-zones.csv` tells it.
///
/// Only what is needed to say on which day something falls elsewhere: the offsets of today's law,
/// and since which year it has held.
public struct CivilTimeZone: Sendable, Equatable {
  /// Summer time.
  public struct Summer: Sendable, Equatable {
    /// Minutes ahead of Coordinated Universal Time while it lasts.
    public var offset: Int
    /// When it begins.
    public var begins: ClockChange
    /// When it ends.
    public var ends: ClockChange

    /// Summer time.
    public init(offset: Int, begins: ClockChange, ends: ClockChange) {
      self.offset = offset
      self.begins = begins
      self.ends = ends
    }
  }

  /// A minute, counted from the beginning of the year 1 in Coordinated Universal Time.
  typealias Instant = Int

  /// The name in the IANA data base, such as `Europe/Zurich`.
  public let id: String
  /// Minutes ahead of Coordinated Universal Time, summer time aside.
  public let standard: Int
  /// Summer time; nil where clocks are not changed.
  public let summer: Summer?
  /// The first year for which this is right.
  public let since: Int

  /// A zone.
  public init(id: String, standard: Int, summer: Summer? = nil, since: Int) {
    self.id = id
    self.standard = standard
    self.summer = summer
    self.since = since
  }

  /// The minutes ahead of Coordinated Universal Time at an instant; nil before ``since``.
  func offset(at instant: Instant) -> Int? {
    guard let year = CivilTimeZone.civil(instant + standard)?.date.year, year >= since else {
      return nil
    }
    guard let summer else { return standard }
    guard let begins = summer.begins.instant(in: year, standard: standard, before: standard),
      let ends = summer.ends.instant(in: year, standard: standard, before: summer.offset)
    else { return nil }
    let isSummer =
      begins < ends
      ? (begins..<ends).contains(instant) : !(ends..<begins).contains(instant)
    return isSummer ? summer.offset : standard
  }

  /// The instant of a day and time here. A time that a change of clocks leaves out counts as that
  /// much later, one that comes twice as the later one, so that nobody is told to be late who is
  /// not. Nil before ``since``.
  func instant(of date: CalendarDate, _ time: TimeOfDay) -> Instant? {
    let local = date.dayNumber * 1440 + time.minutes
    guard date.year >= since else { return nil }
    let later = local - min(standard, summer?.offset ?? standard)
    let earlier = local - max(standard, summer?.offset ?? standard)
    return [later, earlier].first { offset(at: $0) == local - $0 } ?? later
  }

  /// What clocks and calendars here show at an instant; nil before ``since``.
  func civilTime(at instant: Instant) -> (date: CalendarDate, time: TimeOfDay)? {
    offset(at: instant).flatMap { CivilTimeZone.civil(instant + $0) }
  }

  /// What clocks and calendars here show when they show a day and time in another zone; nil where
  /// one of the two is not known for that year.
  public func civilTime(
    when date: CalendarDate, _ time: TimeOfDay, in other: CivilTimeZone
  ) -> (date: CalendarDate, time: TimeOfDay)? {
    other.instant(of: date, time).flatMap(civilTime)
  }

  private static func civil(_ minutes: Int) -> (date: CalendarDate, time: TimeOfDay)? {
    let minute = (minutes % 1440 + 1440) % 1440
    guard let first = CalendarDate(year: 1, month: 1, day: 1),
      let date = first.adding(days: (minutes - minute) / 1440),
      let time = TimeOfDay(minutes: minute)
    else { return nil }
    return (date, time)
  }
}
