import ReportingCore

/// Periods with dense numbers in the order in which they came, without their notes.
struct PeriodTable: Sendable {
  private(set) var periods: [Period] = []
  private var numbers: [Period: Int] = [:]

  var count: Int { periods.count }

  subscript(number: Int) -> Period { periods[number] }

  mutating func insert(_ period: Period) -> Int {
    let period = period.withoutNote
    if let known = numbers[period] { return known }
    numbers[period] = periods.count
    periods.append(period)
    return periods.count - 1
  }
}
