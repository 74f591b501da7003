/// The order in which things that rest on one another can be made, and the circles in which they
/// cannot.
public struct DependencyOrder: Sendable, Equatable {
  /// A circle: each entry rests on the next, the last one on the first.
  public struct Cycle: Sendable, Equatable, CustomStringConvertible {
    /// The ids, beginning with the least.
    public var path: [String]

    /// `A -> B -> A`.
    public var description: String {
      (path + path.prefix(1)).joined(separator: " -> ")
    }
  }

  /// The ids that can be made, each after all it rests on; among equals in alphabetical order.
  public let order: [String]
  /// The circles: one for each group of ids that all rest on one another.
  public let cycles: [Cycle]
  /// The other ids that cannot be made, because they rest on a circle, in alphabetical order.
  public let blocked: [String]

  /// Sorts ids by what they rest on.
  ///
  /// - Parameter dependencies: for each id the ids it rests on. Those that are no key, such as the
  ///   names of inputs, are passed over.
  public init(_ dependencies: [String: [String]]) {
    var waitsFor: [String: Set<String>] = [:]
    var dependants: [String: [String]] = [:]
    for id in dependencies.keys.sorted() {
      let known = Set((dependencies[id] ?? []).filter { dependencies[$0] != nil })
      waitsFor[id] = known
      for other in known { dependants[other, default: []].append(id) }
    }
    var order: [String] = []
    var ready = waitsFor.filter { $0.value.isEmpty }.keys.sorted()
    while !ready.isEmpty {
      order += ready
      var next: [String] = []
      for made in ready {
        for id in dependants[made] ?? [] {
          waitsFor[id]?.remove(made)
          if waitsFor[id]?.isEmpty == true { next.append(id) }
        }
      }
      ready = next.sorted()
    }
    self.order = order
    let made = Set(order)
    let rest = waitsFor.filter { !made.contains($0.key) }
    cycles = DependencyOrder.cycles(in: rest)
    let circular = Set(cycles.flatMap(\.path))
    blocked = rest.keys.filter { !circular.contains($0) }.sorted()
  }

  /// A shortest circle through the least id of each group whose members all reach one another.
  private static func cycles(in graph: [String: Set<String>]) -> [Cycle] {
    var cycles: [Cycle] = []
    var done: Set<String> = []
    for start in graph.keys.sorted() where !done.contains(start) {
      guard let path = shortestCycle(through: start, in: graph) else { continue }
      cycles.append(Cycle(path: path))
      // Other members of the same group would only show the same mistake again.
      let forward = reachable(from: start, in: graph)
      for id in forward where reaches(start, from: id, in: graph) { done.insert(id) }
    }
    return cycles
  }

  private static func shortestCycle(
    through start: String, in graph: [String: Set<String>]
  ) -> [String]? {
    var cameFrom: [String: String] = [:]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let id = queue[position]
      position += 1
      for next in (graph[id] ?? []).sorted() {
        if next == start {
          var path = [id]
          while let previous = cameFrom[path[0]] { path.insert(previous, at: 0) }
          return path
        }
        guard cameFrom[next] == nil else { continue }
        cameFrom[next] = id
        queue.append(next)
      }
    }
    return nil
  }

  private static func reachable(
    from start: String, in graph: [String: Set<String>]
  ) -> Set<String> {
    var found: Set<String> = []
    var pending = [start]
    while let id = pending.popLast() {
      for next in graph[id] ?? [] where found.insert(next).inserted { pending.append(next) }
    }
    return found
  }

  private static func reaches(
    _ goal: String, from start: String, in graph: [String: Set<String>]
  ) -> Bool {
    reachable(from: start, in: graph).contains(goal)
  }
}
