import Indicators
import ReportingCore
import Testing

@Suite("kind: survey")
struct SurveyIndicatorTests {
  static func indicator(
    positive: [String] = ["3", "4", "5"], excluded: [String] = ["dont-know"]
  ) throws(IndicatorError) -> SurveyIndicator {
    try SurveyIndicator(
      definition: Samples.definition(dimensions: ["sex"]), input: "respondents",
      question: "question", answer: "answer", positive: positive, excluded: excluded,
      lookup: TableSamples.lookup)
  }

  static let codes = ["1", "2", "3", "4", "5", "dont-know"]

  static func answers(_ say: [Double?], _ influence: [Double?]) -> [Observation] {
    [("say", say), ("influence", influence)].flatMap { question, counts in
      zip(codes, counts).map {
        TableSamples.cell("respondents", $1, ["question": question, "answer": $0])
      }
    }
  }

  @Test("the worked example of the metadata: 70 and 54 per cent give 62")
  func example() async throws {
    let measurement = try await Self.indicator().total(
      Self.answers([150, 150, 400, 200, 100, 0], [230, 230, 300, 200, 40, 0]))
    #expect(measurement.outcome.number == 62)
    #expect(measurement.derivation?.forComputing == "mean(0.7, 0.54)")
    #expect(measurement.observations.map { $0.value?.forComputing } == [1000, 1000])
  }

  @Test("65 of 1000 who did not know leave a denominator of 935")
  func excluded() async throws {
    let measurement = try await Self.indicator().total(
      Self.answers([200, 174, 300, 200, 61, 65], [200, 174, 300, 200, 61, 65]))
    #expect(measurement.outcome.number == 60)
    #expect(
      measurement.counts.filter { $0.contains("denominator") } == [
        "denominator respondents, question=say: valid=935.0 persons",
        "denominator respondents, question=influence: valid=935.0 persons",
      ])
    #expect(measurement.observations.map { $0.value?.forComputing } == [1000, 1000])
  }

  @Test("an answer of which nothing is known is a gap that names it")
  func gaps() async throws {
    let indicator = try Self.indicator()
    let all = Self.answers([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1])
    for index in all.indices {
      var some = all
      let left = some.remove(at: index)
      #expect(
        try await indicator.outcome(some)
          == .gap(
            .cellMissing("respondents", period: Samples.year(2023), breakdown: left.breakdown)))
    }
    #expect(
      try await indicator.outcome(Self.answers([1, 1, 1, 1, 1, nil], [1, 1, 1, 1, 1, 1]))
        == .gap(.statedMissing("respondents")))
  }

  @Test("nobody who counts, negative counts and unknown answers give no value")
  func bad() async throws {
    let indicator = try Self.indicator()
    #expect(
      try await indicator.outcome(Self.answers([0, 0, 0, 0, 0, 9], [1, 1, 1, 1, 1, 1]))
        == .notComputable(.denominatorIsZero("respondents, question=say")))
    #expect(
      try await indicator.outcome(Self.answers([1, 1, -1, 0, 0, 9], [1, 1, 1, 1, 1, 1]))
        == .notComputable(.outOfRange("respondents < 0")))
    let strange = TableSamples.cell("respondents", 3, ["question": "say", "answer": "6"])
    let outcome = try await indicator.outcome(
      Self.answers([1, 1, 1, 0, 0, 9], [1, 1, 1, 1, 1, 1]) + [strange])
    guard case .notComputable(.outOfRange) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("mistakes in the definition are reported")
  func mistakes() {
    let wrong = problems { () throws(IndicatorError) in
      try Self.indicator(positive: ["3", "six"], excluded: ["3", "dont-now"])
    }
    #expect(wrong.map(\.key) == ["positive", "excluded", "excluded"])
    #expect(wrong.map(\.index) == [1, 1, nil])
    #expect(wrong.compactMap(\.suggestion).contains("Did you mean 'dont-know'?"))
    #expect(problems { () throws(IndicatorError) in try Self.indicator(positive: []) }.count == 1)
  }
}
