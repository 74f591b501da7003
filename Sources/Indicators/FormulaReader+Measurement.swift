import Formulas
import ReportingCore

extension FormulaReader {
  /// A measurement of the whole and of every part.
  ///
  /// - Parameters:
  ///   - unit: the indicator's unit, by whose scale values are divided.
  ///   - derives: whether the formula with the numbers put in is wanted.
  ///   - check: a reason why what was computed is not allowed.
  consuming func measurements(
    in unit: MeasurementUnit, derives: Bool = true,
    check: (Breakdown) -> NotComputableReason? = { _ in nil }
  ) -> [Measurement] {
    var reader = self
    let only = reader.onlyInput
    return reader.breakdowns.map { breakdown in
      let used = reader.observations(in: breakdown)
      // It is asked for several times.
      reader.onlyOperand = only.map {
        FormulaOperand(used.first, of: $0.name, scale: $0.binding.unit.scale)
      }
      return reader.measurement(
        of: breakdown, in: unit, from: used, derives: derives, check: check)
    }
  }

  private func measurement(
    of breakdown: Breakdown, in unit: MeasurementUnit, from used: [Observation], derives: Bool,
    check: (Breakdown) -> NotComputableReason?
  ) -> Measurement {
    let level = level(of: used, in: breakdown)
    let outcome = outcome(in: unit, breakdown, level: level, check: check)
    var derivation: Undisclosed<String>?
    if derives, case .value = outcome {
      derivation = self.derivation(in: breakdown).map { Undisclosed($0, level: level) }
    }
    return Measurement(
      indicator: definition.id, period: period, breakdown: breakdown, outcome: outcome,
      components: components(in: breakdown, level: level), observations: used,
      derivation: derivation)
  }

  private func outcome(
    in unit: MeasurementUnit, _ breakdown: Breakdown, level: Level,
    check: (Breakdown) -> NotComputableReason?
  ) -> MeasurementOutcome {
    switch value(of: bound.expression, over: period, in: breakdown) {
    case .gap(let reason): return .gap(reason)
    case .notComputable(let reason): return .notComputable(reason)
    case .value(let value):
      if let reason = check(breakdown) { return .notComputable(reason) }
      let converted = (value / unit.scale).withoutBinaryNoise
      guard converted.isFinite else { return .notComputable(.notFinite) }
      return .value(Undisclosed(converted, level: level))
    }
  }

  /// The observations that the formula reads, in the order of the definition's inputs, then by
  /// period; those of the indicators it reads among them.
  func observations(in breakdown: Breakdown) -> [Observation] {
    if let (name, binding) = onlyInput {
      let part = breakdown.restricted(to: binding.dimensions)
      return inputs.observation(name, over: period, in: part).map { [$0] } ?? []
    }
    var found: [Observation] = []
    for reference in bound.references {
      guard let earlier = period.earlier(by: reference.stepsBack),
        let binding = bound.bindings[reference.name]
      else { continue }
      if binding.isInput {
        let part = breakdown.restricted(to: binding.dimensions)
        if let observation = inputs.observation(reference.name, over: earlier, in: part) {
          found.append(observation)
        }
      } else {
        found += measurement(of: reference.name, over: earlier, in: breakdown)?.observations ?? []
      }
    }
    if found.count < 2 { return found }
    let order = Dictionary(
      definition.inputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = found.sorted { a, b in
      let (x, y) = (order[a.input] ?? .max, order[b.input] ?? .max)
      if x != y { return x < y }
      if a.input != b.input { return a.input < b.input }
      if a.period != b.period { return a.period < b.period }
      return a.breakdown < b.breakdown
    }
    // What is read twice stands side by side now.
    return sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The strictest level of what went into a measurement, the indicator's own among it.
  private func level(of observations: [Observation], in breakdown: Breakdown) -> Level {
    var level = definition.level
    for observation in observations { level = max(level, observation.value?.level ?? .public) }
    for (name, binding) in bound.bindings {
      level = max(level, binding.level)
      if !binding.isInput {
        let measured = measurement(of: name, over: period, in: breakdown)
        if case .value(let value)? = measured?.outcome { level = max(level, value.level) }
      }
    }
    return level
  }
}
