import ReportingCore

/// Makes one table safe by withholding more of it.
struct TableProtection {
  private(set) var table: MarginTable
  private(set) var cells: [CountCell]
  private let policy: DisclosurePolicy
  /// Counts that the audit has found safe. More suppression only leaves the reader less, so they
  /// stay safe.
  private var safe: Set<Int> = []

  init(table: MarginTable, cells: [CountCell], policy: DisclosurePolicy) {
    self.table = table
    self.cells = cells
    self.policy = policy
  }

  /// Withholds until nothing can be computed.
  mutating func run() {
    mendLines()
    while let exposed = firstExposed() {
      guard widen(exposed) else {
        // Nothing of the table is left to withhold, so nothing of it is published.
        safe.insert(exposed)
        continue
      }
      mendLines()
    }
  }

  // MARK: Lines

  private func isUnknown(_ node: Int) -> Bool {
    guard let cell = table.nodes[node].cell else { return true }
    return cells[cell].isSuppressed
  }

  private func unknowns(in line: Int) -> Int {
    table.members(of: line).count { isUnknown($0) } + (table.lines[line].restIsUnknown ? 1 : 0)
  }

  /// Whether the one unknown number of a line can be computed from the others.
  private func isDeficient(_ line: Int) -> Bool {
    guard unknowns(in: line) == 1,
      let alone = table.members(of: line).first(where: { isUnknown($0) })
    else { return false }
    return table.nodes[alone].cell != nil
  }

  private mutating func mendLines() {
    var changed = true
    while changed {
      changed = false
      for line in table.lines.indices where isDeficient(line) {
        if withholdPart(of: [line]) || forgetRest(of: [line]) || withholdTotal(of: [line]) {
          changed = true
        }
      }
    }
  }

  /// Withholds the part of the lines whose loss costs least; false when none is left.
  private mutating func withholdPart(of lines: [Int]) -> Bool {
    withholdCheapest(lines.flatMap { table.lines[$0].children }.flatMap(table.observedParts))
  }

  private mutating func withholdTotal(of lines: [Int]) -> Bool {
    withholdCheapest(lines.map { table.lines[$0].parent })
  }

  /// Withholds the node that leaves the fewest lines to mend, then the smallest, then the first.
  private mutating func withholdCheapest(_ nodes: [Int]) -> Bool {
    let candidates = Set(nodes).filter { !isUnknown($0) && table.nodes[$0].value > 0 }
    let best = candidates.map { node in
      let burden = table.nodes[node].lines.reduce(0) { sum, line in
        switch unknowns(in: line) {
        case 0: sum + 1
        case 1: sum - (isDeficient(line) ? 1 : 0)
        default: sum
        }
      }
      return (burden: burden, value: table.nodes[node].value, node: node)
    }.min { ($0.burden, $0.value, $0.node) < ($1.burden, $1.value, $1.node) }
    guard let best, let cell = table.nodes[best.node].cell else { return false }
    cells[cell].state = .complementary
    return true
  }

  /// Takes what the parts leave of a total to be unknown to the reader: at first only where it is
  /// no small count itself, and never where it could be computed by way of another line.
  private mutating func forgetRest(of lines: [Int], evenWhenSmall: Bool = false) -> Bool {
    guard table.lines.count == 1 else { return false }
    for line in lines where !table.lines[line].restIsUnknown {
      let parent = table.nodes[table.lines[line].parent]
      let population =
        table.members(of: line).compactMap { table.nodes[$0].cell.map { cells[$0].population } }
        .max() ?? .persons
      guard parent.cell != nil, let threshold = policy.threshold(for: population),
        table.lines[line].rest >= (evenWhenSmall ? 1 : threshold)
      else { continue }
      table.lines[line].restIsUnknown = true
      return true
    }
    return false
  }

  // MARK: Intervals

  /// Withholds more around an exposed count; false when there is nothing left to withhold.
  private mutating func widen(_ node: Int) -> Bool {
    let lines = table.nodes[node].lines
    if withholdPart(of: lines) || forgetRest(of: lines) { return true }
    // Detail goes before the totals over it.
    let tied = linesTied(to: node)
    let depth = table.nodes[node].breakdown.parts.count
    let detail = tied.flatMap { table.lines[$0].children }.flatMap(table.observedParts)
      .filter { table.nodes[$0].breakdown.parts.count >= depth }
    if withholdCheapest(detail.filter { table.nodes[$0].breakdown.parts.count > depth })
      || withholdCheapest(detail) || withholdTotal(of: lines)
    {
      return true
    }
    if forgetRest(of: lines, evenWhenSmall: true) { return true }
    if explainNoMore() || withholdZero(in: lines) { return true }
    if withholdZero(among: detail) { return true }
    return withholdPart(of: tied) || withholdTotal(of: tied) || withholdZero(in: tied)
  }

  /// The lines from which something follows for a withheld count, through other withheld counts.
  private func linesTied(to node: Int) -> [Int] {
    var found = Set(table.nodes[node].lines)
    var queue = Array(found)
    while let line = queue.popLast() {
      for member in table.members(of: line) where isUnknown(member) {
        for next in table.nodes[member].lines where found.insert(next).inserted {
          queue.append(next)
        }
      }
    }
    return found.sorted()
  }

  /// Withholds a zero: even that says something when little else beside a withheld count is left.
  private mutating func withholdZero(in lines: [Int]) -> Bool {
    withholdZero(among: lines.flatMap { table.members(of: $0) })
  }

  private mutating func withholdZero(among nodes: [Int]) -> Bool {
    let shown = Set(nodes).sorted().first { !isUnknown($0) && !isPlainlyZero($0) }
    guard let shown, let cell = table.nodes[shown].cell else { return false }
    cells[cell].state = .unexplained
    return true
  }

  /// Whether a zero follows from one that is shown, so that it would be withheld for nothing.
  private func isPlainlyZero(_ node: Int) -> Bool {
    guard table.nodes[node].value == 0 else { return false }
    if table.nodes[node].cell.map({ cells[$0].upperBound == 0 }) == true { return true }
    let parts = table.nodes[node].breakdown.parts
    return table.nodes.indices.contains { other in
      other != node && table.nodes[other].value == 0 && !isUnknown(other)
        && table.nodes[other].breakdown.parts.allSatisfy(parts.contains)
    }
  }

  /// No longer says by which rule the counts of this table are withheld.
  private mutating func explainNoMore() -> Bool {
    var changed = false
    for node in table.nodes {
      guard let cell = node.cell, cells[cell].isSuppressed, cells[cell].state != .unexplained
      else { continue }
      cells[cell].state = .unexplained
      changed = true
    }
    return changed
  }

  /// The first withheld count of which too few values fit what is published.
  private mutating func firstExposed() -> Int? {
    let waiting = table.nodes.indices.filter { node in
      guard let cell = table.nodes[node].cell else { return false }
      return cells[cell].isSuppressed && !safe.contains(node)
    }
    guard !waiting.isEmpty else { return nil }
    var (plain, positions) = audit(informed: false)
    var (informed, _) = audit(informed: true)
    for node in waiting {
      guard let cell = table.nodes[node].cell, let position = positions[node] else { continue }
      // A count that stands alone is in no equation: the mark is all the reader has.
      guard !table.nodes[node].lines.isEmpty else {
        safe.insert(node)
        continue
      }
      let required =
        cells[cell].isPrimary ? policy.requiredPossibilities(for: cells[cell].population) : 2
      guard plain.possibilities(of: position, upTo: required) >= required,
        informed.possibilities(of: position, upTo: 2) >= 2
      else { return node }
      safe.insert(node)
    }
    return nil
  }

  /// The equations as a reader sees them, and where each unknown node stands in them.
  private func audit(informed: Bool) -> (audit: IntervalAudit, positions: [Int: Int]) {
    let unbounded = Int.max / 4
    var unknowns: [IntervalAudit.Unknown] = []
    var positions: [Int: Int] = [:]
    for (index, node) in table.nodes.enumerated() where isUnknown(index) {
      var lower = min(0, node.value)
      var upper = unbounded
      if let cell = node.cell.map({ cells[$0] }) {
        upper = max(cell.upperBound ?? unbounded, node.value)
        if informed {
          switch cell.state {
          case .small(let range):
            lower = min(range.lowerBound, node.value)
            upper = min(upper, max(range.upperBound, node.value))
          case .complementary:
            // It was not withheld for itself, so it is no small count.
            lower = min(policy.threshold(for: cell.population) ?? 0, node.value)
          case .unexplained, .shown: break
          }
        }
      }
      positions[index] = unknowns.count
      unknowns.append(.init(value: node.value, lower: lower, upper: upper, terms: []))
    }
    let equations = MarginEquations(table: table, isUnknown: isUnknown).equations
    for (index, equation) in equations.enumerated() {
      for (node, sign) in equation.terms {
        if let position = positions[node] { unknowns[position].terms.append((index, sign)) }
      }
      if equation.hasUnknownRest {
        unknowns.append(
          .init(value: equation.rest, lower: 0, upper: unbounded, terms: [(index, -1)]))
      }
    }
    return (IntervalAudit(unknowns: unknowns, equations: equations.count), positions)
  }
}
