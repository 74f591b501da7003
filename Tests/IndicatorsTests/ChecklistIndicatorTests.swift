import Indicators
import ReportingCore
import Testing

@Suite struct ChecklistIndicatorTests {
  private func checklist(
    _ inputs: [String] = ["score.a", "score.b", "score.c"], scores: ClosedRange<Double> = 0...2,
    scale: Double? = 9
  ) throws(IndicatorError) -> ChecklistIndicator {
    try ChecklistIndicator(
      definition: Samples.definition(unit: "points"),
      items: inputs.map { ChecklistIndicator.Item(input: $0, title: LocalizedText([:])) },
      scores: scores, scale: scale, lookup: Samples.lookup)
  }

  @Test(arguments: [(2.0, 2.0, 2.0, 9.0), (0, 0, 0, 0), (2, 1, 0, 4.5), (1, 1, 0, 3)])
  func scoresAreAddedAndScaled(a: Double, b: Double, c: Double, points: Double) async throws {
    let measurement = try await checklist().total(
      Samples.observations(["score.a": a, "score.b": b, "score.c": c]))
    #expect(measurement.outcome == .value(Undisclosed(points)))
  }

  @Test func withoutScaleTheSumStands() async throws {
    let measurement = try await checklist(scale: nil).total(
      Samples.observations(["score.a": 2, "score.b": 1, "score.c": 1]))
    #expect(measurement.outcome == .value(Undisclosed(4)))
    #expect(measurement.derivation?.forComputing == "2 + 1 + 1")
  }

  @Test func everyItemMustBeThere() async throws {
    #expect(
      try await checklist().outcome(Samples.observations(["score.b": 2]))
        == .gap(.inputMissing(["score.a", "score.c"])))
    #expect(
      try await checklist().outcome(
        Samples.observations(["score.a": 2, "score.b": 2, "score.c": nil]))
        == .gap(.statedMissing("score.c")))
  }

  @Test func aScoreOutsideTheRangeIsNotComputable() async throws {
    for score in [3.0, -1] {
      #expect(
        try await checklist().outcome(
          Samples.observations(["score.a": 2, "score.b": score, "score.c": 0]))
          == .notComputable(.outOfRange("score.b < 0 or > 2")))
    }
  }

  @Test func mistakesAreFound() {
    let found = problems { () throws(IndicatorError) in
      try checklist(["score.a", "score.a", "women", "score.z"], scores: 0...0, scale: 0)
    }
    #expect(found.map(\.key) == ["items", "items", "items", "scores", "scale"])
    #expect(found.map(\.index) == [1, 2, 3, nil, nil])
    #expect(
      problems { () throws(IndicatorError) in try checklist([]) }.map(\.id) == ["indicator.items"])
  }
}
