/// What a reader can still believe about withheld counts, given everything that is published.
///
/// The reader knows a set of equations (each published total is the sum of its parts) and a range
/// for each withheld count. The audit looks for other whole numbers that fit all of them. It never
/// calls a count safe without having such numbers in hand: it starts from the true ones, moves
/// one count up or down by one, and moves others until every equation holds again. A search that
/// runs out of steps counts as a failure, so that a mistake can only withhold too much.
package struct IntervalAudit {
  /// A number the reader does not know.
  package struct Unknown {
    /// The true number.
    package var value: Int
    /// What the reader knows of it beforehand.
    package var lower: Int
    package var upper: Int
    /// The equations it stands in, with its sign.
    package var terms: [(equation: Int, sign: Int)]

    package init(value: Int, lower: Int, upper: Int, terms: [(equation: Int, sign: Int)]) {
      self.value = value
      self.lower = lower
      self.upper = upper
      self.terms = terms
    }
  }

  /// How many equations may be repaired in one search.
  static let stepLimit = 2_000

  private let unknowns: [Unknown]
  private let members: [[(unknown: Int, sign: Int)]]
  private var current: [Int]
  private var isFixed: [Bool]
  private var imbalance: [Int]
  private var open: [Int] = []
  private var steps = 0
  /// The unknowns that differed from the true numbers at either end of the last count.
  package private(set) var moved: Set<Int> = []

  package init(unknowns: [Unknown], equations: Int) {
    self.unknowns = unknowns
    var members = [[(unknown: Int, sign: Int)]](repeating: [], count: equations)
    for (index, unknown) in unknowns.enumerated() {
      for term in unknown.terms { members[term.equation].append((index, term.sign)) }
    }
    self.members = members
    current = unknowns.map(\.value)
    isFixed = unknowns.map { _ in false }
    imbalance = [Int](repeating: 0, count: equations)
  }

  /// How many values of an unknown fit what is published; counting stops at `limit`.
  ///
  /// - Parameter onlyGreater: Whether only values that are not smaller than the true one count.
  package mutating func possibilities(
    of unknown: Int, upTo limit: Int, onlyGreater: Bool = false
  ) -> Int {
    var count = 1
    moved = []
    for direction in onlyGreater ? [1] : [1, -1] {
      current = unknowns.map(\.value)
      while count < limit, move(unknown, by: direction) { count += 1 }
      for index in unknowns.indices where current[index] != unknowns[index].value {
        moved.insert(index)
      }
    }
    return count
  }

  /// Changes one unknown and lets others make up for it. Without success nothing is changed.
  private mutating func move(_ unknown: Int, by delta: Int) -> Bool {
    steps = IntervalAudit.stepLimit
    guard isInRange(unknown, delta) else { return false }
    isFixed[unknown] = true
    defer { isFixed[unknown] = false }
    apply(unknown, delta)
    if repair() { return true }
    apply(unknown, -delta)
    return false
  }

  private func isInRange(_ unknown: Int, _ delta: Int) -> Bool {
    let value = current[unknown] + delta
    return value >= unknowns[unknown].lower && value <= unknowns[unknown].upper
  }

  private mutating func apply(_ unknown: Int, _ delta: Int) {
    current[unknown] += delta
    for term in unknowns[unknown].terms {
      let before = imbalance[term.equation]
      let after = before + term.sign * delta
      imbalance[term.equation] = after
      if before == 0, after != 0 { open.append(term.equation) }
      if before != 0, after == 0 { open.removeAll { $0 == term.equation } }
    }
  }

  private mutating func repair() -> Bool {
    guard let equation = open.min() else { return true }
    guard steps > 0 else { return false }
    steps -= 1
    var candidates: [(cost: Int, unknown: Int, delta: Int)] = []
    for member in members[equation] where !isFixed[member.unknown] {
      let delta = -imbalance[equation] * member.sign
      guard isInRange(member.unknown, delta) else { continue }
      // The fewer equations are open afterwards, the nearer the end.
      let cost = unknowns[member.unknown].terms.reduce(0) { sum, term in
        let before = imbalance[term.equation]
        let after = before + term.sign * delta
        return sum + (after == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
      }
      candidates.append((cost, member.unknown, delta))
    }
    candidates.sort { ($0.cost, $0.unknown) < ($1.cost, $1.unknown) }
    for candidate in candidates {
      isFixed[candidate.unknown] = true
      defer { isFixed[candidate.unknown] = false }
      apply(candidate.unknown, candidate.delta)
      if repair() { return true }
      apply(candidate.unknown, -candidate.delta)
    }
    return false
  }
}
