import ReportingCore

/// Where a count stands: which quantity, when, for which part.
struct CountKey: Hashable {
  var name: String
  var start: CalendarDate
  var end: CalendarDate
  var breakdown: Breakdown

  init(name: String, period: Period, breakdown: Breakdown) {
    self.name = name
    start = period.start
    end = period.end
    self.breakdown = breakdown
  }

  var table: TableKey { TableKey(name: name, start: start, end: end) }
}

/// All parts of one quantity in one period.
struct TableKey: Hashable, Comparable {
  var name: String
  var start: CalendarDate
  var end: CalendarDate

  static func < (a: TableKey, b: TableKey) -> Bool {
    (a.name, a.start, a.end) < (b.name, b.start, b.end)
  }
}

/// A count of persons that a reader could learn, and what is to become of it.
struct CountCell {
  enum State: Equatable {
    case shown
    /// Withheld for itself; whoever knows the rule knows that it lies in this range.
    case small(ClosedRange<Int>)
    case complementary
    /// Withheld, and the reader is not told for which reason, because the reason would tell the
    /// value.
    case unexplained
  }

  let key: CountKey
  /// The count in whole persons.
  var value: Int
  var population: CountedPopulation
  /// The most it can be, because it is part of a known whole.
  var upperBound: Int?
  var state: State = .shown

  var isSuppressed: Bool { state != .shown }
  /// Whether it is withheld for itself; such a cell needs the wide interval.
  var isPrimary = false
}
