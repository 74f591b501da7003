import Indicators
import ReportingCore
import YAMLSource

/// An indicator that was read and is not yet made: what it rests on may still be missing.
struct IndicatorDraft {
  let definition: IndicatorDefinition
  let method: IndicatorMethod
  let reader: MappingReader

  var references: [String] { method.references }

  /// The indicator; nil when its definition has mistakes, which are reported.
  func make(
    with lookup: IndicatorLookup, swiftModules: [any ReportingModule.Type],
    collector: DiagnosticCollector
  ) -> (any Indicator)? {
    do throws(IndicatorError) {
      switch method {
      case .ratio(let numerator, let denominator, let isPartOfWhole):
        return try RatioIndicator(
          definition: definition, numerator: numerator, denominator: denominator,
          isPartOfWhole: isPartOfWhole, lookup: lookup)
      case .formula(let formula):
        return try FormulaIndicator(definition: definition, formula: formula, lookup: lookup)
      case .count(let input, let distinct):
        return try CountIndicator(
          definition: definition, input: input, distinct: distinct, lookup: lookup)
      case .checklist(let items, let scores, let scale):
        return try ChecklistIndicator(
          definition: definition, items: items, scores: scores, scale: scale, lookup: lookup)
      case .parity(let group, let whole, let groupPopulation, let wholePopulation):
        return try ParityIndicator(
          definition: definition, group: group, whole: whole, groupPopulation: groupPopulation,
          wholePopulation: wholePopulation, lookup: lookup)
      case .imported(let input):
        return try ImportedIndicator(definition: definition, input: input, lookup: lookup)
      case .duration, .scorecard, .survey, .realChange, .funnel, .mostSeriousOffence:
        return try specialIndicator(lookup)
      case .swift(let inputs): return swiftIndicator(inputs, lookup, swiftModules)
      }
    } catch {
      for problem in error.problems {
        var node = reader.node[problem.key]
        if let index = problem.index, let list = node, list.kind == .sequence {
          node = list.elements.dropFirst(index).first
        }
        collector.report(
          problem.diagnostic(
            at: node?.location ?? definition.location, isPlain: node?.isPlain ?? false))
      }
      return nil
    }
  }

  /// The kinds that are made for one method of the standards.
  private func specialIndicator(
    _ lookup: IndicatorLookup
  ) throws(IndicatorError) -> (any Indicator)? {
    switch method {
    case .duration(let input, let time, let outcome, let completed, let censored):
      return try DurationIndicator(
        definition: definition, input: input, time: time, outcome: outcome, completed: completed,
        censored: censored, lookup: lookup)
    case .scorecard(let input, let item, let evaluator, let scores, let minimum, let threshold):
      return try ScorecardIndicator(
        definition: definition, input: input, item: item, evaluator: evaluator, scores: scores,
        minimumEvaluators: minimum, threshold: threshold, lookup: lookup)
    case .survey(let input, let question, let answer, let positive, let excluded):
      return try SurveyIndicator(
        definition: definition, input: input, question: question, answer: answer,
        positive: positive, excluded: excluded, lookup: lookup)
    case .realChange(let amount, let deflator, let steps):
      return try RealChangeIndicator(
        definition: definition, amount: amount, deflator: deflator, steps: steps, lookup: lookup)
    case .funnel(let stages, let from, let to, let notDue, let mayGrow):
      return try FunnelIndicator(
        definition: definition, stages: stages, from: from, to: to, notDue: notDue,
        mayGrow: mayGrow, lookup: lookup)
    case .mostSeriousOffence(let input, let violation, let order):
      return try MostSeriousOffenceIndicator(
        definition: definition, input: input, violation: violation, order: order, lookup: lookup)
    case .ratio, .formula, .count, .checklist, .parity, .imported, .swift: return nil
    }
  }

  private func swiftIndicator(
    _ inputs: [String], _ lookup: IndicatorLookup, _ swiftModules: [any ReportingModule.Type]
  ) -> (any Indicator)? {
    for input in inputs where lookup.inputs[input] == nil {
      reader.report(
        "indicator.unknown-input", "no module declares an input '\(input)'", at: "inputs",
        suggestion: NearMiss.suggestion(for: input, among: lookup.inputs.keys.sorted())
          ?? "Declare it under 'inputs' of the module.")
    }
    let module = swiftModules.first { $0.id == definition.module }
    guard let indicator = module?.indicator(for: definition) else {
      reader.report(
        "indicator.no-swift",
        module == nil
          ? "no Swift code is linked for the module '\(definition.module)'"
          : "the Swift code of '\(definition.module)' has no indicator '\(definition.id)'",
        at: "kind",
        suggestion: "A city's own module computes its indicators with the other kinds.")
      return nil
    }
    return indicator
  }
}
