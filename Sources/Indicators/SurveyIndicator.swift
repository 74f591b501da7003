import Formulas
public import ReportingCore

/// `kind: survey`: the mean over questions of the share of positive answers (SDG 16.7.2).
///
/// Those who did not know, did not answer or refused leave the denominator. Every answer must be
/// there for every question, be it 0: an answer of which nothing is known is not one that nobody gave.
public struct SurveyIndicator: Indicator {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let input: InputDefinition
  private let unit: MeasurementUnit
  private let question: String
  private let questions: [String]
  private let answer: String
  private let answers: [String]
  private let positive: Set<String>
  private let excluded: Set<String>

  /// Checks and makes the indicator. The definition's only input becomes `input`.
  ///
  /// - Parameters:
  ///   - input: the id of the input that counts respondents.
  ///   - question: the dimension of the questions.
  ///   - answer: the dimension of the answers.
  ///   - positive: the codes of positive answers.
  ///   - excluded: the codes that leave the denominator.
  /// - Throws: ``IndicatorError`` with all mistakes.
  public init(
    definition: IndicatorDefinition, input: String, question: String, answer: String,
    positive: [String], excluded: [String], lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    guard let found = checker.input(input, key: "input") else { throw checker.error }
    checker.wantUsedUp([(question, "question"), (answer, "answer")], of: found)
    let questions = lookup.dimensions[question]?.codes.map(\.id) ?? []
    let answers = lookup.dimensions[answer]?.codes.map(\.id) ?? []
    for (name, key, codes) in [(question, "question", questions), (answer, "answer", answers)]
    where codes.isEmpty {
      checker.report(
        "indicator.items", key: key, "the dimension '\(name)' has no codes",
        suggestion: "List them under 'codes' of the dimension.")
    }
    for (codes, key) in [(positive, "positive"), (excluded, "excluded")] {
      checker.wantCodes(codes, of: answer, key: key)
    }
    if positive.isEmpty {
      checker.report("indicator.codes", key: "positive", "no answer is positive")
    }
    for code in positive where excluded.contains(code) {
      checker.report(
        "indicator.codes", key: "excluded", "'\(code)' is positive and excluded at once")
    }
    checker.wantPureNumber()
    guard let unit = checker.unit else { throw checker.error }
    self.definition = try checker.finish(inputs: [found.id])
    self.input = found
    self.unit = unit
    self.question = question
    self.questions = questions
    self.answer = answer
    self.answers = answers
    self.positive = Set(positive)
    self.excluded = Set(excluded)
  }

  /// Measures the whole and every part for which there are answers.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let cells = InputCells(
      of: input, usingUp: [question, answer], for: definition, in: inputs, over: period)
    return cells.parts.map { part in
      let level = cells.level(in: part, for: definition)
      var measurement = Measurement(
        indicator: definition.id, period: period, breakdown: part,
        outcome: .gap(.inputMissing([input.id])), observations: cells.observations(in: part))
      if let gap = cells.gap(in: part) {
        measurement.outcome = .gap(gap)
        return measurement
      }
      measure(&measurement, level: level)
      return measurement
    }
  }

  private func measure(_ measurement: inout Measurement, level: Level) {
    var shares: [Double] = []
    var respondents: [Observation] = []
    var components: [MeasurementComponent] = []
    let codes = Set(questions)
    if let stranger = measurement.observations.first(where: {
      !codes.contains($0.breakdown[question] ?? "") || !answers.contains($0.breakdown[answer] ?? "")
    }) {
      measurement.outcome = .notComputable(
        .outOfRange("\(stranger.breakdown): no question or answer of the survey"))
      return
    }
    for code in questions {
      let cells = measurement.observations.filter { $0.breakdown[question] == code }
      if let missing = answers.first(where: { one in
        !cells.contains { $0.breakdown[answer] == one }
      }) {
        let missing = Breakdown([question: code, answer: missing])
        measurement.outcome = .gap(
          .cellMissing(input.id, period: measurement.period, breakdown: missing))
        return
      }
      guard cells.allSatisfy({ ($0.number ?? -1) >= 0 }) else {
        measurement.outcome = .notComputable(.outOfRange("\(input.id) < 0"))
        return
      }
      func count(_ isCounted: (String) -> Bool) -> Double {
        cells.filter { isCounted($0.breakdown[answer] ?? "") }.compactMap(\.number).reduce(0, +)
          .withoutBinaryNoise
      }
      let valid = count { !excluded.contains($0) }
      let agreeing = count { positive.contains($0) }
      guard valid > 0 else {
        measurement.outcome = .notComputable(.denominatorIsZero("\(input.id), \(question)=\(code)"))
        return
      }
      shares.append(agreeing / valid)
      var codes = [question: code]
      for part in measurement.breakdown.parts { codes[part.dimension] = part.code }
      respondents += Observation.sum(of: cells, in: Breakdown(codes)).map { [$0] } ?? []
      for (role, name, value) in [
        (MeasurementComponent.Role.numerator, "positive", agreeing),
        (.denominator, "valid", valid), (.term, "not positive", valid - agreeing),
      ] {
        components.append(
          MeasurementComponent(
            role: role, name: "\(input.id), \(question)=\(code): \(name)",
            value: Undisclosed(value.withoutBinaryNoise, level: level), counts: input.counts))
      }
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    guard mean.isFinite else {
      measurement.outcome = .notComputable(.notFinite)
      return
    }
    measurement.outcome = .value(Undisclosed((mean / unit.scale).withoutBinaryNoise, level: level))
    // How many answered each question, those who leave the denominator among them.
    measurement.observations = respondents
    measurement.components = components
    let written = shares.map { DecimalRounding.rounded($0, decimals: 4).plainText }
    measurement.derivation = Undisclosed("mean(\(written.joined(separator: ", ")))", level: level)
  }
}
