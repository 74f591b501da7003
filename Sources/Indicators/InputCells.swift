import Documents
import Formulas
import ReportingCore

/// The cells of an input by the part of the whole in which they lie when the dimensions that a
/// method uses up are taken away, such as the days and the outcome of a life table.
struct InputCells {
  let input: InputDefinition
  /// The parts, the whole first; by dimensions of the indicator alone.
  let parts: [Breakdown]
  private let cells: [Breakdown: [Observation]]

  init(
    of input: InputDefinition, usingUp dimensions: [String],
    for definition: IndicatorDefinition, in inputs: IndicatorInputs, over period: Period
  ) {
    self.input = input
    var cells: [Breakdown: [Observation]] = [.total: []]
    for breakdown in inputs.breakdowns(of: [input.id], over: period) {
      guard dimensions.allSatisfy({ breakdown[$0] != nil }) else { continue }
      let part = dimensions.reduce(breakdown) { $0.without($1) }
      guard part.dimensions.allSatisfy(definition.dimensions.contains),
        let observation = inputs.observation(input.id, over: period, in: breakdown)
      else { continue }
      cells[part, default: []].append(observation)
    }
    self.cells = cells
    parts = cells.keys.sorted()
  }

  /// The observations of a part, in the order of their breakdowns.
  func observations(in part: Breakdown) -> [Observation] { cells[part] ?? [] }

  /// The strictest level of a part's cells, the input's and the indicator's own among them.
  func level(in part: Breakdown, for definition: IndicatorDefinition) -> Level {
    observations(in: part).reduce(max(definition.level, input.level)) {
      max($0, $1.value?.level ?? .public)
    }
  }

  /// Why a part is a gap: there are no cells, or one is stated to be missing. Nil when there is a
  /// value in each.
  func gap(in part: Breakdown) -> GapReason? {
    let observations = observations(in: part)
    if observations.isEmpty { return .inputMissing([input.id]) }
    let isComplete = observations.allSatisfy { $0.number != nil }
    return isComplete ? nil : .statedMissing(input.id)
  }
}

extension Observation {
  /// The value, or nil when the city states that it has none.
  var number: Double? { status == .missing ? nil : value?.forComputing }

  /// Cells added up to one figure of the part in which they lie, such as the cases of a life table.
  /// The gate then judges their sum: what is not published cell by cell cannot be read cell by cell.
  ///
  /// It is as firm as the least firm of them. Nil when there are none or one has no value.
  static func sum(of cells: [Observation], in part: Breakdown) -> Observation? {
    let numbers = cells.compactMap(\.number)
    guard var sum = cells.first, numbers.count == cells.count else { return nil }
    let order = Status.allCases
    sum.breakdown = part
    sum.value = Undisclosed(
      numbers.reduce(0, +).withoutBinaryNoise,
      level: cells.reduce(.public) { max($0, $1.value?.level ?? .public) })
    sum.decimals = cells.map(\.decimals).max() ?? 0
    sum.status =
      cells.map(\.status).max {
        (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0)
      } ?? .final
    // No single line holds the sum.
    if cells.count > 1 { sum.location = sum.location.map { SourceLocation(path: $0.path) } }
    sum.note = cells.lazy.compactMap(\.note).first
    return sum
  }
}
