import ReportingCore

/// Tries one indicator with one sample.
struct IndicatorConformance {
  let indicator: any Indicator
  let catalogue: Catalogue
  let sample: IndicatorSample

  var definition: IndicatorDefinition { indicator.definition }

  func finding(_ kind: String, _ message: String, suggestion: String? = nil) -> Diagnostic {
    definition.finding(kind, message, suggestion: suggestion)
  }

  func measure(_ observations: [Observation]) async throws -> [Measurement] {
    try await indicator.measure(IndicatorInputs(observations), over: sample.period)
  }

  func findings() async throws -> [Diagnostic] {
    let measured = try await measure(sample.observations)
    var findings = resultFindings(measured)
    findings += try await repetitionFindings(measured)
    findings += try await gapFindings(measured)
    findings += try await cellFindings(measured)
    findings += try await readingFindings(measured)
    findings += componentFindings(measured)
    findings += try await levelFindings()
    findings += try await unitFindings(measured)
    return findings
  }

  // MARK: What is returned

  private func resultFindings(_ measured: [Measurement]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if measured.first?.breakdown != .total {
      findings.append(finding("result", "the measurement of the whole does not come first"))
    }
    var seen: Set<Breakdown> = []
    for measurement in measured {
      if measurement.indicator != definition.id {
        findings.append(
          finding("result", "a measurement says it is of '\(measurement.indicator)'"))
      }
      if measurement.period != sample.period {
        findings.append(
          finding(
            "result",
            "asked for \(sample.period), it answers for \(measurement.period)"))
      }
      if !seen.insert(measurement.breakdown).inserted {
        findings.append(finding("result", "a part is measured twice: \(measurement.breakdown)"))
      }
      for dimension in measurement.breakdown.dimensions
      where !definition.dimensions.contains(dimension) {
        findings.append(
          finding(
            "result", "it measures parts by '\(dimension)', which it does not declare",
            suggestion: "Add '\(dimension)' to the indicator's dimensions."))
      }
      if case .value(let value) = measurement.outcome, !value.forComputing.isFinite {
        findings.append(
          finding(
            "result", "a value is no finite number",
            suggestion: "Return .notComputable(.notFinite)."))
      }
    }
    return findings
  }

  private func repetitionFindings(_ measured: [Measurement]) async throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if try await measure(sample.observations) != measured {
      findings.append(finding("repetition", "measured twice, the same inputs give two results"))
    }
    var generator = SampleGenerator(seed: definition.id)
    let orders = [
      Array(sample.observations.reversed()), sample.observations.shuffled(using: &generator),
    ]
    for order in orders where try await measure(order) != measured {
      findings.append(
        finding(
          "order", "the result depends on the order of the observations",
          suggestion: "Read each observation by input, period and part."))
      break
    }
    return findings
  }

  // MARK: What is missing

  private func gapFindings(_ measured: [Measurement]) async throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for input in definition.inputs
    where sample.observations.contains(where: { $0.input == input }) {
      let without = try await measure(sample.observations.filter { $0.input != input })
      let stated = try await measure(
        sample.observations.map { observation in
          guard observation.input == input else { return observation }
          var observation = observation
          observation.value = nil
          observation.status = .missing
          return observation
        })
      for (changed, what) in [(without, "without"), (stated, "with no value for")] {
        if let finding = gapFinding(measured, changed, input: input, what: what) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func gapFinding(
    _ measured: [Measurement], _ changed: [Measurement], input: String, what: String
  ) -> Diagnostic? {
    let after = Dictionary(changed.map { ($0.breakdown, $0) }, uniquingKeysWith: { a, _ in a })
    let isCompanion = definition.companions.contains(input)
    for measurement in measured {
      guard case .value = measurement.outcome else { continue }
      let usesInput = measurement.observations.contains { $0.input == input }
      let part = measurement.breakdown.isTotal ? "the whole" : "\(measurement.breakdown)"
      switch after[measurement.breakdown]?.outcome {
      // A part of which nothing more is known need not be named.
      case nil where !measurement.breakdown.isTotal: continue
      case let outcome? where isCompanion && outcome == measurement.outcome: continue
      case .gap where !isCompanion: continue
      case let outcome? where outcome == measurement.outcome && !usesInput: continue
      case let outcome? where isCompanion:
        return finding(
          "gap",
          "\(what) '\(input)', which is a companion, \(part) is \(IndicatorCase.words(for: outcome))",
          suggestion: "An input on which the value rests is no companion of it.")
      case let outcome?:
        return finding(
          "gap",
          "\(what) '\(input)', \(part) is \(IndicatorCase.words(for: outcome)) and not a gap",
          suggestion: "A missing input is a gap, never zero.")
      case nil:
        return finding("gap", "\(what) '\(input)' the whole is not measured at all")
      }
    }
    return nil
  }

  // MARK: What is read

  private func readingFindings(_ measured: [Measurement]) async throws -> [Diagnostic] {
    let declared = Set(definition.inputs)
    var named: Set<String> = []
    for measurement in measured {
      named.formUnion(measurement.observations.map(\.input))
      switch measurement.outcome {
      case .gap(.inputMissing(let inputs)): named.formUnion(inputs)
      case .gap(.statedMissing(let input)), .gap(.cellMissing(let input, _, _)):
        named.insert(input)
      case .value, .notComputable: break
      }
    }
    var findings = named.subtracting(declared).sorted().map {
      finding(
        "undeclared-input", "it reads '\($0)', which it does not declare",
        suggestion: "Add '\($0)' to its inputs.")
    }
    let others = catalogue.inputIDs.filter { !declared.contains($0) }
    let strangers = others.flatMap { id -> [Observation] in
      guard let input = catalogue.input(id) else { return [] }
      let codes = input.dimensions.flatMap { dimension in
        (catalogue.dimension(dimension)?.codes.map(\.id) ?? ["01"]).map {
          Breakdown([dimension: $0])
        }
      }
      return ([.total] + codes).map {
        Observation(
          input: id, period: sample.period, breakdown: $0, value: Undisclosed(3),
          unit: input.unit)
      }
    }
    if try await measure(sample.observations + strangers) != measured {
      findings.append(
        finding(
          "undeclared-input", "inputs that it does not declare change its result",
          suggestion: "Declare every input that it reads."))
    }
    return findings
  }
}
