import Aggregation
import ReportingCore
import TestSupport
import Testing

@Suite("Blocks of observations")
struct BlockTests {
  private func columns(seed: UInt64) throws -> ObservationColumns {
    var columns = try Samples.columns(
      cities: Int(seed % 4), indicators: 3, periods: ["2019", "2019/20"], confidential: 0.3,
      seed: seed)
    if seed % 2 == 0 {
      try columns.append(
        ObservationRow(
          city: "z", indicator: "i", period: try Samples.period("2021 Q3"), value: 0.1,
          status: .estimated, source: "office"))
      columns.setMethod("abc", of: "i", in: "z")
    }
    return columns
  }

  @Test("what was written is read, behind what is there", arguments: 0..<16)
  func roundTrip(seed: UInt64) throws {
    let first = try columns(seed: seed)
    let second = try columns(seed: seed + 1)
    var read = ObservationColumns()
    try ObservationBlock.decode(try ObservationBlock.encoded(first), into: &read)
    try ObservationBlock.decode(try ObservationBlock.encoded(second), into: &read)
    let expected = (0..<first.count).map { first[$0] } + (0..<second.count).map { second[$0] }
    #expect((0..<read.count).map { read[$0] } == expected)
    if seed % 2 == 0 { #expect(read.method(of: "i", in: "z") == "abc") }
    #expect(try ObservationBlock.encoded(first) == ObservationBlock.encoded(first))
  }

  @Test("damage never traps, and adds nothing when it is found")
  func damage() throws {
    var generator = SeededGenerator(seed: 1)
    let whole = try ObservationBlock.encoded(try columns(seed: 2))
    for length in 0..<whole.count {
      var read = ObservationColumns()
      #expect(throws: ObservationBlockError.self) {
        try ObservationBlock.decode(whole.prefix(length), into: &read)
      }
      #expect(read.count == 0)
    }
    #expect(throws: ObservationBlockError.damaged) {
      var read = ObservationColumns()
      try ObservationBlock.decode(whole + [0], into: &read)
    }
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      var read = ObservationColumns()
      do {
        try ObservationBlock.decode(bytes, into: &read)
        for row in 0..<read.count { #expect(read[row].value.isFinite) }
      } catch {
        #expect(read.count == 0)
      }
    }
  }

  @Test("a later version is refused by its number")
  func version() throws {
    var bytes = try ObservationBlock.encoded(ObservationColumns())
    bytes[4] = 9
    var read = ObservationColumns()
    #expect(throws: ObservationBlockError.unknownVersion(9)) {
      try ObservationBlock.decode(bytes, into: &read)
    }
  }
}
