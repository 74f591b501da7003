import ReportingCore

extension IndicatorConformance {
  /// Whether counts of persons are named, so that the gate can withhold small ones.
  func componentFindings(_ measured: [Measurement]) -> [Diagnostic] {
    for measurement in measured {
      guard case .value = measurement.outcome else { continue }
      let counted =
        measurement.observations.compactMap { observation -> CountedPopulation? in
          guard let input = catalogue.input(observation.input), observation.value != nil,
            let unit = catalogue.unit(input.unit), unit.isCount
          else { return nil }
          return input.counts
        }.max() ?? .things
      guard counted != .things else { continue }
      let named = measurement.components.map(\.counts).max() ?? .things
      if named < counted {
        return [
          finding(
            "components",
            "its value rests on a count of \(counted.rawValue), but its components name "
              + (named == .things ? "no count of persons" : "only counts of \(named.rawValue)"),
            suggestion:
              "Add a MeasurementComponent for every count that a reader could infer.")
        ]
      }
    }
    return []
  }

  /// Whether a value, its formula and its counts are kept as closely as what they rest on.
  func levelFindings() async throws -> [Diagnostic] {
    let guarded = sample.observations.map { observation in
      var observation = observation
      observation.value = observation.value.map {
        Undisclosed($0.forComputing, level: .restricted)
      }
      return observation
    }
    for measurement in try await measure(guarded) {
      guard case .value(let value) = measurement.outcome,
        measurement.observations.contains(where: { $0.value != nil })
      else { continue }
      let levels =
        [value.level, measurement.derivation?.level].compactMap { $0 }
        + measurement.components.map(\.value.level)
      if levels.contains(where: { $0 < .restricted }) {
        return [
          finding(
            "level", "computed from restricted figures, something of its value is not restricted",
            suggestion: "Give the value the highest level of what it was computed from.")
        ]
      }
    }
    return []
  }

  /// Whether a value grows with its inputs as its unit says: with twice the money and the same
  /// persons, money per person doubles and a share stays.
  func unitFindings(_ measured: [Measurement]) async throws -> [Diagnostic] {
    guard let unit = catalogue.unit(definition.unit) else { return [] }
    let bases = Set(
      sample.observations.flatMap { observation -> [String] in
        catalogue.unit(observation.unit).map { Array($0.dimension.exponents.keys) } ?? []
      })
    for base in bases.sorted() {
      let scaled = sample.observations.map { observation in
        guard let exponent = catalogue.unit(observation.unit)?.dimension.exponents[base] else {
          return observation
        }
        var observation = observation
        observation.value = observation.value.map {
          Undisclosed($0.forComputing * IndicatorConformance.power(exponent), level: $0.level)
        }
        return observation
      }
      let factor = IndicatorConformance.power(unit.dimension.exponents[base] ?? 0)
      let after = Dictionary(
        try await measure(scaled).map { ($0.breakdown, $0) }, uniquingKeysWith: { a, _ in a })
      for measurement in measured {
        guard case .value(let before) = measurement.outcome,
          case .value(let now)? = after[measurement.breakdown]?.outcome
        else { continue }
        let wanted = before.forComputing * factor
        guard (now.forComputing - wanted).magnitude > 1e-9 * max(wanted.magnitude, 1) else {
          continue
        }
        return [
          finding(
            "unit",
            "with twice as much of the quantity '\(base)' its value is \(now.forComputing) "
              + "and not \(wanted), so it is not in '\(unit.id)' (\(unit.dimension))",
            suggestion: "Correct the unit, or what is computed.")
        ]
      }
    }
    return []
  }

  /// 2 to the power of an exponent, which binary numbers hold exactly.
  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}

extension MeasurementUnit {
  /// Whether a small figure in this unit stands for few: not for rates and shares.
  fileprivate var isCount: Bool {
    dimension.exponents.values.allSatisfy { $0 > 0 } && !(dimension.isOne && scale < 1)
  }
}
