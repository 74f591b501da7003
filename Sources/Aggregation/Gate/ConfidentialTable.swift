import Disclosure
import ReportingCore

/// One indicator in one period: what cities gave in confidence, and the cells in which it is summed.
///
/// Figures are counted as they enter the sum that is shown: as they are, or times the residents where
/// a weighted mean is shown.
struct ConfidentialTable {
  /// A figure that the reader does not know.
  struct Unknown {
    var city: Int
    var region: String
    var breakdown: Breakdown
    var value: Double
    /// What the reader knows it cannot exceed.
    var upper: Double?
    /// How wide its interval must stay; nil for one that the city withholds from everybody.
    var required: Double?
    /// Whether it enters cells at all: a figure without residents enters no weighted mean.
    var isSummed: Bool
  }

  /// A cell with the unknown figures in it.
  struct SummedCell {
    var key: CellKey
    var reporting: Int
    var unknowns: [Int]
    var isShown: Bool
  }

  let terms: PlannedIndicator
  let gate: AggregateGate
  private(set) var unknowns: [Unknown] = []
  /// The sums in cities' own tables: what a whole is beside its parts, in unknowns with their sign.
  private(set) var ties: [[(unknown: Int, sign: Int)]] = []
  private(set) var cells: [SummedCell] = []
  /// Whether a figure stands in a city's own table with others.
  private(set) var isTied: [Bool] = []
  /// Whether every figure is known not to be below zero.
  private(set) var isNeverNegative = true
  private var decided: [(CellKey, CellSuppression)] = []

  var protectedCount: Int { unknowns.count { $0.required != nil } }

  init(
    terms: PlannedIndicator, weighs: Bool, figures: [ConfidentialFigure], cells: [CellStatistics],
    isWithheld: (CellKey) -> Bool, gate: AggregateGate
  ) {
    self.terms = terms
    self.gate = gate
    isNeverNegative = figures.allSatisfy { $0.value >= 0 }
    addUnknowns(figures, weighs: weighs)
    if terms.canBeSummed { tie(figures) }
    isTied = [Bool](repeating: false, count: unknowns.count)
    for tie in ties { for term in tie { isTied[term.unknown] = true } }
    self.cells = cells.compactMap { cell in
      let members = unknowns.indices.filter {
        unknowns[$0].isSummed && unknowns[$0].breakdown == cell.key.breakdown
          && (cell.key.region == nil || cell.key.region == unknowns[$0].region)
      }
      guard !members.isEmpty else { return nil }
      return SummedCell(
        key: cell.key, reporting: cell.reporting, unknowns: members,
        isShown: !isWithheld(cell.key))
    }
  }

  private mutating func addUnknowns(_ figures: [ConfidentialFigure], weighs: Bool) {
    var numbers: [String: Int] = [:]
    let known = figures.filter { $0.mark == .confidential }.map(\.value.magnitude)
    let typical = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    for figure in figures where figure.mark != .published {
      let city = numbers[figure.city] ?? numbers.count
      numbers[figure.city] = city
      let weight = weighs ? figure.residents ?? 0 : 1
      let isConfidential = figure.mark == .confidential
      // A share has no smallest step; a count has one.
      let least =
        terms.canBeSummed
        ? Double(gate.policy.requiredPossibilities(for: terms.counts) - 1)
        : max(gate.interval * typical, 1e-6)
      let required = max(gate.interval * figure.value.magnitude, least)
      unknowns.append(
        Unknown(
          city: city, region: figure.region, breakdown: figure.breakdown,
          value: weight * figure.value,
          upper: terms.greatest.flatMap { $0 >= figure.value ? $0 * weight : nil },
          required: isConfidential ? required * weight : nil,
          isSummed: isConfidential && weight > 0))
      if weight <= 0 { unknowns[unknowns.count - 1].required = nil }
    }
  }

  /// Ties the figures of each city by the sums in its own table.
  private mutating func tie(_ figures: [ConfidentialFigure]) {
    var position = 0
    var numbers: [Int?] = []
    for figure in figures {
      numbers.append(figure.mark == .published ? nil : position)
      if figure.mark != .published { position += 1 }
    }
    var first = 0
    while first < figures.count {
      var last = first + 1
      while last < figures.count, figures[last].city == figures[first].city { last += 1 }
      let members = (first..<last).map { (figures[$0].breakdown, $0, 0) }
      let table = MarginTable(members)
      let equations = MarginEquations(table: table) { node in
        guard let cell = table.nodes[node].cell else { return true }
        return numbers[cell] != nil
      }
      for equation in equations.equations {
        let terms = equation.terms.compactMap { term in
          table.nodes[term.node].cell.flatMap { numbers[$0] }.map {
            (unknown: $0, sign: term.sign)
          }
        }
        // With a total that nobody observed an equation says nothing.
        guard terms.count == equation.terms.count, !terms.isEmpty else { continue }
        ties.append(terms)
      }
      first = last
    }
  }

  // MARK: Protection

  /// Withholds cells until no confidential figure can be narrowed; says which and why.
  mutating func run() -> [(CellKey, CellSuppression)] {
    var beyondHelp: Set<Int> = []
    var safe: Set<Int> = []
    while true {
      var audit = ConfidentialAudit(self)
      let exposed = unknowns.indices.first { unknown in
        guard unknowns[unknown].required != nil, !safe.contains(unknown),
          !beyondHelp.contains(unknown)
        else { return false }
        if audit.isExposed(unknown) { return true }
        // What is withheld later only leaves the reader less.
        safe.insert(unknown)
        return false
      }
      guard let exposed else { return decided }
      if !withhold(around: exposed) {
        // Nothing that is shown bears on it: the city's own publication gives it away.
        beyondHelp.insert(exposed)
      }
    }
  }

  /// Withholds one cell that bears on an exposed figure; false when none is left.
  private mutating func withhold(around unknown: Int) -> Bool {
    let shown = cells.indices.filter { cells[$0].isShown }
    let own = shown.filter { cells[$0].unknowns.contains(unknown) }
    if let region = own.first(where: { cells[$0].key.region != nil }) {
      return withhold(region, .confidential)
    }
    let breakdown = unknowns[unknown].breakdown
    if let total = own.first {
      // Another region beside it hides less than the total.
      let regions = shown.filter {
        cells[$0].key.region != nil && cells[$0].key.breakdown == breakdown
      }
      if let smallest = regions.min(by: { precedes($0, $1) }) {
        return withhold(smallest, .complementary)
      }
      return withhold(total, .confidential)
    }
    // It follows from other figures of the city, or from withheld cells that can be computed.
    let city = unknowns[unknown].city
    let tied = shown.filter { cell in cells[cell].unknowns.contains { unknowns[$0].city == city } }
    guard let next = tied.min(by: { precedes($0, $1) }) ?? shown.min(by: { precedes($0, $1) })
    else {
      return false
    }
    return withhold(next, .complementary)
  }

  /// Regions before totals, detail before wholes, few cities before many.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (cells[a], cells[b])
    if (x.key.region == nil) != (y.key.region == nil) { return x.key.region != nil }
    if x.key.breakdown != y.key.breakdown { return y.key.breakdown < x.key.breakdown }
    return (x.reporting, x.key) < (y.reporting, y.key)
  }

  private mutating func withhold(_ cell: Int, _ rule: CellSuppression) -> Bool {
    cells[cell].isShown = false
    decided.append((cells[cell].key, rule))
    return true
  }
}
