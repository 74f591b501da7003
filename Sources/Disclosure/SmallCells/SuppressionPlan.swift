import ReportingCore

/// Decides which counts of persons are withheld.
///
/// The decision is made for observed quantities (input, period, part), not for measurements: a
/// count that is withheld in one place must not be read in another. A measurement is withheld when
/// any quantity in it is. So all that is published is a function of the quantities that are not
/// withheld, and it suffices to guard those:
///
/// - **Lines.** Where exactly one number of a line of a table is unknown, another is withheld: the
///   one that leaves the fewest lines to mend, then the smallest, then the first in order; a total
///   only when no part is left.
/// - **Intervals.** For each withheld count the ``IntervalAudit`` must find enough other
///   values that fit everything published. It is asked twice: for a reader who knows only that
///   counts are not negative, as many as ``DisclosurePolicy/requiredPossibilities(for:)``, for
///   counts that are small themselves; and for one who also knows the thresholds and which rule
///   withheld what, two, for every count. Where this fails more is withheld; in the last resort the
///   reader is no longer told which rule was applied, and then the whole table.
/// - **Expressions.** A sum such as `a + b` counts as withheld if and only if one of its inputs is.
///
/// Codes that overlap are treated as if they added up too: who knows the sum knows more, never less.
/// Numerators and denominators are tables of their own, so shares are treated as if they added
/// up, which is never less safe. Periods are independent of each other.
struct SuppressionPlan {
  private(set) var cells: [CountCell] = []
  private var index: [CountKey: Int] = [:]
  /// For the cell of an expression, the cells of the inputs in it.
  private var parts: [Int: Set<Int>] = [:]
  private let policy: DisclosurePolicy

  init(policy: DisclosurePolicy) { self.policy = policy }

  /// Adds a count, or finds it. Of two populations the more exposed one counts.
  mutating func add(_ key: CountKey, value: Double, population: CountedPopulation) -> Int {
    let whole = SuppressionPlan.wholePersons(value)
    if let known = index[key] {
      cells[known].population = max(cells[known].population, population)
      // Two figures for one count: the smaller one decides whether it is small.
      if whole != 0, cells[known].value == 0 || whole.magnitude < cells[known].value.magnitude {
        cells[known].value = whole
      }
      return known
    }
    index[key] = cells.count
    cells.append(CountCell(key: key, value: whole, population: population))
    return cells.count - 1
  }

  /// A number of persons as a whole number, rounded towards zero so that 4.6 stays below 5. What
  /// is between 0 and 1 counts as one person.
  private static func wholePersons(_ value: Double) -> Int {
    guard value != 0, !value.isNaN else { return 0 }
    let whole = Int(min(max(value.rounded(.towardZero), -1e15), 1e15))
    return whole == 0 ? (value > 0 ? 1 : -1) : whole
  }

  /// States that one count is an expression over others.
  mutating func link(_ expression: Int, to inputs: some Sequence<Int>) {
    parts[expression, default: []].formUnion(inputs.filter { $0 != expression })
  }

  /// Withholds every count that is small itself.
  mutating func suppressSmallCounts() {
    for cell in cells.indices {
      guard let threshold = policy.threshold(for: cells[cell].population) else { continue }
      let value = cells[cell].value
      guard value != 0, value.magnitude < threshold else { continue }
      // A count below zero is a mistake or a change; its size is what identifies.
      suppress(cell, within: value > 0 ? 1...(threshold - 1) : (1 - threshold)...(threshold - 1))
    }
  }

  /// States that one count is part of another, and withholds it when the two together say
  /// something of a small group.
  mutating func relate(part: Int, toWhole whole: Int) {
    guard part != whole, let threshold = policy.threshold(for: cells[whole].population) else {
      return
    }
    let (count, all) = (cells[part].value, cells[whole].value)
    guard count >= 0, count <= all else { return }
    // Who is not told the whole knows at best that it is small.
    let known = cells[whole].isSuppressed ? max(all, threshold - 1) : all
    cells[part].upperBound = min(cells[part].upperBound ?? known, known)
    if all > 0, all < threshold, count == 0 {
      suppress(part, within: 0...(threshold - 1))
    }
    let others = all - count
    if others > 0, others < threshold, count > 0 {
      suppress(part, within: max(1, all - threshold + 1)...(all - 1))
    }
  }

  /// Relates the parts of an input to their wholes along dimensions whose codes overlap: there the
  /// rest of the whole is no part of its own, and a part that is nearly all of it tells of the few
  /// who are not in it.
  mutating func relateParts(of input: String, overlapping dimensions: [String]) {
    for cell in cells.indices where cells[cell].key.name == input {
      for dimension in dimensions where cells[cell].key.breakdown.dimensions.contains(dimension) {
        var whole = cells[cell].key
        whole.breakdown = whole.breakdown.without(dimension)
        if let whole = index[whole] { relate(part: cell, toWhole: whole) }
      }
    }
  }

  private mutating func suppress(_ cell: Int, within range: ClosedRange<Int>) {
    cells[cell].isPrimary = true
    if case .small(let known) = cells[cell].state {
      // The mark does not say which of two reasons applies.
      cells[cell].state = .small(
        min(known.lowerBound, range.lowerBound)...max(known.upperBound, range.upperBound))
    } else {
      cells[cell].state = .small(range)
    }
  }

  /// Withholds further counts until none that is withheld can be computed.
  mutating func protect() {
    guard cells.contains(where: \.isSuppressed) else { return }
    var members: [TableKey: [Int]] = [:]
    for cell in cells.indices { members[cells[cell].key.table, default: []].append(cell) }
    let expressions = Set(parts.keys.map { cells[$0].key.table })
    // Inputs before expressions: what is withheld of the former decides on the latter.
    let order =
      members.keys.filter { !expressions.contains($0) }.sorted() + expressions.sorted()
    var pending = Set(order.filter { (members[$0] ?? []).contains { cells[$0].isSuppressed } })
    var tables: [TableKey: MarginTable] = [:]
    while !pending.isEmpty {
      for key in order where pending.contains(key) {
        pending.remove(key)
        var table =
          tables[key]
          ?? MarginTable(
            (members[key] ?? []).map { (cells[$0].key.breakdown, $0, cells[$0].value) })
        var guardian = TableProtection(table: table, cells: cells, policy: policy)
        guardian.run()
        table = guardian.table
        cells = guardian.cells
        tables[key] = table
        pending.formUnion(followExpressions())
      }
    }
  }

  /// Carries suppression between expressions and their inputs. Returns the tables that changed.
  private mutating func followExpressions() -> Set<TableKey> {
    var changed: Set<TableKey> = []
    for (expression, inputs) in parts.sorted(by: { $0.key < $1.key }) where !inputs.isEmpty {
      let hidden = inputs.contains { cells[$0].isSuppressed }
      if hidden, !cells[expression].isSuppressed {
        cells[expression].state = .complementary
        changed.insert(cells[expression].key.table)
      } else if !hidden, cells[expression].isSuppressed {
        let positive = inputs.filter { cells[$0].value > 0 }
        let choice = (positive.isEmpty ? inputs : positive).min {
          (cells[$0].value, cells[$0].key.name, $0) < (cells[$1].value, cells[$1].key.name, $1)
        }
        guard let choice else { continue }
        cells[choice].state = .complementary
        changed.insert(cells[choice].key.table)
      }
    }
    return changed
  }

  /// The rule by which a measurement that rests on these counts is withheld, or nil when it may
  /// be shown.
  func rule(for measurement: [Int]) -> SuppressionRule? {
    let hidden = measurement.map { cells[$0] }.filter(\.isSuppressed)
    guard !hidden.isEmpty else { return nil }
    let small = hidden.filter { if case .small = $0.state { true } else { false } }
    guard let population = small.map(\.population).max(),
      let threshold = policy.threshold(for: population)
    else { return .complementary }
    return .smallCount(population, threshold: threshold)
  }

  /// Whether a count is withheld; nil when it is none that was examined.
  func isSuppressed(_ key: CountKey) -> Bool? { index[key].map { cells[$0].isSuppressed } }
}
