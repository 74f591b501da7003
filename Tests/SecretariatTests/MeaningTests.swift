import Aggregation
import ReportingCore
import Testing

@testable import Secretariat

/// What cities mean, as a store would keep it.
struct MeaningNetwork {
  private(set) var meanings = NetworkMeanings(meanings: [:], cities: [])
  private var known: [NetworkMeanings.Meaning: Int] = [:]

  mutating func add(_ city: String, _ columns: ObservationColumns) {
    let numbers = NetworkMeanings.of(columns).map { meaning in
      if let number = known[meaning] { return number }
      known[meaning] = known.count + 1
      meanings.meanings[known.count] = meaning
      return known.count
    }
    meanings.cities.append(NetworkMeanings.City(id: city, meanings: numbers))
  }

  /// The foreign meanings found by going through all figures.
  static func foreign(in columns: ObservationColumns) -> [String: [ForeignMeaning]] {
    let stated = Set(
      (0..<columns.count).filter { columns[$0].mark.hasValue }.map { row in
        let row = columns[row]
        return [
          row.city, row.indicator, row.unit,
          columns.method(of: row.indicator, in: row.city) ?? "",
        ]
      })
    var counts: [String: [[String]: Int]] = [:]
    for one in stated { counts[one[1], default: [:]][Array(one[2...]), default: 0] += 1 }
    let usual = counts.mapValues { counts in
      counts.sorted {
        ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1])
      }[0].key
    }
    var found: [String: Set<ForeignMeaning>] = [:]
    for one in stated {
      guard let usual = usual[one[1]], usual != Array(one[2...]) else { continue }
      found[one[0], default: []].insert(
        ForeignMeaning(indicator: one[1], difference: one[2] == usual[0] ? .method : .unit))
    }
    return found.mapValues {
      $0.sorted { ($0.indicator, $0.difference.rawValue) < ($1.indicator, $1.difference.rawValue) }
    }
  }
}

@Suite("What cities mean by their indicators")
struct MeaningTests {
  @Test("the meanings alone tell what all figures tell, in networks of any kind")
  func networks() throws {
    var random = Seeded(state: 11)
    for _ in 0..<60 {
      var network = MeaningNetwork()
      var all = ObservationColumns()
      for city in 0..<Int.random(in: 1...12, using: &random) {
        var columns = ObservationColumns()
        for _ in 0..<Int.random(in: 0...14, using: &random) {
          try columns.append(
            ObservationRow(
              city: "city-\(city)", indicator: "i-\(Int.random(in: 0...4, using: &random))",
              period: Samples.year, value: 1,
              unit: ["", "percent", "EUR"].randomElement(using: &random) ?? "",
              mark: [.published, .confidential, .missing, .suppressed].randomElement(using: &random)
                ?? .missing))
        }
        for indicator in 0...4 where Bool.random(using: &random) {
          columns.setMethod(
            "m-\(Int.random(in: 0...2, using: &random))", of: "i-\(indicator)",
            in: "city-\(city)")
        }
        network.add("city-\(city)", columns)
        try ObservationBlock.decode(try ObservationBlock.encoded(columns), into: &all)
      }
      #expect(try ForeignMeaning.of(network.meanings) == MeaningNetwork.foreign(in: all))
    }
  }

  @Test("a list of numbers is read back, and nothing else is one")
  func lists() throws {
    for numbers in [[], [0], [1, 127, 128, 16_384, 3, Int(Int32.max)], Array(0..<300)] {
      let bytes = MeaningList.bytes(numbers)
      #expect(!bytes.isEmpty)
      #expect(try MeaningList.read(bytes, of: "a") == numbers)
      #expect(throws: StoreError.self) {
        try MeaningList.read(Array(bytes.dropLast()), of: "a")
      }
      #expect(throws: StoreError.self) {
        try MeaningList.read(bytes + [1], of: "a")
      }
    }
    #expect(throws: StoreError.self) {
      try MeaningList.read([UInt8](), of: "a")
    }
    #expect(throws: StoreError.self) {
      try MeaningList.read([UInt8](repeating: 0xFF, count: 40), of: "a")
    }
  }

  @Test("a meaning that is not there is told")
  func unknown() {
    #expect(throws: StoreError.damaged("a meaning of an indicator is not there")) {
      try ForeignMeaning.of(
        NetworkMeanings(meanings: [:], cities: [NetworkMeanings.City(id: "a", meanings: [1])]))
    }
  }
}

/// Numbers that look random and are the same in each run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
