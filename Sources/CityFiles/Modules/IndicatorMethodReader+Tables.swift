import ReportingCore
import YAMLSource

/// The kinds whose input is a table by dimensions of its own.
extension IndicatorMethodReader {
  func duration() -> IndicatorMethod? {
    let input = reader.id("input", .required)
    let time = reader.id("time", .required)
    let outcome = reader.id("outcome", .required)
    let completed = reader.texts("completed", .required)
    let censored = reader.texts("censored", .required)
    guard let input, let time, let outcome, let completed, let censored else { return nil }
    return .duration(
      input: input, time: time, outcome: outcome, completed: completed, censored: censored)
  }

  func scorecard() -> IndicatorMethod? {
    let input = reader.id("input", .required)
    let item = reader.id("item", .required)
    let evaluator = reader.id("evaluator", .required)
    let scores = scores()
    let minimum = reader.integer("minimum-evaluators", in: 1...1_000) ?? 1
    let threshold = reader.number("threshold")
    guard let input, let item, let evaluator, let scores else { return nil }
    return .scorecard(
      input: input, item: item, evaluator: evaluator, scores: scores, minimumEvaluators: minimum,
      threshold: threshold)
  }

  func survey() -> IndicatorMethod? {
    let input = reader.id("input", .required)
    let question = reader.id("question", .required)
    let answer = reader.id("answer", .required)
    let positive = reader.texts("positive", .required)
    let excluded = reader.texts("excluded") ?? []
    guard let input, let question, let answer, let positive else { return nil }
    return .survey(
      input: input, question: question, answer: answer, positive: positive, excluded: excluded)
  }

  func funnel() -> IndicatorMethod? {
    let stages = reader.ids("stages", .required)
    let from = reader.id("from")
    let to = reader.id("to")
    let notDue = reader.id("not-due")
    let mayGrow = reader.ids("may-grow") ?? []
    return stages.map {
      .funnel(stages: $0, from: from, to: to, notDue: notDue, mayGrow: mayGrow)
    }
  }
}
