import Disclosure
import ReportingCore
import TestSupport
import Testing

@Suite struct ComplementarySuppressionTests {
  private let gate = Fixture.gate(
    indicators: [
      Fixture.indicator("N", inputs: ["n"]),
      Fixture.indicator("S", inputs: ["n", "all"], unit: "percent"),
      Fixture.indicator("P", inputs: ["all"]),
    ], inputs: [Fixture.input("n"), Fixture.input("all")])

  private func row(_ parts: [Double], total: Double? = nil) -> [Measurement] {
    parts.enumerated().map { Fixture.count("N", of: "n", $0.element, ["district": "\($0.offset)"]) }
      + [Fixture.count("N", of: "n", total ?? parts.reduce(0, +))]
  }

  private func withheld(_ parts: [Double], total: Double? = nil) -> [Int] {
    let release = gate.release(row(parts, total: total))
    #expect(!release.isSuppressed("N"), "the total is kept where parts can be withheld")
    return parts.indices.filter { release.isSuppressed("N", ["district": "\($0)"]) }
  }

  @Test func theSmallestOtherPartGoesWithASmallOne() {
    #expect(withheld([3, 40, 20, 30]) == [0, 2])
    #expect(withheld([3, 20, 20, 30]) == [0, 1])
    #expect(withheld([3, 0, 20, 30]) == [0, 2])
    #expect(withheld([30, 20, 10]) == [])
  }

  @Test func twoSmallPartsThatPinEachOtherNeedAThird() {
    // 1 + 1 = 2 leaves no doubt.
    #expect(withheld([1, 1, 20, 30]) == [0, 1, 2])
    #expect(withheld([1, 2, 20, 30]) == [0, 1, 2])
    #expect(withheld([3, 3, 20, 30]) == [0, 1])
  }

  @Test func thePartnerOfASmallPartMustLeaveItOpen() {
    // For a reader who knows that the partner is no small count, 6 can only be 1 and 5.
    #expect(withheld([1, 5, 30, 40]) == [0, 1, 2])
    #expect(withheld([2, 5, 30, 40]) == [0, 1])
  }

  @Test func theRuleOfEachCellIsNamed() {
    let release = gate.release(row([3, 40, 20, 30]))
    #expect(
      release.measurement("N", ["district": "0"])?.outcome
        == .suppressed(.smallCount(.persons, threshold: 5)))
    #expect(release.measurement("N", ["district": "2"])?.outcome == .suppressed(.complementary))
    #expect(release.audit.withheldAsSmallCounts == 1)
    #expect(release.audit.withheldAsComplementary == 1)
    #expect(release.audit.withheldByLevel == 0)
    #expect(release.audit.released == 3)
    #expect(
      release.audit.suppressions.map(\.cell.breakdown.description) == ["district=0", "district=2"])
  }

  @Test func theTotalGoesOnlyWhenNoPartIsLeft() {
    let release = gate.release(row([3, 0], total: 6))
    #expect(release.isSuppressed("N"))
    // A rest that nobody published and that is no small count keeps the total.
    #expect(withheld([3], total: 50) == [0])
  }

  @Test func withoutATotalNothingMoreIsWithheld() {
    let release = gate.release(Array(row([3, 40, 20]).dropLast()))
    #expect(release.audit.suppressions.count == 1)
  }

  @Test func bothMarginsOfATableAreGuarded() {
    let districts = ["a", "b", "c"]
    let values = ["f": [3.0, 30, 40], "m": [25.0, 35, 45]]
    var measurements: [Measurement] = []
    for (sex, row) in values {
      for (district, value) in zip(districts, row) {
        measurements.append(Fixture.count("N", of: "n", value, ["sex": sex, "district": district]))
      }
      measurements.append(Fixture.count("N", of: "n", row.reduce(0, +), ["sex": sex]))
    }
    for (index, district) in districts.enumerated() {
      let sum = values.values.reduce(0) { $0 + $1[index] }
      measurements.append(Fixture.count("N", of: "n", sum, ["district": district]))
    }
    measurements.append(Fixture.count("N", of: "n", 178))
    let release = gate.release(measurements)
    #expect(
      release.audit.suppressions.map(\.cell.breakdown.description) == [
        "district=a, sex=f", "district=a, sex=m", "district=b, sex=f", "district=b, sex=m",
      ])
  }

  @Test func periodsDoNotTouchEachOther() {
    var other = row([30, 40, 20])
    for index in other.indices { other[index].period = Fixture.year(2022) }
    for index in other.indices { other[index].observations[0].period = Fixture.year(2022) }
    let release = gate.release(row([3, 40, 20]) + other)
    #expect(release.audit.suppressions.allSatisfy { $0.cell.period == Fixture.year(2023) })
  }

  @Test func sharesAreGuardedLikeTheCountsInThem() {
    let whole: [Double] = [50, 60, 70]
    let part: [Double] = [3, 20, 30]
    var measurements = whole.indices.map {
      Fixture.share("S", ("n", part[$0]), of: ("all", whole[$0]), ["district": "\($0)"])
    }
    measurements.append(Fixture.share("S", ("n", 53), of: ("all", 180)))
    measurements += whole.indices.map {
      Fixture.count("P", of: "all", whole[$0], ["district": "\($0)"])
    }
    let release = gate.release(measurements)
    #expect(release.isSuppressed("S", ["district": "0"]))
    #expect(release.isSuppressed("S", ["district": "1"]))
    #expect(!release.isSuppressed("S", ["district": "2"]))
    #expect(!release.isSuppressed("S"))
    #expect(!release.isSuppressed("P", ["district": "0"]))
    #expect(
      release.measurement("S", ["district": "1"])?.inputs.allSatisfy { $0.value == nil } == true)
  }

  @Test func theOrderOfMeasurementsDoesNotMatter() {
    var generator = SeededGenerator(seed: 5)
    let measurements =
      row([3, 2, 0, 9, 9, 14, 4])
      + row([1, 8, 8, 12]).map {
        var measurement = $0
        measurement.period = Fixture.year(2021)
        measurement.observations[0].period = Fixture.year(2021)
        return measurement
      }
    let expected = gate.release(measurements)
    for _ in 0..<50 {
      #expect(gate.release(measurements.shuffled(using: &generator)) == expected)
    }
    let order = expected.measurements.map { ($0.period, $0.breakdown) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func aTableThatCannotBeGuardedIsWithheldWhole() {
    // Four persons in four groups of one: every mark would tell its value.
    let release = gate.release(row([1, 1, 1, 1]))
    #expect(release.audit.suppressions.count == 5)
    #expect(release.audit.withheldAsComplementary == 5)
  }

  @Test func aLargeTableIsGuardedInReasonableWork() {
    var generator = SeededGenerator(seed: 9)
    var measurements: [Measurement] = []
    var columns: [Int: Double] = [:]
    for row in 0..<30 {
      var sum = 0.0
      for column in 0..<12 {
        let value = Double(Int.random(in: 0...40, using: &generator))
        measurements.append(
          Fixture.count("N", of: "n", value, ["district": "\(row)", "sex": "\(column)"]))
        sum += value
        columns[column, default: 0] += value
      }
      measurements.append(Fixture.count("N", of: "n", sum, ["district": "\(row)"]))
    }
    for (column, sum) in columns {
      measurements.append(Fixture.count("N", of: "n", sum, ["sex": "\(column)"]))
    }
    measurements.append(Fixture.count("N", of: "n", columns.values.reduce(0, +)))
    let release = gate.release(measurements)
    let small = release.audit.withheldAsSmallCounts
    #expect(small > 10)
    // More is withheld than the small counts, but never the totals of a table this full.
    #expect(release.audit.suppressions.count < 3 * small)
    #expect(release.audit.suppressions.allSatisfy { $0.cell.breakdown.parts.count == 2 })
  }
}
