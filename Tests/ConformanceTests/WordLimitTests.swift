import Conformance
import Documents
import ReportingCore
import Testing

@Suite struct WordLimitTests {
  private let rule = MaximumWords()

  @Test func theLimitItselfIsAllowed() {
    let document = Samples.document([
      Samples.answer("1", line: 1, 6), Samples.answer("2", line: 9, 4),
    ])
    #expect(rule.check(document, Samples.call(words: WordLimit(max: 10, counts: [.body]))) == [])
    let found = rule.check(document, Samples.call(words: WordLimit(max: 9, counts: [.body])))
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.first?.message
        == "the text has 10 words, 1 more than the limit of 9 (counting body)")
    #expect(
      found.first?.suggestion == "Shorten it; the longest answers are those to 1 (6) and 2 (4).")
    // The finding stands at the section with which the limit is passed.
    #expect(found.first?.location?.line == 9)
  }

  @Test func whatCountsIsWhatTheCallSays() {
    let document = Samples.document([Samples.answer("1", line: 1, 6)])
    let call = Samples.call(words: WordLimit(max: 7, counts: [.body, .headings]))
    #expect(
      rule.check(document, call).first?.message.contains("8 words, 1 more") == true)
    #expect(rule.check(document, Samples.call(words: WordLimit(max: 2, counts: [.headings]))) == [])
  }

  @Test func eachQuestionHasItsLimit() {
    let document = Samples.document([
      Samples.answer("1", line: 1, 500), Samples.answer("2", line: 9, 1_201),
    ])
    let call = Samples.call(questionWords: WordLimit(max: 200))
    let found = rule.check(document, call)
    #expect(
      found.map(\.message) == [
        "the answer to question 2 has 1,201 words, 1,001 more than the limit of 200 (counting body, headings, tables and footnotes)"
      ])
    #expect(found.first?.location?.line == 9)
  }

  @Test func theBudgetShowsWhatIsLeft() {
    let call = Samples.call(
      words: WordLimit(max: 30, counts: [.body]), questionWords: WordLimit(max: 8, counts: [.body]),
      basis: .unverified)
    let budget = WordBudget(Samples.complete, for: call)
    #expect(budget.total.used == 20)
    #expect(budget.total.left == 10)
    #expect(budget.total.basis == .unverified)
    #expect(budget.questions.map(\.question) == ["1", "1a", "1b", "2"])
    // The answer to a question holds those to its parts, each counted once.
    #expect(budget.questions.map(\.used) == [15, 5, 5, 5])
    #expect(budget.questions.map(\.left) == [nil, nil, nil, 3])
    #expect(budget.questions.map { $0.location?.line } == [1, 4, 8, 20])
    let apart = Samples.document([
      Samples.answer("1", line: 1, 2), Samples.answer("1a", line: 4, 3),
    ])
    #expect(WordBudget(apart, for: call).questions.map(\.used) == [5, 3, 0, 0])
  }

  @Test func theHeadingOfAnAnswerIsNotTheCitys() {
    let document = Samples.document([Samples.answer("2", line: 1, 5)])
    let limit = WordLimit(max: 9, counts: [.body, .headings])
    let budget = WordBudget(document, for: Samples.call(questionWords: limit))
    #expect(budget.questions.last?.used == 5)
  }
}
