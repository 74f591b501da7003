/// The attacker knows the thresholds and which rule withheld each cell.
struct Attacker {
  /// A sum of cells, each with its sign, that is known to be so much.
  struct Equation {
    var terms: [(cell: Int, sign: Int)]
    var sum: Int
  }

  /// What is known of each cell beforehand; of a published one everything.
  var ranges: [ClosedRange<Int>]
  var equations: [Equation]

  /// For each cell the values that fit, up to two.
  func possibleValues(of cells: [Int]) -> [Set<Int>] {
    var found = ranges.map { _ in Set<Int>() }
    for cell in cells {
      for value in ranges[cell] where found[cell].count < 2 && !found[cell].contains(value) {
        var start = ranges
        start[cell] = value...value
        if let solution = solution(start) {
          for (index, value) in solution.enumerated() { found[index].insert(value) }
        }
      }
    }
    return found
  }

  private func solution(_ start: [ClosedRange<Int>]) -> [Int]? {
    guard let ranges = narrowed(start) else { return nil }
    guard
      let branch = ranges.indices.filter({ ranges[$0].count > 1 })
        .min(by: { ranges[$0].count < ranges[$1].count })
    else { return ranges.map(\.lowerBound) }
    for value in ranges[branch] {
      var next = ranges
      next[branch] = value...value
      if let solution = solution(next) { return solution }
    }
    return nil
  }

  /// Narrows the ranges by the equations until nothing changes; nil when nothing fits.
  private func narrowed(_ start: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
    var ranges = start
    var changed = true
    while changed {
      changed = false
      for equation in equations {
        for (cell, sign) in equation.terms {
          var (low, high) = (equation.sum, equation.sum)
          for (other, otherSign) in equation.terms where other != cell {
            low -= otherSign > 0 ? ranges[other].upperBound : -ranges[other].lowerBound
            high -= otherSign > 0 ? ranges[other].lowerBound : -ranges[other].upperBound
          }
          if sign < 0 { (low, high) = (-high, -low) }
          let (lower, upper) = (
            max(low, ranges[cell].lowerBound), min(high, ranges[cell].upperBound)
          )
          guard lower <= upper else { return nil }
          if lower...upper != ranges[cell] {
            ranges[cell] = lower...upper
            changed = true
          }
        }
      }
    }
    return ranges
  }
}
