import Formulas
public import ReportingCore

/// `kind: most-serious-offence`: victims by the most serious violation that each of them suffered,
/// each counted once (SDG 16.10.1).
///
/// The input counts victims by violation. The whole is the figure that the city gives for it, or the
/// sum of all violations of the order; when both are there they must be equal, for a sum above the
/// number of victims counts somebody twice. Tables keep the order of harm.
public struct MostSeriousOffenceIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  /// The violations, the worst first.
  public let order: [String]
  private let input: InputDefinition
  /// How many of the indicator's unit one of the input's is.
  private let scale: Double
  private let violation: String

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameters:
  ///   - input: the id of the input that counts the victims.
  ///   - violation: the dimension of the violations; the indicator is broken down by it.
  ///   - order: all its codes, the worst first, as they stand in the dimension.
  /// - Throws: ``IndicatorError`` with all mistakes, a scheme without an order among them.
  public init(
    definition: IndicatorDefinition, input: String, violation: String, order: [String],
    lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    checker.wantDimension(violation, of: found, key: "violation")
    if !definition.dimensions.contains(violation) {
      checker.report(
        "indicator.dimension", key: "violation",
        "the indicator is not broken down by '\(violation)'",
        suggestion: "Add it to the indicator's dimensions.")
    }
    checker.wantCodes(order, of: violation, key: "order")
    if order.isEmpty {
      checker.report(
        "indicator.order", key: "order", "the scheme has no order of harm",
        suggestion: "List the codes of '\(violation)', the worst first.")
    } else if let codes = lookup.dimensions[violation]?.codes.map(\.id) {
      if let missing = codes.first(where: { !order.contains($0) }) {
        checker.report(
          "indicator.order", key: "order", "the order does not say where '\(missing)' stands",
          suggestion: "List every code of '\(violation)', the worst first.")
      } else if Set(order) == Set(codes), order.count == codes.count, order != codes {
        checker.report(
          "indicator.order", key: "order",
          "the codes of '\(violation)' stand in another order than that of harm, and tables follow them",
          suggestion: "Put the codes of the dimension in the order of harm.")
      }
    }
    if let bound = checker.bind(input: found, key: "input") {
      checker.checkResult(bound, key: "input")
    }
    let inputUnit = checker.unit(of: found, key: "input")
    guard let unit = checker.unit, let inputUnit else {
      throw checker.error
    }
    self.definition = try checker.finish(inputs: [found.id])
    self.order = order
    self.input = found
    self.scale = inputUnit.scale / unit.scale
    self.violation = violation
  }

  /// Measures the whole and every part for which there are victims counted.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    var parts: Set<Breakdown> = [.total]
    for breakdown in inputs.breakdowns(of: [input.id], over: period)
    where breakdown.dimensions.allSatisfy(definition.dimensions.contains) {
      parts.insert(breakdown)
      parts.insert(breakdown.without(violation))
    }
    return parts.sorted().map { part in
      let cells = cells(of: part, inputs, over: period)
      let given = inputs.observation(input.id, over: period, in: part)
      // What is published of a sum is the sum; its parts have measurements of their own.
      let sum =
        cells.count == order.count ? Observation.sum(of: cells, in: part) : nil
      let used = (given ?? sum).map { [$0] } ?? cells
      let level = (used + cells).reduce(max(definition.level, input.level)) {
        max($0, $1.value?.level ?? .public)
      }
      var measurement = Measurement(
        indicator: definition.id, period: period, breakdown: part,
        outcome: outcome(
          given: given, sum: sum, cells: cells, in: part, over: period, level: level),
        observations: used)
      if let number = (given ?? sum)?.number {
        measurement.components = [
          MeasurementComponent(
            role: .term, name: input.id, value: Undisclosed(number, level: level),
            counts: input.counts)
        ]
      }
      return measurement
    }
  }

  /// The cells of a part, one for each violation that has one, the worst first; none for a part
  /// that is itself of one violation.
  private func cells(
    of part: Breakdown, _ inputs: IndicatorInputs, over period: Period
  ) -> [Observation] {
    guard part[violation] == nil else { return [] }
    return order.compactMap {
      inputs.observation(input.id, over: period, in: part.adding([violation: $0]))
    }
  }

  private func outcome(
    given: Observation?, sum: Observation?, cells: [Observation], in part: Breakdown,
    over period: Period, level: Level
  ) -> MeasurementOutcome {
    if let code = part[violation], !order.contains(code) {
      return .notComputable(.outOfRange("\(violation)=\(code): not in the order of harm"))
    }
    let numbers = ([given].compactMap { $0 } + cells).compactMap(\.number)
    guard numbers.allSatisfy({ $0 >= 0 && $0.isFinite && $0 == $0.rounded(.towardZero) }) else {
      return .notComputable(.outOfRange("\(input.id): not a whole number from 0"))
    }
    if let given {
      guard let number = given.number else { return .gap(.statedMissing(input.id)) }
      let counted = cells.compactMap(\.number).reduce(0, +)
      if counted > number {
        return .notComputable(
          .outOfRange("\(input.id): more victims by \(violation) than victims"))
      }
      if let sum = sum?.number, sum != number {
        return .notComputable(
          .outOfRange("\(input.id): the victims by \(violation) are fewer than the victims"))
      }
      return .value(Undisclosed((number * scale).withoutBinaryNoise, level: level))
    }
    if let number = sum?.number {
      return .value(Undisclosed((number * scale).withoutBinaryNoise, level: level))
    }
    guard !cells.isEmpty else { return .gap(.inputMissing([input.id])) }
    if cells.count == order.count { return .gap(.statedMissing(input.id)) }
    let missing = order.first { code in !cells.contains { $0.breakdown[violation] == code } }
    return .gap(
      .cellMissing(
        input.id, period: period, breakdown: part.adding([violation: missing ?? order[0]])))
  }
}
