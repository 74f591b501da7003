import ReportingCore
import Testing

@Suite struct NearMissTests {
  private let keys = ["formula", "denominator", "numerator", "unit", "title", "id", "kind"]

  @Test(arguments: [
    ("forumla", "formula"), ("Formula", "formula"), ("denominater", "denominator"),
    ("units", "unit"), ("tilte", "title"), ("knd", "kind"), ("ID", "id"), ("di", "id"),
  ])
  func misspeltWords(word: String, meant: String) {
    #expect(NearMiss.bestMatch(for: word, among: keys) == meant)
    #expect(NearMiss.suggestion(for: word, among: keys) == "Did you mean '\(meant)'?")
  }

  @Test(arguments: ["", "zz", "is", "population", "x", "numeral system"])
  func unrelatedWordsAreNotOffered(word: String) {
    #expect(NearMiss.bestMatch(for: word, among: keys) == nil)
    #expect(NearMiss.suggestion(for: word, among: keys) == nil)
  }

  @Test func theOrderOfCandidatesDoesNotMatter() {
    #expect(NearMiss.bestMatch(for: "cat", among: ["cut", "bat", "car"]) == "bat")
    #expect(NearMiss.bestMatch(for: "cat", among: ["car", "bat", "cut"]) == "bat")
    #expect(NearMiss.bestMatch(for: "cat", among: []) == nil)
  }

  @Test func veryLongWordsCostNothing() {
    let word = String(repeating: "a", count: 100_000)
    #expect(NearMiss.bestMatch(for: word, among: [word]) == nil)
  }
}
