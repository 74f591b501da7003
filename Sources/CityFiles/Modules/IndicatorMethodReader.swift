import Formulas
import Indicators
import ReportingCore
import YAMLSource

/// Reads an indicator's `kind` and the keys that belong to it.
struct IndicatorMethodReader {
  let reader: MappingReader

  private enum Kind: String, CaseIterable {
    case ratio, formula, count, checklist, parity, imported, duration, scorecard, survey
    case realChange = "real-change"
    case funnel
    case mostSeriousOffence = "most-serious-offence"
    case swift
  }

  func read() -> IndicatorMethod? {
    guard let kind = reader.choice("kind", .required, of: Kind.self) else {
      // Which keys belong here is not known; none of them is called unknown.
      _ = reader.otherEntries()
      return nil
    }
    switch kind {
    case .ratio:
      let above = expression("numerator")
      let below = expression("denominator")
      let isPart = reader.boolean("part-of-whole") ?? true
      guard let above, let below else { return nil }
      return .ratio(numerator: above, denominator: below, isPartOfWhole: isPart)
    case .formula: return expression("formula").map { .formula($0) }
    case .count:
      let input = reader.id("input", .required)
      let distinct = reader.ids("distinct") ?? []
      return input.map { .count(input: $0, distinct: distinct) }
    case .checklist: return checklist()
    case .parity:
      let group = expression("part")
      let whole = expression("whole")
      let groupPopulation = expression("part-population")
      let wholePopulation = expression("whole-population")
      guard let group, let whole, let groupPopulation, let wholePopulation else { return nil }
      return .parity(
        group: group, whole: whole, groupPopulation: groupPopulation,
        wholePopulation: wholePopulation)
    case .imported: return reader.id("input", .required).map { .imported(input: $0) }
    case .duration: return duration()
    case .scorecard: return scorecard()
    case .survey: return survey()
    case .realChange:
      let amount = expression("amount")
      let deflator = reader.id("deflator", .required)
      let steps = reader.integer("steps", in: 1...100) ?? 1
      guard let amount, let deflator else { return nil }
      return .realChange(amount: amount, deflator: deflator, steps: steps)
    case .funnel: return funnel()
    case .mostSeriousOffence:
      let input = reader.id("input", .required)
      let violation = reader.id("violation", .required)
      let order = reader.texts("order", .required)
      guard let input, let violation, let order else { return nil }
      return .mostSeriousOffence(input: input, violation: violation, order: order)
    case .swift: return reader.ids("inputs", .required).map { .swift(inputs: $0) }
    }
  }

  private func expression(_ key: String) -> Expression? {
    guard let text = reader.text(key, .required) else { return nil }
    do {
      return try Expression(parsing: text)
    } catch {
      let node = reader.node[key]
      reader.collector.report(
        error.diagnostic(at: node?.location, isPlain: node?.isPlain ?? false))
      return nil
    }
  }

  private func checklist() -> IndicatorMethod? {
    let items = (reader.mappings("items", .required, as: "an item") ?? []).compactMap { item in
      defer { item.finish() }
      let input = item.id("input", .required)
      let title = item.localizedText("title", .required)
      return input.flatMap { input in
        title.map { ChecklistIndicator.Item(input: input, title: $0) }
      }
    }
    let scores = scores()
    let scale = reader.number("scale")
    return scores.map { .checklist(items: items, scores: $0, scale: scale) }
  }

  /// The lowest and the highest score of an item.
  func scores() -> ClosedRange<Double>? {
    let scores = reader.numbers("scores", .required) ?? []
    guard scores.count == 2, scores[0] < scores[1] else {
      reader.report(
        "indicator.scores", "'scores' must be the lowest and the highest score of an item",
        at: "scores", suggestion: "Write for instance [0, 2].")
      return nil
    }
    return scores[0]...scores[1]
  }
}
