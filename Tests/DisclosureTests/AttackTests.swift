import Disclosure
import ReportingCore
import Testing

/// Attackers who try every table of whole numbers that fits what was published.
@Suite struct AttackTests {
  /// The attacker knows the thresholds and which rule withheld each cell.
  private struct Attacker {
    /// A sum of cells, each with its sign, that is known to be so much.
    struct Equation {
      var terms: [(cell: Int, sign: Int)]
      var sum: Int
    }

    /// What is known of each cell beforehand; of a published one everything.
    var ranges: [ClosedRange<Int>]
    var equations: [Equation]

    /// For each cell the values that fit, up to two.
    func possibleValues() -> [Set<Int>] {
      var found = ranges.map { _ in Set<Int>() }
      for cell in ranges.indices {
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

  private func attack(
    _ cells: [(breakdown: [String: String], value: Int)], counts: CountedPopulation,
    threshold: Int
  ) -> (pinned: [String], suppressed: Int) {
    let gate = Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])],
      inputs: [Fixture.input("n", counts: counts)])
    let release = gate.release(
      cells.map { Fixture.count("N", of: "n", Double($0.value), $0.breakdown, counts: counts) })
    let largest = max(40, (cells.map(\.value).max() ?? 0) * 2 + 20)
    let explains = release.audit.withheldAsSmallCounts > 0

    var isWithheld: [Bool] = []
    var ranges: [ClosedRange<Int>] = []
    for cell in cells {
      switch release.measurement("N", cell.breakdown)?.outcome {
      case .value(let value):
        #expect(Int(value) == cell.value)
        isWithheld.append(false)
        ranges.append(cell.value...cell.value)
      case .suppressed(.smallCount(_, let limit)):
        #expect(limit == threshold)
        isWithheld.append(true)
        ranges.append(1...(threshold - 1))
      case .suppressed(.complementary):
        isWithheld.append(true)
        ranges.append(explains ? threshold...largest : 0...largest)
      default: Issue.record("no outcome for \(cell.breakdown)")
      }
    }
    func sum(of breakdown: [String: String], over dimension: String) -> Attacker.Equation {
      let parts = cells.indices.filter { part in
        var other = cells[part].breakdown
        return other.removeValue(forKey: dimension) != nil && other == breakdown
      }
      return Attacker.Equation(
        terms: parts.map { ($0, -1) }, sum: -parts.reduce(0) { $0 + cells[$1].value })
    }
    var equations: [Attacker.Equation] = []
    for (total, cell) in cells.enumerated() {
      for dimension in ["sex", "district"] where cell.breakdown[dimension] == nil {
        var equation = sum(of: cell.breakdown, over: dimension)
        equation.terms.append((total, 1))
        equation.sum += cell.value
        equations.append(equation)
      }
    }
    if !cells.contains(where: { $0.breakdown.isEmpty }) {
      // Both margins add up to the total that nobody published.
      var equation = sum(of: [:], over: "sex")
      let other = sum(of: [:], over: "district")
      equation.terms += other.terms.map { ($0.cell, -$0.sign) }
      equation.sum -= other.sum
      equations.append(equation)
    }
    let possible = Attacker(ranges: ranges, equations: equations.filter { $0.terms.count > 1 })
      .possibleValues()
    let pinned = cells.indices.filter { isWithheld[$0] && possible[$0].count < 2 }.map {
      "\(cells[$0].breakdown) = \(cells[$0].value)"
    }
    return (pinned, isWithheld.count { $0 })
  }

  private func value(_ generator: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...1: 0
    case 2...5: Int.random(in: 1...4, using: &generator)
    default: Int.random(in: 5...14, using: &generator)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func noCellOfARowCanBeComputed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var suppressed = 0
    for _ in 0..<700 {
      let parts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in value(&generator) }
      var cells = parts.enumerated().map { (["district": "\($0.offset)"], $0.element) }
      cells.append(([:], parts.reduce(0, +)))
      let result = attack(
        cells.map { (breakdown: $0.0, value: $0.1) }, counts: .persons, threshold: 5)
      #expect(result.pinned.isEmpty, "\(parts)")
      suppressed += result.suppressed
    }
    #expect(suppressed > 700)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func noCellOfATableCanBeComputed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<350 {
      let rows = Int.random(in: 2...3, using: &generator)
      let columns = Int.random(in: 2...4, using: &generator)
      var cells: [(breakdown: [String: String], value: Int)] = []
      var total = 0
      var columnSums = [Int](repeating: 0, count: columns)
      for row in 0..<rows {
        var sum = 0
        for column in 0..<columns {
          let value = value(&generator)
          cells.append((["sex": "\(row)", "district": "\(column)"], value))
          sum += value
          columnSums[column] += value
        }
        total += sum
        cells.append((["sex": "\(row)"], sum))
      }
      for column in 0..<columns { cells.append((["district": "\(column)"], columnSums[column])) }
      cells.append(([:], total))
      let result = attack(cells, counts: .persons, threshold: 5)
      #expect(result.pinned.isEmpty, "\(cells)")
    }
  }

  @Test func noCellOfATableWithoutItsTotalCanBeComputed() {
    // The sums over both margins tie them together although nobody published the total.
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      var cells: [(breakdown: [String: String], value: Int)] = []
      var columnSums = [0, 0, 0]
      for row in 0..<2 {
        var sum = 0
        for column in 0..<3 {
          let value = value(&generator)
          cells.append((["sex": "\(row)", "district": "\(column)"], value))
          sum += value
          columnSums[column] += value
        }
        cells.append((["sex": "\(row)"], sum))
      }
      for column in 0..<3 { cells.append((["district": "\(column)"], columnSums[column])) }
      let result = attack(cells, counts: .persons, threshold: 5)
      #expect(result.pinned.isEmpty, "\(cells)")
    }
  }

  @Test func childrenHaveTheHigherThreshold() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let parts = (0..<Int.random(in: 2...5, using: &generator)).map { _ in value(&generator) }
      var cells = parts.enumerated().map {
        (breakdown: ["district": "\($0.offset)"], value: $0.element)
      }
      cells.append(([:], parts.reduce(0, +)))
      let result = attack(cells, counts: .children, threshold: 10)
      #expect(result.pinned.isEmpty, "\(parts)")
    }
  }
}
