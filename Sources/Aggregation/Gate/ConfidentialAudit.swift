import Disclosure
import ReportingCore

/// What readers and cities can learn of confidential figures from the cells that are shown.
struct ConfidentialAudit {
  /// In how many steps an interval is gone through.
  private static let steps = 8.0
  /// The most figures that are searched together; beyond it a figure counts as exposed.
  private static let largestComponent = 600

  private let table: ConfidentialTable
  private let equations: [[(unknown: Int, sign: Int)]]
  private let equationsOf: [[Int]]
  /// Sets of figures of which the sum is known, each figure in one at most.
  private var pools: [Int: (sum: Double, greatest: Double, second: Double)] = [:]
  private var poolOf: [Int?]

  init(_ table: ConfidentialTable) {
    self.table = table
    var equations = table.ties
    for cell in table.cells where cell.isShown {
      equations.append(cell.unknowns.map { ($0, 1) })
    }
    var equationsOf = [[Int]](repeating: [], count: table.unknowns.count)
    for (index, equation) in equations.enumerated() {
      for term in equation { equationsOf[term.unknown].append(index) }
    }
    self.equations = equations
    self.equationsOf = equationsOf
    poolOf = table.unknowns.map { _ in nil }
    makePools()
  }

  /// A pool is the smallest set of figures whose sum a reader knows: a region that is shown, or what the
  /// regions that are shown leave of the total.
  private mutating func makePools() {
    for (number, cell) in table.cells.enumerated() where cell.isShown && cell.key.region != nil {
      for unknown in cell.unknowns { poolOf[unknown] = number }
    }
    for (number, cell) in table.cells.enumerated() where cell.isShown && cell.key.region == nil {
      for unknown in cell.unknowns where poolOf[unknown] == nil { poolOf[unknown] = number }
    }
    for (unknown, pool) in poolOf.enumerated() {
      guard let pool, !table.isTied[unknown] else { continue }
      let value = table.unknowns[unknown].value
      var known = pools[pool] ?? (0, 0, 0)
      known.sum += value
      if value > known.greatest {
        (known.greatest, known.second) = (value, known.greatest)
      } else if value > known.second {
        known.second = value
      }
      pools[pool] = known
    }
  }

  /// Whether a reader or a city could narrow a figure below its required interval.
  mutating func isExposed(_ unknown: Int) -> Bool {
    guard let required = table.unknowns[unknown].required else { return false }
    if equationsOf[unknown].isEmpty { return false }
    if isPlainlySafe(unknown, required) { return false }
    return !isSafe(unknown, required)
  }

  /// Whether it can be so much greater while others of its pool are smaller, whichever of them the
  /// reader knows. Neither the pool's sum nor that of a cell around it changes by that.
  private func isPlainlySafe(_ unknown: Int, _ required: Double) -> Bool {
    let figure = table.unknowns[unknown]
    guard table.isNeverNegative, !table.isTied[unknown],
      let pool = poolOf[unknown].flatMap({ pools[$0] })
    else { return false }
    if let upper = figure.upper, figure.value + required > upper { return false }
    let known = figure.value == pool.greatest ? pool.second : pool.greatest
    // Whole numbers may each fall short by less than one.
    return (pool.sum - figure.value - known).rounded(.down) >= required.rounded(.up)
  }

  /// The long way: searches other numbers that fit, first for a reader who knows none of the figures,
  /// then for each city whose figures took part in what was found. Both the width of the interval and
  /// its part above the figure must suffice, because a sum is a good guess at the city that is most of
  /// it; but no more can be asked than the city's own tables leave open.
  private func isSafe(_ unknown: Int, _ required: Double) -> Bool {
    guard let component = component(of: unknown, in: equations.indices) else { return false }
    var step = required / ConfidentialAudit.steps
    if table.terms.canBeSummed { step = max(1, step.rounded(.up)) }
    guard step > 0 else { return false }
    let full = Int((required / step).rounded(.up)) + 1
    guard let own = self.component(of: unknown, in: table.ties.indices),
      let home = own.firstIndex(of: unknown), let position = component.firstIndex(of: unknown)
    else { return false }
    var alone = audit(own, equations: table.ties.indices, step: step, knownTo: nil)
    let wanted = alone.possibilities(of: home, upTo: full)
    let wantedAbove = alone.possibilities(of: home, upTo: full, onlyGreater: true)
    func holds(_ city: Int?) -> Set<Int>? {
      var audit = audit(component, equations: equations.indices, step: step, knownTo: city)
      guard audit.possibilities(of: position, upTo: wantedAbove, onlyGreater: true) >= wantedAbove
      else { return nil }
      var moved = audit.moved
      guard audit.possibilities(of: position, upTo: wanted) >= wanted else { return nil }
      moved.formUnion(audit.moved)
      return Set(moved.map { table.unknowns[component[$0]].city })
    }
    guard let moved = holds(nil) else { return false }
    return moved.subtracting([table.unknowns[unknown].city]).sorted().allSatisfy {
      holds($0) != nil
    }
  }

  /// The figures from which something follows for a figure, in order; nil when they are too many.
  private func component(of unknown: Int, in range: Range<Int>) -> [Int]? {
    var seen: Set<Int> = [unknown]
    var queue = [unknown]
    var visited: Set<Int> = []
    while let next = queue.popLast() {
      for equation in equationsOf[next]
      where range.contains(equation) && visited.insert(equation).inserted {
        for term in equations[equation] where seen.insert(term.unknown).inserted {
          queue.append(term.unknown)
        }
      }
      if seen.count > ConfidentialAudit.largestComponent { return nil }
    }
    return seen.sorted()
  }

  /// The equations in steps of a size, as a city sees them that knows its own figures.
  private func audit(
    _ component: [Int], equations range: Range<Int>, step: Double, knownTo city: Int?
  ) -> IntervalAudit {
    let unbounded = Int.max / 4
    func steps(_ number: Double) -> Int { Int(min((number / step).rounded(.down), 1e15)) }
    var numbers: [Int: Int] = [:]
    var unknowns: [IntervalAudit.Unknown] = []
    for index in component {
      let figure = table.unknowns[index]
      // Steps down to zero, so that a part of a step is not counted on.
      let value = table.isNeverNegative ? steps(figure.value) : 0
      var lower = table.isNeverNegative ? 0 : -unbounded
      var upper = figure.upper.map { value + steps(max(0, $0 - figure.value)) } ?? unbounded
      if figure.city == city { (lower, upper) = (value, value) }
      var terms: [(equation: Int, sign: Int)] = []
      for equation in equationsOf[index] where range.contains(equation) {
        let number = numbers[equation] ?? numbers.count
        numbers[equation] = number
        for term in equations[equation] where term.unknown == index {
          terms.append((number, term.sign))
        }
      }
      unknowns.append(
        IntervalAudit.Unknown(value: value, lower: lower, upper: upper, terms: terms))
    }
    return IntervalAudit(unknowns: unknowns, equations: numbers.count)
  }
}
