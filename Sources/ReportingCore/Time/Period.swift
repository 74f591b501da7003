/// The time to which a figure refers, as its publisher writes it.
///
/// Understood are `2019`, `2019/20`, `2016-2017`, `2021 Q3`, `2021-07`, `1994/95 - 1996/97`,
/// `SFY 2004-2005` (any capital letters before the years), `2021-07-01/2021-12-31`, each with an
/// optional note such as `(baseline)` or `*` behind it. A split year, or two years in a row behind
/// letters that end in `FY`, is taken as 1 July to 30 June. Periods are ordered by when they end.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// The period in its canonical spelling, without the note.
  public let label: String
  /// What stood in brackets behind the period, or `*`.
  public let note: String?

  package init(start: CalendarDate, end: CalendarDate, label: String, note: String?) {
    self.start = start
    self.end = end
    self.label = label
    self.note = note
  }

  /// A calendar year; nil outside 1948 to 2100.
  public init?(year: Int) {
    guard Period.years.contains(year),
      let start = CalendarDate(year: year, month: 1, day: 1),
      let end = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(start: start, end: end, label: String(year), note: nil)
  }

  /// The years a period may lie in: from the Universal Declaration of Human Rights (1948) on.
  public static let years = 1948...2100

  /// The calendar year in which the period ends.
  public var endYear: Int { end.year }

  /// The label as part of the name of a file: `2019-20` for `2019/20`.
  public var fileLabel: String {
    // Most labels are a year.
    if label.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return label
    }
    return String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// Whether it is one calendar year.
  public var isCalendarYear: Bool {
    start.year == end.year && start.month == 1 && start.day == 1 && end.month == 12
      && end.day == 31
  }

  /// The same time without the note; observations of one time with and without a note are about
  /// the same time.
  public var withoutNote: Period { Period(start: start, end: end, label: label, note: nil) }

  /// Whether two periods are the same but for their notes.
  package func isSameTime(as other: Period) -> Bool {
    start == other.start && end == other.end && label == other.label
  }

  /// Hashes the days, which tell nearly all periods apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
  }
}

extension Period: CustomStringConvertible {
  /// The canonical spelling with its note.
  public var description: String {
    switch note {
    case nil: label
    case "*": label + "*"
    case let note?: "\(label) (\(note))"
    }
  }
}

extension Period: Comparable {
  /// Orders by end, then by start, then by spelling.
  public static func < (a: Period, b: Period) -> Bool {
    if a.end != b.end { return a.end < b.end }
    if a.start != b.start { return a.start < b.start }
    return (a.label, a.note ?? "") < (b.label, b.note ?? "")
  }
}
