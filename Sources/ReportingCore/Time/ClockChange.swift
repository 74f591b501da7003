/// The rule by which clocks are changed each year, written as in the source files of the IANA data
/// base: `Mar lastSun 1:00u`, `Oct Sun>=1 2:00s`, `Apr 21 0:00`.
public struct ClockChange: Sendable, Equatable {
  /// The day of the month.
  public enum Day: Sendable, Equatable {
    /// The day with this number.
    case number(Int)
    /// The last such day of the week, 0 for Monday.
    case last(weekday: Int)
    /// The first such day of the week on or after a day.
    case onOrAfter(weekday: Int, Int)
    /// The last such day of the week on or before a day.
    case onOrBefore(weekday: Int, Int)
  }

  /// Which clock shows the time of the change.
  public enum Clock: Sendable, Equatable {
    /// The one on the wall.
    case wall
    /// One that is never changed.
    case standard
    /// That of Coordinated Universal Time.
    case universal
  }

  /// The month, 1 to 12.
  public let month: Int
  /// The day.
  public let day: Day
  /// Minutes after midnight; may be more than a day, or negative, as in the data base.
  public let minutes: Int
  /// Which clock shows the time.
  public let clock: Clock

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Reads a rule; nil when the text is none.
  public init?(_ text: some StringProtocol) {
    let words = String(text).split(separator: " ")
    guard words.count == 3, let month = Self.months.firstIndex(of: String(words[0])),
      let day = Self.day(words[1])
    else { return nil }
    var time = words[2]
    switch time.last {
    case "u": clock = .universal
    case "s": clock = .standard
    default: clock = .wall
    }
    if clock != .wall { time = time.dropLast() }
    let sign = time.first == "-" ? -1 : 1
    let parts = (sign < 0 ? time.dropFirst() : time).split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Self.number(parts[0]), hours <= 48,
      let minutes = Self.number(parts[1]), minutes < 60
    else { return nil }
    self.month = month + 1
    self.day = day
    self.minutes = sign * (hours * 60 + minutes)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func day(_ text: Substring) -> Day? {
    if let number = number(text) { return (1...31).contains(number) ? .number(number) : nil }
    if text.hasPrefix("last") {
      return weekdays.firstIndex(of: String(text.dropFirst(4))).map { .last(weekday: $0) }
    }
    guard let weekday = weekdays.firstIndex(of: String(text.prefix(3))),
      let number = number(text.dropFirst(5)), (1...31).contains(number)
    else { return nil }
    switch text.dropFirst(3).prefix(2) {
    case ">=": return .onOrAfter(weekday: weekday, number)
    case "<=": return .onOrBefore(weekday: weekday, number)
    default: return nil
    }
  }

  /// The day of the change in a year; nil when the year has none.
  private func date(in year: Int) -> CalendarDate? {
    /// 1 January of the year 1 was a Monday.
    func weekday(_ date: CalendarDate) -> Int { date.dayNumber % 7 }
    func day(_ number: Int) -> CalendarDate? {
      CalendarDate(year: year, month: month, day: number)
    }
    switch self.day {
    case .number(let number): return day(number)
    case .last(let wanted):
      return day(CalendarDate.days(inMonth: month, of: year)).flatMap {
        $0.adding(days: -((weekday($0) - wanted + 7) % 7))
      }
    case .onOrAfter(let wanted, let number):
      return day(number).flatMap { $0.adding(days: (wanted - weekday($0) + 7) % 7) }
    case .onOrBefore(let wanted, let number):
      return day(number).flatMap { $0.adding(days: -((weekday($0) - wanted + 7) % 7)) }
    }
  }

  /// The minute of the change in a year, in Coordinated Universal Time.
  ///
  /// - Parameters:
  ///   - standard: The zone's offset without summer time, in minutes.
  ///   - before: Its offset before the change.
  func instant(in year: Int, standard: Int, before: Int) -> CivilTimeZone.Instant? {
    let ahead =
      switch clock {
      case .wall: before
      case .standard: standard
      case .universal: 0
      }
    return date(in: year).map { $0.dayNumber * 1440 + minutes - ahead }
  }
}
