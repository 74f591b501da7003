package import ReportingCore

/// The parts of one quantity in one period and the sums that tie them: for every part and every
/// dimension it is broken down by, the part without that dimension is the total of a line.
///
/// A total that was never observed is there as a node without a cell, since two lines may be tied
/// by it (the sum over the sexes and the sum over the districts are the same number). Where parts
/// do not add up to their total, the rest is taken to be known to the reader, because it may be
/// published elsewhere; only where the table is a single line that offers nothing else to withhold
/// is the rest taken to be unknown.
package struct MarginTable {
  package struct Node {
    package var breakdown: Breakdown
    /// The index of its cell; nil when the part was not observed.
    package var cell: Int?
    package var value: Int
    /// The lines it stands in.
    package var lines: [Int] = []
  }

  package struct Line {
    package var parent: Int
    package var children: [Int]
    /// What the parts leave of the total.
    package var rest: Int
    package var restIsUnknown = false
  }

  /// Parts with more dimensions than this are tied to nothing; the number of their totals doubles
  /// with each dimension.
  static let dimensionLimit = 8

  package private(set) var nodes: [Node] = []
  package var lines: [Line] = []

  package init(_ members: [(breakdown: Breakdown, cell: Int, value: Int)]) {
    var values: [Breakdown: (cell: Int?, value: Int)] = [:]
    for member in members { values[member.breakdown] = (member.cell, member.value) }
    var queue = members.map(\.breakdown)
    while let breakdown = queue.popLast() {
      guard breakdown.parts.count <= MarginTable.dimensionLimit else { continue }
      for dimension in breakdown.dimensions {
        let parent = breakdown.without(dimension)
        if values[parent] == nil {
          values[parent] = (nil, 0)
          queue.append(parent)
        }
      }
    }
    let order = values.keys.sorted()
    var index: [Breakdown: Int] = [:]
    for (position, breakdown) in order.enumerated() { index[breakdown] = position }
    nodes = order.map {
      Node(breakdown: $0, cell: values[$0]?.cell, value: values[$0]?.value ?? 0)
    }

    struct LineKey: Hashable {
      var parent: Int
      var dimension: String
    }
    var children: [LineKey: [Int]] = [:]
    for (child, breakdown) in order.enumerated()
    where breakdown.parts.count <= MarginTable.dimensionLimit {
      for dimension in breakdown.dimensions {
        guard let parent = index[breakdown.without(dimension)] else { continue }
        children[LineKey(parent: parent, dimension: dimension), default: []].append(child)
      }
    }
    // Innermost lines first, so that sums of unobserved totals build on finished ones.
    let keys = children.keys.sorted { ($1.parent, $0.dimension) < ($0.parent, $1.dimension) }
    var summed: Set<Int> = []
    for key in keys {
      let members = children[key] ?? []
      let sum = members.reduce(0) { $0 + nodes[$1].value }
      if nodes[key.parent].cell == nil, summed.insert(key.parent).inserted {
        nodes[key.parent].value = sum
      }
      let line = lines.count
      lines.append(
        Line(parent: key.parent, children: members, rest: nodes[key.parent].value - sum))
      nodes[key.parent].lines.append(line)
      for child in members { nodes[child].lines.append(line) }
    }
  }

  /// The node of a cell.
  func node(of cell: Int) -> Int? { nodes.firstIndex { $0.cell == cell } }

  /// A node, or what a total that was never observed is the sum of.
  func observedParts(_ node: Int) -> [Int] {
    guard nodes[node].cell == nil,
      let line = nodes[node].lines.first(where: { lines[$0].parent == node })
    else { return [node] }
    return lines[line].children.flatMap(observedParts)
  }

  /// All members of a line, its total first.
  func members(of line: Int) -> [Int] { [lines[line].parent] + lines[line].children }
}
