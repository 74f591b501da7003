import Disclosure
import ReportingCore
import Testing

/// Attackers who try every table of whole numbers that fits what was published.
@Suite struct AttackTests {
  /// The attacker knows the thresholds and which rule withheld each cell.
  private struct Attacker {
    /// The known values; nil where withheld.
    var published: [Int?]
    var ranges: [ClosedRange<Int>]
    /// Each equation: the total's cell, its parts, and what the parts leave of it.
    var equations: [(total: Int, parts: [Int], rest: Int)]

    /// For each withheld cell up to two values that fit. Stops as soon as each has two.
    func possibleValues() -> [Set<Int>] {
      var found = published.map { _ in Set<Int>() }
      var values = published
      let unknown = published.indices.filter { published[$0] == nil }
      var steps = 0

      /// Narrows the ranges by the equations until nothing changes; nil when nothing fits.
      func narrowed(_ start: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
        var ranges = start
        var changed = true
        while changed {
          changed = false
          for equation in equations {
            let cells = [(equation.total, 1)] + equation.parts.map { ($0, -1) }
            // total - parts = rest
            for (cell, sign) in cells {
              var low = equation.rest
              var high = equation.rest
              for (other, otherSign) in cells where other != cell {
                low -= otherSign > 0 ? ranges[other].upperBound : -ranges[other].lowerBound
                high -= otherSign > 0 ? ranges[other].lowerBound : -ranges[other].upperBound
              }
              let (least, most) = sign > 0 ? (low, high) : (-high, -low)
              let lower = max(least, ranges[cell].lowerBound)
              let upper = min(most, ranges[cell].upperBound)
              if lower > upper { return nil }
              if lower...upper != ranges[cell] {
                ranges[cell] = lower...upper
                changed = true
              }
            }
          }
        }
        return ranges
      }

      func search(_ ranges: [ClosedRange<Int>], wanted: Int) -> Bool {
        steps += 1
        guard let ranges = narrowed(ranges) else { return false }
        guard let branch = ranges.indices.filter({ ranges[$0].count > 1 })
          .min(by: { ranges[$0].count < ranges[$1].count })
        else {
          for cell in unknown { found[cell].insert(ranges[cell].lowerBound) }
          return true
        }
        for value in ranges[branch] {
          var next = ranges
          next[branch] = value...value
          if search(next, wanted: wanted) { return true }
        }
        return false
      }

      let start = published.indices.map { cell in
        published[cell].map { $0...$0 } ?? ranges[cell]
      }
      values = published
      _ = values
      for cell in unknown {
        // Every value there is, until a second one fits.
        for value in start[cell] where found[cell].count < 2 && !found[cell].contains(value) {
          var next = start
          next[cell] = value...value
          _ = search(next, wanted: cell)
        }
      }
      return found
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

    var published: [Int?] = []
    var ranges: [ClosedRange<Int>] = []
    for cell in cells {
      switch release.measurement("N", cell.breakdown)?.outcome {
      case .value(let value):
        #expect(Int(value) == cell.value)
        published.append(Int(value))
        ranges.append(cell.value...cell.value)
      case .suppressed(.smallCount(_, let limit)):
        #expect(limit == threshold)
        published.append(nil)
        ranges.append(1...(threshold - 1))
      case .suppressed(.complementary):
        published.append(nil)
        ranges.append(explains ? threshold...largest : 0...largest)
      default: Issue.record("no outcome for \(cell.breakdown)")
      }
    }
    var equations: [(total: Int, parts: [Int], rest: Int)] = []
    for (total, cell) in cells.enumerated() {
      for dimension in ["sex", "district", "age"] where cell.breakdown[dimension] == nil {
        let parts = cells.indices.filter { part in
          var other = cells[part].breakdown
          return other.removeValue(forKey: dimension) != nil && other == cell.breakdown
        }
        guard !parts.isEmpty else { continue }
        equations.append(
          (total, parts, cell.value - parts.reduce(0) { $0 + cells[$1].value }))
      }
    }
    let possible = Attacker(published: published, ranges: ranges, equations: equations)
      .possibleValues()
    let pinned = cells.indices.filter { published[$0] == nil && possible[$0].count < 2 }.map {
      "\(cells[$0].breakdown) = \(cells[$0].value)"
    }
    return (pinned, published.count { $0 == nil })
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
      // The attacker adds the margins up himself: the missing total is one more unknown.
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
