import Disclosure
import ReportingCore
import TestSupport
import Testing

/// Attackers who try every table of whole numbers that fits what was published.
@Suite struct AttackTests {
  private typealias Cell = (breakdown: [String: String], value: Int)

  /// Releases the cells and attacks them. Of the missing ones the attacker knows only that they
  /// exist and how they add up.
  private func attack(
    _ observed: [Cell], missing: [Cell] = [], counts: CountedPopulation, threshold: Int
  ) -> (pinned: [String], suppressed: Int) {
    let gate = Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])],
      inputs: [Fixture.input("n", counts: counts)])
    let release = gate.release(
      observed.map { Fixture.count("N", of: "n", Double($0.value), $0.breakdown, counts: counts) })
    let cells = observed + missing
    let largest = max(40, (cells.map(\.value).max() ?? 0) * 2 + 20)
    let explains = release.audit.withheldAsSmallCounts > 0

    var isWithheld: [Bool] = []
    var ranges: [ClosedRange<Int>] = []
    for cell in observed {
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
    for _ in missing {
      isWithheld.append(false)
      ranges.append(0...largest)
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
      for dimension in ["sex", "district", "age"] where cell.breakdown[dimension] == nil {
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
    let withheld = cells.indices.filter { isWithheld[$0] }
    let possible = Attacker(ranges: ranges, equations: equations.filter { $0.terms.count > 1 })
      .possibleValues(of: withheld)
    let pinned = withheld.filter { possible[$0].count < 2 }.map {
      "\(cells[$0].breakdown) = \(cells[$0].value)"
    }
    return (pinned, withheld.count)
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
    for _ in 0..<200 {
      let rows = Int.random(in: 2...3, using: &generator)
      let columns = Int.random(in: 2...4, using: &generator)
      var cells: [Cell] = []
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
      var cells: [Cell] = []
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

  /// A table of two rows and three columns with all its totals, of which some cells are not
  /// there.
  private func tableWithHoles(
    _ generator: inout SeededGenerator, alsoInTotals: Bool
  ) -> (observed: [Cell], missing: [Cell]) {
    let inner = (0..<2).map { _ in (0..<3).map { _ in value(&generator) } }
    var observed: [Cell] = [([:], inner.flatMap { $0 }.reduce(0, +))]
    var missing: [Cell] = []
    func add(_ breakdown: [String: String], _ value: Int) {
      // A total none of whose parts is there is known to whoever knows the parts.
      let mayMiss =
        alsoInTotals || breakdown == ["sex": "0", "district": "0"]
        || breakdown == ["sex": "1", "district": "1"]
      if mayMiss, Int.random(in: 0..<10, using: &generator) < 3 {
        missing.append((breakdown, value))
      } else {
        observed.append((breakdown, value))
      }
    }
    for sex in 0..<2 {
      add(["sex": "\(sex)"], inner[sex].reduce(0, +))
      for district in 0..<3 {
        add(["sex": "\(sex)", "district": "\(district)"], inner[sex][district])
      }
    }
    for district in 0..<3 {
      add(["district": "\(district)"], inner[0][district] + inner[1][district])
    }
    return (observed, missing)
  }

  @Test func noCellCanBeComputedByWhoKnowsTheCellsThatAreNotThere() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<400 {
      let (cells, _) = tableWithHoles(&generator, alsoInTotals: false)
      let result = attack(cells, counts: .persons, threshold: 5)
      #expect(result.pinned.isEmpty, "\(cells)")
    }
  }

  @Test func noCellOfATableThatLacksTotalsCanBeComputed() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<200 {
      let (cells, missing) = tableWithHoles(&generator, alsoInTotals: true)
      let result = attack(cells, missing: missing, counts: .persons, threshold: 5)
      #expect(result.pinned.isEmpty, "\(cells)")
    }
  }

  @Test func noCellOfACubeCanBeComputed() {
    var generator = SeededGenerator(seed: 51)
    let codes = [nil, "0", "1"] as [String?]
    for _ in 0..<60 {
      var inner: [[String: String]: Int] = [:]
      var cells: [Cell] = []
      for sex in ["0", "1"] {
        for district in ["0", "1"] {
          for age in ["0", "1"] {
            inner[["sex": sex, "district": district, "age": age]] = value(&generator)
          }
        }
      }
      for sex in codes {
        for district in codes {
          for age in codes {
            let pairs = [("sex", sex), ("district", district), ("age", age)]
            let breakdown = Dictionary(
              uniqueKeysWithValues: pairs.compactMap { pair in pair.1.map { (pair.0, $0) } })
            let sum = inner.filter { cell in breakdown.allSatisfy { cell.key[$0.key] == $0.value } }
              .reduce(0) { $0 + $1.value }
            cells.append((breakdown, sum))
          }
        }
      }
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
