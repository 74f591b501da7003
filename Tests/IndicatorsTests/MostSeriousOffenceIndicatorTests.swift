import Indicators
import ReportingCore
import Testing

@Suite("kind: most-serious-offence")
struct MostSeriousOffenceIndicatorTests {
  static func indicator(
    _ input: String = "victims", order: [String] = ["killing", "torture", "other"],
    dimensions: [String] = ["violation", "sex"]
  ) throws(IndicatorError) -> MostSeriousOffenceIndicator {
    try MostSeriousOffenceIndicator(
      definition: Samples.definition(unit: "persons", dimensions: dimensions), input: input,
      violation: "violation", order: order, lookup: TableSamples.lookup)
  }

  static func victims(_ counts: [Double?], sex: String? = nil, of input: String = "victims")
    -> [Observation]
  {
    zip(["killing", "torture", "other"], counts).map { violation, count in
      TableSamples.cell(
        input, count, ["violation": violation].merging(sex.map { ["sex": $0] } ?? [:]) { a, _ in a }
      )
    }
  }

  @Test("the whole is the sum of the violations, each part its own")
  func value() async throws {
    let measured = try await Self.indicator().measure(Self.victims([2, 1, 30]))
    #expect(measured.map(\.outcome.number) == [33, 2, 30, 1])
    #expect(measured[0].observations.map { $0.value?.forComputing } == [33])
    #expect(measured[0].counts == ["term victims=33.0 victims"])
    let women = try await Self.indicator().measure(Self.victims([2, 1, 30], sex: "female"))
    #expect(women.first { $0.breakdown == Breakdown(["sex": "female"]) }?.outcome.number == 33)
    #expect(women[0].outcome == .gap(.inputMissing(["victims"])))
    #expect(
      try await Self.indicator("thousand-victims", dimensions: ["violation"]).outcome(
        Self.victims([1, 0, 2], of: "thousand-victims")
      ).number == 3000)
  }

  @Test("a total that the city gives must agree: nobody counts twice, nobody is forgotten")
  func total() async throws {
    let indicator = try Self.indicator()
    let parts = Self.victims([2, 1, 30])
    #expect(try await indicator.outcome(parts + [TableSamples.cell("victims", 33)]).number == 33)
    for total in [31.0, 40] {
      let outcome = try await indicator.outcome(parts + [TableSamples.cell("victims", total)])
      guard case .notComputable(.outOfRange) = outcome else {
        Issue.record("\(total): \(outcome)")
        return
      }
    }
    // With a part unknown the total stands by itself.
    #expect(
      try await indicator.outcome(Array(parts.dropLast()) + [TableSamples.cell("victims", 40)])
        .number == 40)
  }

  @Test("a violation of which nothing is known is a gap, and a negative count no value")
  func gaps() async throws {
    let indicator = try Self.indicator()
    #expect(
      try await indicator.outcome(Array(Self.victims([2, 1, 30]).dropFirst()))
        == .gap(
          .cellMissing(
            "victims", period: Samples.year(2023), breakdown: Breakdown(["violation": "killing"]))))
    #expect(
      try await indicator.outcome(Self.victims([2, nil, 30])) == .gap(.statedMissing("victims")))
    for bad in [-1.0, 0.5] {
      let outcome = try await indicator.outcome(Self.victims([2, bad, 30]))
      guard case .notComputable(.outOfRange) = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
    #expect(try await indicator.outcome(Self.victims([0, 0, 0])).number == 0)
  }

  @Test("a scheme without the order of harm is refused, and so is one that tables would not follow")
  func order() {
    func keys(_ order: [String]) -> [String] {
      problems { () throws(IndicatorError) in try Self.indicator(order: order) }.map {
        "\($0.key): \($0.message)"
      }
    }
    #expect(keys([]) == ["order: the scheme has no order of harm"])
    #expect(keys(["killing", "torture"]).first?.contains("where 'other' stands") == true)
    #expect(keys(["torture", "killing", "other"]).first?.contains("another order") == true)
    #expect(!keys(["killing", "torture", "torture"]).isEmpty)
    #expect(!keys(["killing", "tortur", "other"]).isEmpty)
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(dimensions: ["sex"]) }.map(\.key)
        == ["violation"])
  }
}
