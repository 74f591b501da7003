import Formulas
public import ReportingCore

/// `kind: funnel`: how many of those that entered one stage of a process reached a later one, such as
/// from measures granted to measures in place.
///
/// The value is the share of the stage `to` in the stage `from`, the last and the first when nothing
/// is said. Cases that are not yet due leave the base and stand apart. Stages before and behind are
/// carried along when they are there, so that a section can show the whole chain. A stage that is
/// larger than the one before it gives no value, unless it is declared that it may grow.
public struct FunnelIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  /// The stages, in order, as ids of inputs.
  public let stages: [String]
  /// The input of the cases that are not yet due; nil when all are.
  public let notDue: String?
  private let from: Int
  private let to: Int
  private let growing: Set<String>
  private let unit: MeasurementUnit
  private let inputDefinitions: [String: InputDefinition]
  private let scales: [String: Double]

  /// Checks and makes the indicator. The definition's inputs become the stages, and the cases that
  /// are not yet due.
  ///
  /// - Parameters:
  ///   - stages: the ids of the inputs, in the order of the process, at least two.
  ///   - from: the stage that is the base; the first when nil.
  ///   - to: the stage whose share is the value; the last when nil.
  ///   - notDue: the id of the input of those of the base that are not yet due.
  ///   - mayGrow: stages that may be larger than the one before them.
  /// - Throws: ``IndicatorError`` with all mistakes.
  public init(
    definition: IndicatorDefinition, stages: [String], from: String? = nil, to: String? = nil,
    notDue: String? = nil, mayGrow: [String] = [], lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    if stages.count < 2 {
      checker.report("indicator.stages", key: "stages", "a funnel has at least two stages")
    }
    var found: [String: InputDefinition] = [:]
    var units: [String: MeasurementUnit] = [:]
    var first: MeasurementUnit?
    for (index, stage) in (stages + [notDue].compactMap { $0 }).enumerated() {
      let isStage = index < stages.count
      let (key, place) = isStage ? ("stages", index) : ("not-due", nil)
      if found[stage] != nil {
        checker.report("indicator.stages", key: key, index: place, "'\(stage)' is there twice")
        continue
      }
      guard let input = checker.input(stage, key: key, index: place),
        let unit = checker.unit(of: input, key: key, index: place)
      else { continue }
      if let first, first.dimension != unit.dimension {
        checker.report(
          "formula.units", key: key, index: place,
          "'\(stage)' is in '\(unit.dimension)' and the first stage in '\(first.dimension)'")
      }
      first = first ?? unit
      found[stage] = input
      units[stage] = unit
    }
    func place(_ stage: String?, _ key: String, or other: Int) -> Int {
      guard let stage else { return other }
      if let place = stages.firstIndex(of: stage) { return place }
      checker.report(
        "indicator.stages", key: key, "'\(stage)' is no stage",
        suggestion: NearMiss.suggestion(for: stage, among: stages)
          ?? "The stages are \(stages.joined(separator: ", ")).")
      return other
    }
    let start = place(from, "from", or: 0)
    let end = place(to, "to", or: max(stages.count - 1, 0))
    if start >= end, stages.count > 1 {
      checker.report("indicator.stages", key: "to", "the stage 'to' must come behind 'from'")
    }
    for (index, stage) in mayGrow.enumerated() where !stages.dropFirst().contains(stage) {
      checker.report(
        "indicator.stages", key: "may-grow", index: index, "'\(stage)' is no later stage")
    }
    checker.wantPureNumber()
    guard let unit = checker.unit else { throw checker.error }
    var made = try checker.finish(inputs: stages + [notDue].compactMap { $0 })
    made.companions = stages.indices.filter { $0 != start && $0 != end }.map { stages[$0] }
    self.definition = made
    self.stages = stages
    self.notDue = notDue
    self.from = start
    self.to = end
    self.growing = Set(mayGrow)
    self.unit = unit
    self.inputDefinitions = found
    self.scales = units.mapValues(\.scale)
  }

  /// Measures the whole and every part for which a stage has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    inputs.breakdowns(of: definition.inputs, over: period)
      .filter { $0.dimensions.allSatisfy(definition.dimensions.contains) }
      .map { measurement(inputs, over: period, in: $0) }
  }

  private func measurement(
    _ inputs: IndicatorInputs, over period: Period, in part: Breakdown
  ) -> Measurement {
    func observation(_ id: String) -> Observation? {
      inputs.observation(
        id, over: period, in: part.restricted(to: inputDefinitions[id]?.dimensions ?? []))
    }
    let observations = definition.inputs.compactMap(observation)
    let level = observations.reduce(
      inputDefinitions.values.reduce(definition.level) { max($0, $1.level) }
    ) { max($0, $1.value?.level ?? .public) }
    var measurement = Measurement(
      indicator: definition.id, period: period, breakdown: part,
      outcome: .gap(.inputMissing([])), observations: observations)

    // The stages between the two are context, and so are those before and behind them.
    let needed = [stages[from], stages[to]] + [notDue].compactMap { $0 }
    let absent = needed.filter { observation($0) == nil }
    if !absent.isEmpty {
      measurement.outcome = .gap(.inputMissing(absent))
      return measurement
    }
    if let stated = needed.first(where: { observation($0)?.number == nil }) {
      measurement.outcome = .gap(.statedMissing(stated))
      return measurement
    }
    func number(_ id: String) -> Double? {
      observation(id)?.number.map { ($0 * (scales[id] ?? 1)).withoutBinaryNoise }
    }
    measurement.outcome = outcome(number, level: level)
    guard let whole = number(stages[from]), let reached = number(stages[to]) else {
      return measurement
    }
    let base = (whole - (notDue.flatMap(number) ?? 0)).withoutBinaryNoise
    let baseName = ([stages[from]] + [notDue].compactMap { $0 }).joined(separator: " - ")
    let counts = { (id: String) in inputDefinitions[id]?.counts ?? .things }
    measurement.components = [
      MeasurementComponent(
        role: .numerator, name: stages[to], value: Undisclosed(reached, level: level),
        counts: counts(stages[to])),
      MeasurementComponent(
        role: .denominator, name: baseName, value: Undisclosed(base.magnitude, level: level),
        counts: counts(stages[from])),
      MeasurementComponent(
        role: .term, name: "\(baseName) - \(stages[to])",
        value: Undisclosed((base - reached).magnitude.withoutBinaryNoise, level: level),
        counts: max(counts(stages[from]), counts(stages[to]))),
    ]
    if case .value = measurement.outcome {
      let words =
        notDue == nil
        ? whole.plainText : "(\(whole.plainText) - \((whole - base).withoutBinaryNoise.plainText))"
      measurement.derivation = Undisclosed("\(reached.plainText) / \(words)", level: level)
    }
    return measurement
  }

  private func outcome(_ number: (String) -> Double?, level: Level) -> MeasurementOutcome {
    for id in definition.inputs {
      if let value = number(id), !(value >= 0) || !value.isFinite {
        return .notComputable(.outOfRange("\(id) < 0"))
      }
    }
    var before: (id: String, value: Double)?
    for stage in stages {
      guard let value = number(stage) else { continue }
      if let before, value > before.value, !growing.contains(stage) {
        return .notComputable(.outOfRange("\(stage) > \(before.id)"))
      }
      before = (stage, value)
    }
    guard let whole = number(stages[from]), let reached = number(stages[to]) else {
      return .notComputable(.notFinite)
    }
    let waiting = notDue.flatMap(number) ?? 0
    guard waiting <= whole else {
      return .notComputable(.outOfRange("\(notDue ?? "") > \(stages[from])"))
    }
    let base = (whole - waiting).withoutBinaryNoise
    guard base > 0 else { return .notComputable(.denominatorIsZero(stages[from])) }
    let mayExceed = stages[(from + 1)...to].contains(where: growing.contains)
    guard reached <= base || mayExceed else {
      return .notComputable(
        .outOfRange("\(stages[to]) > \(stages[from])" + (notDue.map { " - \($0)" } ?? "")))
    }
    let value = (reached / base / unit.scale).withoutBinaryNoise
    return value.isFinite
      ? .value(Undisclosed(value, level: level)) : .notComputable(.notFinite)
  }
}
