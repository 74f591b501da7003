import Documents
import Formulas
import ReportingCore
import Testing

@Suite struct ParsingTests {
  @Test(arguments: [
    ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("8 / 2 / 2", 2), ("8 - 2 - 2", 4), ("2 * -3", -6),
    ("-2 * 3", -6), ("-(1 + 2)", -3), ("--2", 2), ("0.5 + .5", .nan), ("10 - 2 * 3", 4),
    ("sum(1, 2, 3)", 6), ("mean(1, 2, 6)", 3), ("median(5, 1, 3)", 3), ("median(4, 1, 3, 2)", 2.5),
    ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("share(1, 4)", 0.25), ("100*2", 200),
    ("8/2", 4), ("1+2", 3), (" 1\n + 2\t", 3), ("sum (1, 2)", 3), ("mean(2)", 2), ("007", 7),
  ])
  func precedenceAndFunctions(text: String, value: Double) throws {
    guard !value.isNaN else {
      #expect(syntaxError(of: text) != nil)
      return
    }
    #expect(try evaluate(text, []) == .value(value))
  }

  @Test func aHyphenBelongsToTheName() throws {
    #expect(try expression("a-b").inputs == ["a-b"])
    #expect(try expression("a - b").inputs == ["a", "b"])
    #expect(
      try expression("requests.answered-in-time / requests.due").inputs == [
        "requests.answered-in-time", "requests.due",
      ])
    #expect(try expression("CS-02 - 11-3-2").inputs == ["CS-02", "11-3-2"])
    #expect(try expression("-a").inputs == ["a"])
  }

  @Test func namesAreListedOnceInOrderOfAppearance() throws {
    #expect(
      try expression("b / (a + b) + per-capita(c)").inputs == ["b", "a", "c", "population"])
    #expect(try expression("1 + 2").inputs == [])
  }

  @Test func changeReadsTheEarlierPeriodToo() throws {
    let references = try expression("change(a, 5) + b").references
    #expect(references.map(\.name) == ["a", "a", "b"])
    #expect(references.map(\.stepsBack) == [0, 5, 0])
  }

  /// The marker stands below the columns of the finding.
  @Test(arguments: [
    ("", "", "formula.syntax"),
    ("a -b", "  ^", "formula.syntax"),
    ("a- b", " ^", "formula.syntax"),
    ("(a)-(b)", "   ^", "formula.syntax"),
    ("a + ", "    ", "formula.syntax"),
    ("a b", "  ^", "formula.syntax"),
    ("1 000", "  ^^^", "formula.syntax"),
    ("a + * b", "    ^", "formula.syntax"),
    ("(a + b", "^", "formula.syntax"),
    ("a + b)", "     ^", "formula.syntax"),
    ("sum(a b)", "      ^", "formula.syntax"),
    ("1,5", " ^", "formula.syntax"),
    ("sum(a, 1,5)", "        ^", "formula.syntax"),
    ("a, b", " ^", "formula.syntax"),
    ("a_b", "^^^", "formula.syntax"),
    ("a..b", "^^^^", "formula.syntax"),
    ("5.", "^^", "formula.syntax"),
    (".5", "^", "formula.syntax"),
    ("a × b", "  ^", "formula.syntax"),
    ("a − b", "  ^", "formula.syntax"),
    ("a\u{A0}+ b", " ^", "formula.syntax"),
    ("50 %", "   ^", "formula.syntax"),
    ("été", "^", "formula.syntax"),
    ("a / 0", "    ^", "formula.division-by-zero"),
    ("a / (0.0)", "    ^^^^^", "formula.division-by-zero"),
    ("a + shore(b, c)", "    ^^^^^", "formula.unknown-function"),
    ("if(a, b)", "^^", "formula.unknown-function"),
    ("1 + share(a)", "    ^^^^^^^^", "formula.arguments"),
    ("per-capita(a, b)", "^^^^^^^^^^^^^^^^", "formula.arguments"),
    ("sum()", "^^^^^", "formula.arguments"),
    ("change(a, b)", "          ^", "formula.arguments"),
    ("change(a, 1.5)", "          ^^^", "formula.arguments"),
    ("change(a, 0)", "          ^", "formula.arguments"),
    ("change(1 + change(a))", "           ^^^^^^", "formula.arguments"),
  ])
  func mistakesAreShownWhereTheyStand(text: String, marker: String, id: String) throws {
    let error = try #require(syntaxError(of: text))
    let start = marker.prefix { $0 == " " }.count + 1
    let width = marker.count - start + 1
    #expect(error.kind.rawValue == id)
    #expect(error.columns == start..<start + width, "\(text): \(error)")
    #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
    #expect(error.suggestion.map { $0.hasSuffix(".") || $0.hasSuffix("?") } ?? true)
  }

  @Test func misspeltFunctionsGetASuggestion() {
    #expect(syntaxError(of: "shaer(a, b)")?.suggestion == "Did you mean 'share'?")
    #expect(syntaxError(of: "per-capta(a)")?.suggestion == "Did you mean 'per-capita'?")
    #expect(syntaxError(of: "SUM(a)")?.suggestion == "Did you mean 'sum'?")
    #expect(syntaxError(of: "requests(a)")?.suggestion?.contains("sum, share, mean") == true)
  }

  @Test func limitsAreErrors() {
    let deep = String(repeating: "(", count: 65) + "1" + String(repeating: ")", count: 65)
    #expect(syntaxError(of: deep)?.kind == .limit)
    let allowed = String(repeating: "(", count: 63) + "1" + String(repeating: ")", count: 63)
    #expect(syntaxError(of: allowed) == nil)
    #expect(syntaxError(of: String(repeating: "-", count: 1_999) + "1")?.kind == .limit)
    #expect(syntaxError(of: String(repeating: "(", count: 1_999))?.kind == .limit)
    #expect(syntaxError(of: String(repeating: "sum(", count: 400))?.kind == .limit)
    #expect(
      syntaxError(of: Array(repeating: "1", count: 300).joined(separator: "+"))?.kind == .limit)
    #expect(
      syntaxError(of: String(repeating: "9", count: 500))?.message.contains("too large") == true)
    #expect(syntaxError(of: String(repeating: " ", count: 2_001))?.kind == .limit)
  }

  @Test func unknownNamesGetSuggestions() throws {
    let known: Set = ["requests.due", "requests.answered", "a", "b"]
    let errors = try expression("requests.deu + a-b + zzzz.q + requests.deu + 5-a").unknownNames(
      among: known)
    #expect(errors.map(\.columns) == [1..<13, 16..<19, 22..<28, 46..<49])
    #expect(errors.map(\.kind) == Array(repeating: .unknownName, count: 4))
    #expect(errors[0].suggestion == "Did you mean 'requests.due'?")
    #expect(errors[1].suggestion?.hasPrefix("Did you mean 'a - b'?") == true)
    #expect(errors[2].suggestion?.contains("inputs:") == true)
    #expect(errors[3].suggestion?.hasPrefix("Did you mean '5 - a'?") == true)
  }

  @Test func findingsPointIntoTheFile() throws {
    let error = try #require(syntaxError(of: "a + * b"))
    let place = try #require(
      error.diagnostic(at: .init(path: "m/CS-02.yaml", line: 9, column: 10)).location)
    #expect(place.description == "m/CS-02.yaml:9:14")
    let quoted = error.diagnostic(
      at: .init(path: "m/CS-02.yaml", line: 9, column: 10), isPlain: false)
    #expect(quoted.location?.description == "m/CS-02.yaml:9:10")
    #expect(quoted.id == "formula.syntax")
  }
}
