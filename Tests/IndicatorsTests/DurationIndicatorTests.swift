import Indicators
import ReportingCore
import TestSupport
import Testing

@Suite("kind: duration")
struct DurationIndicatorTests {
  static func indicator(
    _ input: String = "requests", time: String = "days", unit: String = "days",
    completed: [String] = ["done"], censored: [String] = ["open", "not-yet-due"],
    dimensions: [String] = ["district"]
  ) throws(IndicatorError) -> DurationIndicator {
    try DurationIndicator(
      definition: Samples.definition(unit: unit, dimensions: dimensions), input: input,
      time: time, outcome: "state", completed: completed, censored: censored,
      lookup: TableSamples.lookup)
  }

  /// A life table: `[(days, done, open)]`.
  static func table(
    _ rows: [(Int, Double, Double)], of input: String = "requests", in part: [String: String] = [:]
  ) -> [Observation] {
    rows.flatMap { days, done, open in
      [("done", done), ("open", open)].filter { $0.1 > 0 }.map { state, count in
        TableSamples.cell(
          input, count, part.merging(["days": "\(days)", "state": state]) { a, _ in a })
      }
    }
  }

  @Test("without open cases it is the day on which half were done")
  func plain() async throws {
    let indicator = try Self.indicator()
    #expect(try await indicator.outcome(Self.table([(1, 1, 0), (5, 1, 0), (9, 1, 0)])).number == 5)
    #expect(try await indicator.outcome(Self.table([(1, 1, 0), (5, 1, 0)])).number == 1)
    #expect(try await indicator.outcome(Self.table([(0, 3, 0)])).number == 0)
  }

  @Test("open cases count for as long as they were seen open")
  func censored() async throws {
    let indicator = try Self.indicator()
    // The example of Kaplan and Meier's method in textbooks: 6-MP in leukaemia (Freireich 1963),
    // remission of 21 patients, of whom 12 were censored: the median is 23 weeks.
    let remission = [
      (6, 3.0, 1.0), (7, 1, 0), (9, 0, 1), (10, 1, 1), (11, 0, 1), (13, 1, 0), (16, 1, 0),
      (17, 0, 1), (19, 0, 1), (20, 0, 1), (22, 1, 0), (23, 1, 0), (25, 0, 1), (32, 0, 2),
      (34, 0, 1), (35, 0, 1),
    ]
    #expect(try await indicator.outcome(Self.table(remission)).number == 23)
    // Left out, they would make it 10 and as zeros 0.
    #expect(
      try await indicator.outcome(Self.table(remission.map { ($0.0, $0.1, 0.0) })).number == 10)
  }

  @Test("two thirds of three quarters are one half, whatever binary numbers make of it")
  func exactHalf() async throws {
    let rows = [(1, 1.0, 0.0), (2, 0, 0), (3, 1, 0), (9, 0, 2)]
    #expect(try await Self.indicator().outcome(Self.table(rows)).number == 3)
    let thirds = [(1, 2.0, 0.0), (2, 0, 0), (3, 1, 0), (9, 0, 3)]
    #expect(try await Self.indicator().outcome(Self.table(thirds)).number == 3)
  }

  @Test("there is no median while more than half are open, and nothing of nothing")
  func none() async throws {
    let indicator = try Self.indicator()
    #expect(
      try await indicator.outcome(Self.table([(1, 4, 0), (9, 0, 5)]))
        == .notComputable(.medianNotReached))
    #expect(try await indicator.outcome([]) == .gap(.inputMissing(["requests"])))
    #expect(
      try await indicator.outcome([
        TableSamples.cell("requests", 0, ["days": "1", "state": "done"])
      ]) == .notComputable(.denominatorIsZero("requests")))
    #expect(
      try await indicator.outcome(
        Self.table([(1, 4, 0)]) + [
          TableSamples.cell("requests", nil, ["days": "2", "state": "open"])
        ]) == .gap(.statedMissing("requests")))
  }

  @Test(
    "bad cells give no value",
    arguments: [
      (-1.0, "1", "done"), (1.5, "1", "done"), (1, "soon", "done"), (1, "-1", "done"),
      (1, "1", "lost"), (1, "99999999999999999999", "done"), (.infinity, "1", "done"),
    ])
  func bad(count: Double, days: String, state: String) async throws {
    let measured = try await Self.indicator().outcome(
      Self.table([(7, 4, 0)]) + [
        TableSamples.cell("requests", count, ["days": days, "state": state])
      ])
    guard case .notComputable(.outOfRange) = measured else {
      Issue.record("\(count) \(days) \(state): \(measured)")
      return
    }
  }

  @Test("the gate is told how many cases there were, and not each cell")
  func cases() async throws {
    let indicator = try Self.indicator("measures")
    let measured = try await indicator.measure(
      Self.table([(1, 4, 0), (3, 6, 2)], of: "measures")
        + Self.table([(2, 5, 0)], of: "measures", in: ["district": "03"]))
    #expect(
      measured.map(\.counts) == [
        ["denominator measures=12.0 defenders"], ["denominator measures=5.0 defenders"],
      ])
    #expect(measured.map(\.observations.count) == [1, 1])
    #expect(measured.first?.observations.first?.value?.forComputing == 12)
    #expect(measured.last?.outcome.number == 2)
    #expect(measured.last?.breakdown == Breakdown(["district": "03"]))
  }

  @Test("mistakes in the definition are all reported")
  func mistakes() {
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(unit: "percent") }.map(\.id) == [
        "formula.units"
      ])
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(time: "dayz") }.map(\.suggestion)
        .first == "Did you mean 'days'?")
    let wrong = problems { () throws(IndicatorError) in
      try Self.indicator(completed: ["dune", "open"], dimensions: ["state"])
    }
    #expect(
      wrong.map(\.key) == ["outcome", "completed", "censored", "outcome"])
    #expect(wrong.contains { $0.message.contains("'done' of 'state' is neither") })
    #expect(
      problems { () throws(IndicatorError) in try Self.indicator(completed: []) }.map(\.key)
        == ["completed", "outcome"])
  }

  @Test("whatever the cases, the median follows from their order and shares alone")
  func property() async throws {
    var generator = SeededGenerator(seed: 7)
    let indicator = try Self.indicator()
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...12, using: &generator)).map { index in
        (
          index * 3, Double(Int.random(in: 0...5, using: &generator)),
          Double(Int.random(in: 0...5, using: &generator))
        )
      }
      let found = try await indicator.outcome(Self.table(rows)).number
      // The order of the lines and twice as many of everything change nothing.
      #expect(
        try await indicator.outcome(Self.table(rows.shuffled(using: &generator))).number == found)
      #expect(
        try await indicator.outcome(Self.table(rows.map { ($0.0, $0.1 * 2, $0.2 * 2) })).number
          == found)
      // With nothing open it is the middle case; open cases never shorten it.
      let closed = rows.map { ($0.0, $0.1, 0.0) }
      let times = rows.flatMap { row in Array(repeating: row.0, count: Int(row.1)) }
      let middle = times.isEmpty ? nil : Double(times[(times.count - 1) / 2])
      #expect(try await indicator.outcome(Self.table(closed)).number == middle)
      if let found, let middle { #expect(found >= middle) }
    }
  }
}
