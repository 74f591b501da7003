import ReportingCore
import Testing

@Suite("Words beside numbers") struct CountedWordTests {
  private func forms(_ words: String...) -> [CountedWord.Form] {
    words.map { CountedWord.Form($0) }
  }

  @Test("Russian has three forms beside whole numbers")
  func russian() throws {
    let word = try CountedWord(
      forms("декларация", "декларации", "деклараций"), rule: .oneFewManyOther)
    let rule = PluralRule.oneFewManyOther
    #expect(
      [1, 2, 5, 11, 21, 24, 112].map { word[rule.category(for: $0)] ?? "" } == [
        "декларация", "декларации", "деклараций", "деклараций", "декларация", "декларации",
        "деклараций",
      ])
    #expect(word[nil] == "деклараций")
  }

  @Test("Chinese has one form and Arabic six")
  func others() throws {
    #expect(try CountedWord(forms("份"), rule: .other)[.other] == "份")
    #expect(PluralRule.zeroOneTwoFewManyOther.formsOfNumbers(decimals: 0).count == 6)
    #expect(throws: CountedWordError.missing([.many, .other])) {
      try CountedWord(forms("a", "b", "c", "d"), rule: .zeroOneTwoFewManyOther)
    }
  }

  @Test("whole millions in the Romance languages may be left out")
  func millions() throws {
    let word = try CountedWord(forms("habitante", "habitantes"), rule: .exactOneManyOther)
    #expect(word[.many] == nil)
    let all = try CountedWord(
      forms("habitante", "habitantes") + [CountedWord.Form("de habitantes", .many)],
      rule: .exactOneManyOther)
    #expect(all[PluralRule.exactOneManyOther.category(for: 2_000_000)] == "de habitantes")
  }

  @Test("what is missing, too much or unknown is said")
  func wrong() {
    #expect(throws: CountedWordError.missing([.other])) {
      try CountedWord(forms("a"), rule: .oneOther)
    }
    #expect(throws: CountedWordError.tooMany("c", known: [.one, .other])) {
      try CountedWord(forms("a", "b", "c"), rule: .oneOther)
    }
    #expect(throws: CountedWordError.unknown(.few, known: [.one, .other])) {
      try CountedWord(forms("a", "b") + [CountedWord.Form("c", .few)], rule: .oneOther)
    }
    #expect(throws: CountedWordError.twice(.one)) {
      try CountedWord(forms("a", "b") + [CountedWord.Form("c", .one)], rule: .oneOther)
    }
  }
}
