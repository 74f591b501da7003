import Indicators
import ReportingCore
import Testing

@Suite("kind: scorecard")
struct ScorecardIndicatorTests {
  static func indicator(
    minimum: Int = 2, threshold: Double? = 2.5, item: String = "item", unit: String = "points"
  ) throws(IndicatorError) -> ScorecardIndicator {
    try ScorecardIndicator(
      definition: Samples.definition(unit: unit, dimensions: ["district"]), input: "scores",
      item: item, evaluator: "evaluator", scores: 1...4, minimumEvaluators: minimum,
      threshold: threshold, lookup: TableSamples.lookup)
  }

  static func scores(_ rows: [String: (Double?, Double?)]) -> [Observation] {
    rows.sorted { $0.key < $1.key }.flatMap { evaluator, scores in
      [("plan", scores.0), ("budget", scores.1)].compactMap { item, score in
        score.map { TableSamples.cell("scores", $0, ["item": item, "evaluator": evaluator]) }
      }
    }
  }

  @Test("is the mean over evaluators of the mean of their items; only above 2.5 passes")
  func value() async throws {
    let indicator = try Self.indicator()
    #expect(indicator.definition.passMark == 2.5)
    let exact = try await indicator.total(Self.scores(["a": (2, 3), "b": (1, 4)]))
    #expect(exact.outcome.number == 2.5)
    #expect(exact.passes?.forComputing == false)
    let above = try await indicator.total(
      Self.scores(["a": (2, 3), "b": (1, 4), "c": (2, 3), "d": (3, 3)]))
    #expect(above.outcome.number == 2.625)
    #expect(above.passes?.forComputing == true)
    #expect(
      try await Self.indicator(threshold: nil).total(Self.scores(["a": (2, 3), "b": (1, 4)])).passes
        == nil)
  }

  @Test("an evaluator who left an item out makes a gap that names both")
  func incomplete() async throws {
    let outcome = try await Self.indicator().outcome(Self.scores(["a": (2, 3), "b": (1, nil)]))
    #expect(
      outcome
        == .gap(
          .cellMissing(
            "scores", period: Samples.year(2023),
            breakdown: Breakdown(["evaluator": "b", "item": "budget"]))))
  }

  @Test("one evaluator only, scores beyond the scale and unknown items give no value")
  func bad() async throws {
    let indicator = try Self.indicator()
    #expect(
      try await indicator.outcome(Self.scores(["a": (2, 3)]))
        == .notComputable(.tooFew(found: 1, wanted: 2)))
    for score in [0.0, 4.5, -1] {
      let outcome = try await indicator.outcome(Self.scores(["a": (2, 3), "b": (1, score)]))
      #expect(outcome == .notComputable(.outOfRange("scores < 1 or > 4")))
    }
    let strange = TableSamples.cell("scores", 3, ["item": "parks", "evaluator": "a"])
    #expect(
      try await indicator.outcome(Self.scores(["a": (2, 3), "b": (1, 4)]) + [strange])
        == .notComputable(.outOfRange("item=parks: not an item of the scorecard")))
    #expect(try await indicator.outcome([]) == .gap(.inputMissing(["scores"])))
  }

  @Test("mistakes in the definition are reported")
  func mistakes() {
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(minimum: 0, threshold: 5) }.map(
        \.key) == ["threshold", "minimum-evaluators"])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(item: "evaluator") }.map(\.key)
        .contains("item"))
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(unit: "EUR") }.map(\.id) == [
        "formula.units"
      ])
  }
}
