import ReportingCore

/// What a measurement says about counts of persons.
struct ExaminedMeasurement {
  /// The counts it rests on, as indices into the plan.
  var counts: [Int] = []
  /// The counts of which one is part of the other, such as the two of a share, when both count the
  /// same kind of persons.
  var fractions: [(part: Int, whole: Int)] = []
  /// Whether it is a share or a rate of persons that came without counts.
  var isUnchecked = false
}

extension DisclosureGate {
  /// Enters the counts of a measurement into the plan.
  ///
  /// Observations and components both count: a component says what a reader can infer, an
  /// observation is shown beside the figure.
  func examine(_ measurement: Measurement, _ plan: inout SuppressionPlan) -> ExaminedMeasurement {
    var result = ExaminedMeasurement()
    var entered: [(observation: Observation, persons: Double, cell: Int)] = []
    var hasUncountedInput = false
    for observation in measurement.observations {
      guard let value = observation.value, let definition = inputs[observation.input],
        definition.counts != .things
      else { continue }
      guard let persons = persons(value.forComputing, in: definition.unit) else {
        hasUncountedInput = true
        continue
      }
      let key = CountKey(
        name: observation.input, period: observation.period, breakdown: observation.breakdown)
      let cell = plan.add(key, value: persons, population: definition.counts)
      entered.append((observation, persons, cell))
      // A figure shown beside the value is withheld by itself when it is small.
      if indicators[measurement.indicator]?.companions.contains(observation.input) != true {
        result.counts.append(cell)
      }
    }

    var parts: [(Int, CountedPopulation)] = []
    var wholes: [(Int, CountedPopulation)] = []
    var groups: [Int] = []
    for component in measurement.components where component.counts != .things {
      let value = component.value.forComputing
      let cell: Int
      if let match = entered.first(where: {
        $0.observation.input == component.name
          && ($0.persons == value || $0.observation.value?.forComputing == value)
      }) {
        let key = CountKey(
          name: component.name, period: match.observation.period,
          breakdown: match.observation.breakdown)
        cell = plan.add(key, value: match.persons, population: component.counts)
      } else if let unit = inputs[component.name]?.unit, persons(value, in: unit) == nil {
        hasUncountedInput = true
        continue
      } else {
        let key = CountKey(
          name: component.name, period: measurement.period, breakdown: measurement.breakdown)
        cell = plan.add(key, value: value, population: component.counts)
        if inputs[component.name] == nil {
          // A name in words of a module's own may stand for any of them.
          let named = entered.filter { mentions($0.observation.input, in: component.name) }
          plan.link(cell, to: (named.isEmpty ? entered : named).map(\.cell))
        }
      }
      guard component.role != .whole else {
        groups.append(cell)
        continue
      }
      result.counts.append(cell)
      switch component.role {
      case .numerator: parts.append((cell, component.counts))
      case .denominator: wholes.append((cell, component.counts))
      case .term, .whole: break
      }
    }
    if parts.count == 1, wholes.count == 1, parts[0].1 == wholes[0].1 {
      result.fractions = [(parts[0].0, wholes[0].0)]
    }
    if let value = entered.first?.cell { result.fractions += groups.map { (value, $0) } }
    let isShare = indicators[measurement.indicator].map { persons(1, in: $0.unit) == nil } ?? false
    let hasWhole = measurement.components.contains { $0.role == .denominator }
    result.isUnchecked = hasUncountedInput || (isShare && !hasWhole)
    return result
  }

  /// A figure as a number of persons, or nil when its unit is no count: percent, per mille, EUR
  /// per person. Of units that are not listed the worst is believed: that they count.
  private func persons(_ value: Double, in unit: String) -> Double? {
    guard let unit = units[unit] else { return value }
    return unit.persons.map { value * $0 }
  }

  /// Whether an expression names an input. Ids hold letters, digits, dots and hyphens.
  private func mentions(_ input: String, in expression: String) -> Bool {
    func isPart(_ byte: UInt8?) -> Bool {
      guard let byte else { return false }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        return true
      default: return false
      }
    }
    let (id, text) = (Array(input.utf8), Array(expression.utf8))
    guard !id.isEmpty, id.count <= text.count else { return false }
    for start in 0...(text.count - id.count) where text[start..<(start + id.count)] == id[...] {
      let end = start + id.count
      let before = start > 0 ? text[start - 1] : nil
      let after = end < text.count ? text[end] : nil
      if !isPart(before), !isPart(after) { return true }
    }
    return false
  }
}
