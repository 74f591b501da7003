import Disclosure
import ReportingCore
import TestSupport
import Testing

/// Women who are indigenous and live in the country: three dimensions crossed, of which the parts by
/// one dimension and the whole are published too, but no pairs.
@Suite struct IntersectionTests {
  private static let dimensions = ["sex", "indigenous", "setting"]
  private static let codes = [["female", "male", "other"], ["yes", "no"], ["rural", "urban"]]
  private static let threshold = 10

  /// The parts of three dimensions with the parts of each alone and the whole.
  private static func margins(
    _ cells: [[String: String]: Int]
  ) -> [(breakdown: [String: String], value: Int)] {
    var all = cells.map { ($0.key, $0.value) }.sorted { "\($0.0)" < "\($1.0)" }
    for (dimension, codes) in zip(dimensions, codes) {
      for code in codes {
        all.append(
          ([dimension: code], cells.filter { $0.key[dimension] == code }.map(\.value).reduce(0, +)))
      }
    }
    all.append(([:], cells.values.reduce(0, +)))
    return all.map { (breakdown: $0.0, value: $0.1) }
  }

  private static func release(
    _ cells: [(breakdown: [String: String], value: Int)]
  ) -> Release {
    Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])],
      inputs: [Fixture.input("n", counts: .defenders)]
    ).release(
      cells.map { Fixture.count("N", of: "n", Double($0.value), $0.breakdown, counts: .defenders) })
  }

  /// The withheld parts that an attacker can compute, who adds up over every dimension.
  private static func pinned(
    _ cells: [(breakdown: [String: String], value: Int)], in release: Release
  ) -> [String] {
    let explains = release.audit.withheldAsSmallCounts > 0
    let largest = 300
    var ranges: [ClosedRange<Int>] = []
    var withheld: [Int] = []
    for (index, cell) in cells.enumerated() {
      switch release.measurement("N", cell.breakdown)?.outcome {
      case .value: ranges.append(cell.value...cell.value)
      case .suppressed(.smallCount):
        withheld.append(index)
        ranges.append(1...(threshold - 1))
      default:
        withheld.append(index)
        ranges.append(explains ? threshold...largest : 0...largest)
      }
    }
    var equations: [Attacker.Equation] = []
    for (total, whole) in cells.enumerated() where whole.breakdown.count < 2 {
      // Over all three dimensions, and from the whole over each of them.
      let parts = cells.indices.filter { part in
        cells[part].breakdown.count == 3
          && whole.breakdown.allSatisfy { cells[part].breakdown[$0.key] == $0.value }
      }
      equations.append(.init(terms: [(total, 1)] + parts.map { ($0, -1) }, sum: 0))
      guard whole.breakdown.isEmpty else { continue }
      for dimension in dimensions {
        let parts = cells.indices.filter { Array(cells[$0].breakdown.keys) == [dimension] }
        equations.append(.init(terms: [(total, 1)] + parts.map { ($0, -1) }, sum: 0))
      }
    }
    let possible = Attacker(ranges: ranges, equations: equations).possibleValues(of: withheld)
    // That nobody is there follows from a whole in which nobody is.
    return withheld.filter { possible[$0].count < 2 && cells[$0].value > 0 }
      .map { "\(cells[$0].breakdown) = \(cells[$0].value)" }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noPartOfAnIntersectionCanBeComputed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var withheld = 0
    for _ in 0..<25 {
      var cells: [[String: String]: Int] = [:]
      for sex in Self.codes[0] {
        for indigenous in Self.codes[1] {
          for setting in Self.codes[2] {
            let largest = sex == "other" ? 2 : 24
            cells[["sex": sex, "indigenous": indigenous, "setting": setting]] =
              Int.random(in: 0..<10, using: &generator) < 2
              ? 0 : Int.random(in: 0...largest, using: &generator)
          }
        }
      }
      let all = Self.margins(cells)
      let release = Self.release(all)
      #expect(Self.pinned(all, in: release).isEmpty, "\(cells)")
      #expect(!release.isSuppressed("N"), "the whole went before the detail: \(cells)")
      withheld += release.audit.suppressions.count
    }
    #expect(withheld > 25)
  }

  private static func women(_ indigenous: String, _ setting: String) -> [String: String] {
    ["sex": "female", "indigenous": indigenous, "setting": setting]
  }
  private static func men(_ indigenous: String, _ setting: String) -> [String: String] {
    ["sex": "male", "indigenous": indigenous, "setting": setting]
  }

  /// Detail gives way before the totals do: what is said by sex alone stays.
  @Test func theTotalsOverAnIntersectionStay() {
    let cells = Self.margins([
      Self.women("yes", "rural"): 27, Self.women("yes", "urban"): 11,
      Self.women("no", "rural"): 12, Self.women("no", "urban"): 15,
      Self.men("yes", "rural"): 11, Self.men("yes", "urban"): 3,
      Self.men("no", "rural"): 4, Self.men("no", "urban"): 13,
    ])
    let release = Self.release(cells)
    for cell in cells where cell.breakdown.count < 2 && cell.value > 0 {
      #expect(!release.isSuppressed("N", cell.breakdown), "\(cell.breakdown)")
    }
    #expect(release.isSuppressed("N", Self.men("yes", "urban")))
    #expect(release.isSuppressed("N", Self.men("no", "rural")))
    #expect(Self.pinned(cells, in: release).isEmpty)
    // Were only the small ones withheld, the sum over the men would tell.
    let shown = cells.filter { $0.breakdown.count == 3 }
      .filter { !release.isSuppressed("N", $0.breakdown) }
    #expect(shown.count >= 2 && shown.count <= 4)
  }

  /// A zero that follows from a zero that is published hides nobody, and is not withheld for it.
  @Test func aPartOfNobodyIsNotWithheldForOthers() {
    let cells = Self.margins([
      Self.women("yes", "rural"): 2, Self.women("yes", "urban"): 3,
      Self.women("no", "rural"): 6, Self.women("no", "urban"): 7,
      Self.men("yes", "rural"): 14, Self.men("yes", "urban"): 2,
      Self.men("no", "rural"): 1, Self.men("no", "urban"): 13,
      ["sex": "other", "indigenous": "yes", "setting": "rural"]: 0,
      ["sex": "other", "indigenous": "no", "setting": "urban"]: 0,
    ])
    let release = Self.release(cells)
    #expect(!release.isSuppressed("N"))
    #expect(!release.isSuppressed("N", ["sex": "male"]))
    #expect(!release.isSuppressed("N", ["sex": "other"]))
    #expect(Self.pinned(cells, in: release).isEmpty)
  }

  // MARK: Parts that overlap

  /// Twelve guests defend women's rights, expression or both: whoever defends something else is
  /// almost alone.
  @Test func whoeverIsNotInAnOverlappingPartIsHiddenToo() {
    let input = InputDefinition(
      id: "n", title: Fixture.text("n"), unit: "persons", dimensions: ["theme"],
      counts: .defenders, checks: FigureChecks(overlapping: ["theme"]))
    let gate = Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])], inputs: [input])
    func release(_ parts: [String: Int]) -> Release {
      gate.release(
        parts.sorted { $0.key < $1.key }.map { theme, value in
          Fixture.count(
            "N", of: "n", Double(value), theme.isEmpty ? [:] : ["theme": theme],
            counts: .defenders)
        })
    }
    let few = release(["": 40, "women": 38, "expression": 25, "land": 20])
    #expect(few.isSuppressed("N", ["theme": "women"]))
    #expect(!few.isSuppressed("N"))
    let many = release(["": 40, "women": 25, "expression": 25, "land": 20])
    #expect(many.audit.suppressions.isEmpty)
  }
}
