import Documents
public import ReportingCore

extension DisclosureGate {
  /// What may be said of measurements. All measurements of one publication must be given at
  /// once: what one of them says may give away another.
  public func release(_ measurements: [Measurement]) -> Release {
    let measurements = inOrder(measurements)
    var plan = SuppressionPlan(policy: policy)
    var examined: [ExaminedMeasurement] = []
    if policy.withholdsSmallCounts(from: audience) {
      examined = measurements.map { examine($0, &plan) }
      plan.suppressSmallCounts()
      for measurement in examined {
        for fraction in measurement.fractions {
          plan.relate(part: fraction.part, toWhole: fraction.whole)
        }
      }
      let overlapping = inputs.filter { !$0.value.overlapping.isEmpty }
      for (id, input) in overlapping.sorted(by: { $0.key < $1.key }) {
        plan.relateParts(of: id, overlapping: input.overlapping)
      }
      plan.protect()
    } else {
      examined = measurements.map { _ in ExaminedMeasurement() }
    }

    var released: [ReleasedMeasurement] = []
    var suppressions: [ReleaseAudit.Suppression] = []
    var unchecked: [ReleaseAudit.Cell] = []
    for (measurement, examined) in zip(measurements, examined) {
      let result = passed(measurement, examined, plan)
      released.append(result)
      let cell = ReleaseAudit.Cell(
        indicator: measurement.indicator, period: measurement.period,
        breakdown: measurement.breakdown)
      if case .suppressed(let rule) = result.outcome {
        suppressions.append(.init(cell: cell, rule: rule))
      } else if result.value != nil, examined.isUnchecked {
        unchecked.append(cell)
      }
    }
    return Release(
      measurements: released,
      audit: ReleaseAudit(
        audience: audience, released: released.count { $0.value != nil },
        suppressions: suppressions, unchecked: unchecked, unknown: unknownIDs(in: measurements)))
  }

  /// By indicator, period and part; most come so.
  private func inOrder(_ measurements: [Measurement]) -> [Measurement] {
    // By their places: to look at measurements as a whole would copy them.
    func precedes(_ a: Int, _ b: Int) -> Bool {
      (measurements[a].indicator, measurements[a].period, measurements[a].breakdown)
        < (measurements[b].indicator, measurements[b].period, measurements[b].breakdown)
    }
    let isInOrder = measurements.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
    return isInOrder
      ? measurements : measurements.indices.sorted(by: precedes).map { measurements[$0] }
  }

  private func unknownIDs(in measurements: [Measurement]) -> [String] {
    var named: Set<String> = []
    var measured: Set<String> = []
    // Those of one indicator follow each other, and mostly read the same input.
    var last: String?
    for measurement in measurements {
      measured.insert(measurement.indicator)
      for observation in measurement.observations where observation.input != last {
        named.insert(observation.input)
        last = observation.input
      }
    }
    for id in measured { named.formUnion(indicators[id]?.inputs ?? []) }
    return measured.filter { indicators[$0] == nil }.union(named.filter { inputs[$0] == nil })
      .sorted()
  }

  /// How far a measurement may travel: as far as the most guarded thing in it. What nothing is
  /// known of is restricted.
  private func level(of measurement: Measurement, _ definition: IndicatorFacts?) -> Level {
    var level = definition?.level ?? .restricted
    for id in definition?.inputs ?? [] { level = max(level, inputs[id]?.level ?? .restricted) }
    for observation in measurement.observations {
      level = max(level, inputs[observation.input]?.level ?? .restricted)
      if let value = observation.value { level = max(level, value.level) }
    }
    for component in measurement.components { level = max(level, component.value.level) }
    if case .value(let value) = measurement.outcome { level = max(level, value.level) }
    return level
  }

  private func passed(
    _ measurement: Measurement, _ examined: ExaminedMeasurement, _ plan: SuppressionPlan
  ) -> ReleasedMeasurement {
    let definition = indicators[measurement.indicator]
    let decimals = max(
      0,
      definition?.decimals ?? measurement.decimals
        ?? definition.flatMap { units[$0.unit]?.decimals } ?? 0)
    let level = level(of: measurement, definition)
    var roundsToZero = false
    let outcome: ReleasedOutcome
    if !admits(level) {
      outcome = .suppressed(.level(level))
    } else {
      // A gap names inputs and says no number; the other outcomes say something of the counts.
      switch measurement.outcome {
      case .gap(let reason): outcome = .gap(reason)
      case .notComputable(let reason):
        outcome = plan.rule(for: examined.counts).map { .suppressed($0) } ?? .notComputable(reason)
      case .value(let value):
        if let rule = plan.rule(for: examined.counts) {
          outcome = .suppressed(rule)
        } else {
          let rounded = ReleaseRounding.rounded(value.forComputing, decimals: decimals)
          roundsToZero = rounded == 0 && value.forComputing != 0
          outcome = .value(rounded)
        }
      }
    }
    let isSuppressed = if case .suppressed = outcome { true } else { false }
    var showsDerivation = !isSuppressed
    let inputs = measurement.observations.map { observation in
      let isHidden = isSuppressed || isWithheld(observation, plan)
      if isHidden { showsDerivation = false }
      return releasedInput(observation, isHidden: isHidden)
    }
    return ReleasedMeasurement(
      indicator: measurement.indicator, period: measurement.period,
      breakdown: measurement.breakdown, outcome: outcome, decimals: decimals,
      roundsToZero: roundsToZero, passes: isSuppressed ? nil : opened(measurement.passes),
      inputs: inputs,
      derivation: showsDerivation ? opened(measurement.derivation) : nil)
  }

  private func isWithheld(_ observation: Observation, _ plan: SuppressionPlan) -> Bool {
    let key = CountKey(
      name: observation.input, period: observation.period, breakdown: observation.breakdown)
    return !admits(inputs[observation.input]?.level ?? .restricted)
      || !admits(observation.value?.level ?? .public) || plan.isSuppressed(key) == true
  }

  /// A remark on a withheld figure may well repeat it, so it goes with it. Where a figure was read
  /// is a path in the city's own files: for staff, who look it up, and for nobody else.
  private func releasedInput(_ observation: Observation, isHidden: Bool) -> ReleasedInput {
    ReleasedInput(
      input: observation.input, value: isHidden ? nil : opened(observation.value),
      decimals: observation.decimals, status: observation.status,
      source: observation.source.flatMap { admits(sources[$0]?.level ?? .public) ? $0 : nil },
      note: isHidden ? nil : opened(observation.note),
      location: audience >= .cityInternal ? observation.location : nil)
  }
}
