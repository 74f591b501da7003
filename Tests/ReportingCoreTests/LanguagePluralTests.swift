import ReportingCore
import TestSupport
import Testing

@Suite("Plural rules") struct LanguagePluralTests {
  /// The samples of CLDR's supplemental/plurals.xml for a language of each family.
  static let samples: [(PluralRule, PluralCategory, [String])] = [
    (.other, .other, ["0", "1", "2", "15", "1000000", "0.0", "1.5"]),
    (.oneOther, .one, ["1"]),
    (.oneOther, .other, ["0", "2", "16", "100", "1000000", "0.0", "1.0", "1.5", "10.0"]),
    (.oneManyOther, .one, ["1"]),
    (.oneManyOther, .many, ["1000000", "2000000", "17000000"]),
    (.oneManyOther, .other, ["0", "2", "100", "1000001", "1100000", "1.0", "0.5", "1000000.0"]),
    (.exactOneManyOther, .one, ["1", "1.0", "1.00", "1.000"]),
    (.exactOneManyOther, .many, ["1000000", "3000000"]),
    (.exactOneManyOther, .other, ["0", "2", "999999", "1.1", "0.9", "1000000.0", "1000001"]),
    (.zeroOneManyOther, .one, ["0", "1", "0.0", "1.5", "1.9", "0.04"]),
    (.zeroOneManyOther, .many, ["1000000", "2000000"]),
    (.zeroOneManyOther, .other, ["2", "17", "100", "2.0", "3.5", "1000000.0", "1000001"]),
    (.oneFewManyOther, .one, ["1", "21", "31", "101", "1001", "1000001"]),
    (.oneFewManyOther, .few, ["2", "3", "4", "22", "24", "102", "1002"]),
    (.oneFewManyOther, .many, ["0", "5", "11", "14", "19", "111", "112", "100", "1000000"]),
    (.oneFewManyOther, .other, ["0.0", "1.0", "1.5", "10.0", "100000.0"]),
    (.zeroOneTwoFewManyOther, .zero, ["0", "0.0", "0.00"]),
    (.zeroOneTwoFewManyOther, .one, ["1", "1.0"]),
    (.zeroOneTwoFewManyOther, .two, ["2", "2.0"]),
    (.zeroOneTwoFewManyOther, .few, ["3", "10", "103", "110", "1003", "3.0", "10.0"]),
    (.zeroOneTwoFewManyOther, .many, ["11", "26", "99", "111", "1011", "11.0"]),
    (
      .zeroOneTwoFewManyOther, .other,
      ["100", "102", "200", "202", "1000", "1000000", "0.1", "1.7"]
    ),
  ]

  @Test("The samples of CLDR", arguments: samples)
  func cldr(rule: PluralRule, category: PluralCategory, numbers: [String]) throws {
    for number in numbers {
      let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
      let value = try #require(Double(number))
      #expect(rule.category(for: value, decimals: decimals) == category, "\(number)")
      if value != 0 { #expect(rule.category(for: -value, decimals: decimals) == category) }
    }
  }

  @Test("Every rule names only its own forms, for any number", arguments: PluralRule.allCases)
  func closed(rule: PluralRule) {
    var random = SeededGenerator(seed: 57)
    var seen: Set<PluralCategory> = []
    for number in 0..<300 { seen.insert(rule.category(for: Double(number))) }
    for value in [1e6, 1e7, 0.5, .nan, .infinity, .greatestFiniteMagnitude] {
      seen.insert(rule.category(for: value, decimals: value == 0.5 ? 1 : 0))
    }
    for _ in 0..<2000 {
      seen.insert(
        rule.category(for: random.figure(), decimals: Int.random(in: 0...3, using: &random)))
    }
    #expect(seen == Set(rule.categories))
  }
}
