/// The lines of a table as equations over the numbers that are withheld, without the totals that
/// nobody ever observed: each of these is replaced by the parts it is the sum of. They say the same,
/// and those who look for other numbers that fit need not look for the totals too.
package struct MarginEquations {
  /// What stands on both sides of the mark of equality, in the nodes that the reader does not know.
  package struct Equation {
    /// Nodes with their sign.
    package var terms: [(node: Int, sign: Int)]
    /// Whether the rest is unknown to the reader.
    package var hasUnknownRest = false
    /// The rest, where it is.
    package var rest = 0
  }

  package let equations: [Equation]

  package init(table: MarginTable, isUnknown: (Int) -> Bool) {
    equations = Self.reduced(table, isUnknown) ?? Self.plain(table, isUnknown)
  }

  /// One equation for each line.
  private static func plain(_ table: MarginTable, _ isUnknown: (Int) -> Bool) -> [Equation] {
    table.lines.map { line in
      Equation(
        terms: ([(line.parent, 1)] + line.children.map { ($0, -1) }).filter { isUnknown($0.0) },
        hasUnknownRest: line.restIsUnknown, rest: line.rest)
    }
  }

  /// The equations without unobserved totals; nil when a number would stand in one of them several
  /// times, or when a rest is unknown, which only happens where there is no such total.
  private static func reduced(
    _ table: MarginTable, _ isUnknown: (Int) -> Bool
  ) -> [Equation]? {
    guard !table.lines.contains(where: \.restIsUnknown) else { return nil }
    // The line by which each unobserved total is replaced: the first.
    var defining: [Int: Int] = [:]
    for (index, line) in table.lines.enumerated()
    where table.nodes[line.parent].cell == nil && defining[line.parent] == nil {
      defining[line.parent] = index
    }
    var parts: [Int: [Int]] = [:]
    /// The observed nodes of which a node consists.
    func observed(_ node: Int) -> [Int] {
      if let known = parts[node] { return known }
      guard let line = defining[node] else { return [node] }
      let found = table.lines[line].children.flatMap(observed)
      parts[node] = found
      return found
    }
    var found: [Equation] = []
    var seen: Set<[Int: Int]> = []
    for (index, line) in table.lines.enumerated() where defining[line.parent] != index {
      var signs: [Int: Int] = [:]
      for node in observed(line.parent) where isUnknown(node) { signs[node, default: 0] += 1 }
      for node in line.children.flatMap(observed) where isUnknown(node) {
        signs[node, default: 0] -= 1
      }
      signs = signs.filter { $0.value != 0 }
      guard signs.values.allSatisfy({ $0.magnitude == 1 }) else { return nil }
      guard !signs.isEmpty, seen.insert(signs).inserted else { continue }
      found.append(
        Equation(terms: signs.sorted { $0.key < $1.key }.map { (node: $0.key, sign: $0.value) }))
    }
    return found
  }
}
