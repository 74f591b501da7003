import CivicSpace
import ReportingCore
import TestSupport
import Testing

@Suite("CS-03: median time to answer")
struct MedianAnswerTimeTests {
  static let input = "requests.by-answer-time"
  static let codes = ["0-10", "11-20", "21-30", "31-60", "61-90", "over-90", "unanswered"]
  static let ends: [Double] = [0, 10, 20, 30, 60, 90]

  func measure(_ counts: [Double?], level: Level = .public) async throws -> Measurement {
    var cells = Cells()
    for (code, count) in zip(Self.codes, counts) {
      try cells.add(Self.input, count, ["answer-time": code], level: level)
    }
    let measured = try await cells.measure("CS-03", of: CivicSpaceModule.self)
    #expect(measured.count == 1)
    return try #require(measured[.total])
  }

  @Test("is interpolated within its class")
  func interpolates() async throws {
    #expect(try await measure([40, 20, 20, 10, 4, 2, 4]).computed == 15)
    #expect(try await measure([0, 0, 0, 0, 8, 0, 0]).computed == 75)
    #expect(try await measure([0, 0, 1, 0, 0, 0, 0]).computed == 25)
  }

  @Test("every class must be there: an absent class is not an empty one")
  func incomplete() async throws {
    for missing in Self.codes.indices {
      var cells = Cells()
      for (index, code) in Self.codes.enumerated() where index != missing {
        try cells.add(Self.input, 5, ["answer-time": code])
      }
      let measured = try await cells.measure("CS-03", of: CivicSpaceModule.self)
      #expect(measured[.total]?.outcome == .gap(.inputMissing([Self.input])))
      var counts: [Double?] = Array(repeating: 5, count: Self.codes.count)
      counts[missing] = nil
      #expect(try await measure(counts).outcome == .gap(.statedMissing(Self.input)))
    }
  }

  @Test("has no value when half of the requests lie beyond the last day")
  func censored() async throws {
    #expect(try await measure([10, 10, 10, 10, 10, 20, 30]).isNotComputable)
    #expect(try await measure([50, 0, 0, 0, 0, 0, 50]).isNotComputable)
    #expect(try await measure([51, 0, 0, 0, 0, 0, 50]).computed != nil)
  }

  @Test("has no value without requests or with a negative number of them")
  func impossible() async throws {
    #expect(
      try await measure([0, 0, 0, 0, 0, 0, 0]).outcome
        == .notComputable(.denominatorIsZero(Self.input)))
    #expect(try await measure([5, -1, 5, 0, 0, 0, 0]).isNotComputable)
  }

  @Test("keeps the level of what it was computed from")
  func level() async throws {
    #expect(
      try await measure([9, 1, 0, 0, 0, 0, 0], level: .cityInternal).valueLevel == .cityInternal)
  }

  @Test("lies in the class in which half is reached, whatever the counts")
  func property() async throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let counts = Self.codes.map { _ in Double(Int.random(in: 0...30, using: &generator)) }
      let measurement = try await measure(counts)
      let total = counts.reduce(0, +)
      guard total > 0, counts[5] + counts[6] < total / 2 else {
        #expect(measurement.isNotComputable)
        continue
      }
      let median = try #require(measurement.computed)
      // The classes that end before the median hold less than half, those up to it half at least.
      let ended = zip(counts, Self.ends.dropFirst()).filter { $0.1 < median }.map(\.0)
      let begun = zip(counts, Self.ends).filter { $0.1 < median || $0.1 == 0 }.map(\.0)
      #expect(ended.reduce(0, +) < total / 2)
      #expect(begun.prefix(5).reduce(0, +) >= total / 2)
      // Twice as many of everything changes nothing.
      #expect(try await measure(counts.map { $0 * 2 }).computed == median)
    }
  }
}
