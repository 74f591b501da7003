/// A day of the proleptic Gregorian calendar, without time and zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year, month and day in one number that grows with the days: dates are compared and hashed by
  /// the thousand.
  private let packed: Int32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 0xF) }
  /// The day of the month.
  public var day: Int { Int(packed & 0x1F) }

  /// A day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// Reads `YYYY-MM-DD` (ISO 8601); nil for anything else.
  public init?(_ text: some StringProtocol) {
    let date = text.utf8.withContiguousStorageIfAvailable { CalendarDate(utf8: $0) }
    guard let date = date ?? Array(text.utf8).withUnsafeBufferPointer({ CalendarDate(utf8: $0) })
    else { return nil }
    self = date
  }

  /// Reads `YYYY-MM-DD` in the bytes of a text; nil for anything else.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    // Dates are read by the hundred thousand.
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ digits: Range<Int>) -> Int? {
      var number = 0
      for byte in UnsafeBufferPointer(rebasing: text[digits]) {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte & 0xF)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, _ places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
          text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      write(year, 0..<4)
      text[4] = UInt8(ascii: "-")
      write(month, 5..<7)
      text[7] = UInt8(ascii: "-")
      write(day, 8..<10)
      return 10
    }
  }

  /// Earlier days first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.packed < b.packed }

  /// The number of days since 1 January of the year 1, which is day 0.
  package var dayNumber: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400 + day - 1
    for earlier in 1..<month { days += CalendarDate.days(inMonth: earlier, of: year) }
    return days
  }

  /// The number of days from this day to another, below zero when that one is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day so many days later, or earlier when negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let target = dayNumber + days
    guard target >= 0 else { return nil }
    // A first guess from the mean length of a year is off by one at most.
    var year = Int(Double(target) / 365.2425) + 1
    while let january = CalendarDate(year: year, month: 1, day: 1), january.dayNumber > target {
      year -= 1
    }
    while let january = CalendarDate(year: year + 1, month: 1, day: 1),
      january.dayNumber <= target
    {
      year += 1
    }
    guard let january = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    var rest = target - january.dayNumber
    for month in 1...12 {
      let length = CalendarDate.days(inMonth: month, of: year)
      if rest < length { return CalendarDate(year: year, month: month, day: rest + 1) }
      rest -= length
    }
    return nil
  }

  /// The same day so many months later, or earlier when negative; nil when that month has no such
  /// day.
  public func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)
  }
}
