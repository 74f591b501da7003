import ReportingCore

/// Breakdowns with dense numbers in the order in which they came.
struct BreakdownTable: Sendable {
  private(set) var breakdowns: [Breakdown] = []
  private var numbers: [Breakdown: Int] = [:]

  var count: Int { breakdowns.count }

  subscript(number: Int) -> Breakdown { breakdowns[number] }

  mutating func insert(_ breakdown: Breakdown) -> Int {
    if let known = numbers[breakdown] { return known }
    numbers[breakdown] = breakdowns.count
    breakdowns.append(breakdown)
    return breakdowns.count - 1
  }
}
