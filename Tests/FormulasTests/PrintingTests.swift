import Formulas
import TestSupport
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("a+b", "a + b"), ("(a * b) + c", "a * b + c"), ("a * (b + c)", "a * (b + c)"),
    ("a - (b - c)", "a - (b - c)"), ("(a - b) - c", "a - b - c"), ("a / (b * c)", "a / (b * c)"),
    ("a * (b / c)", "a * (b / c)"), ("-(a + b)", "-(a + b)"), ("--a", "-(-a)"),
    ("a * -b", "a * -b"), ("0.10", "0.1"), ("1000000000000000000000", "1000000000000000000000"),
    ("0.0000001", "0.0000001"), ("sum( a,b )", "sum(a, b)"), ("((a))", "a"),
  ])
  func isPrintedWithNoMoreBracketsThanNeeded(text: String, printed: String) throws {
    #expect(try expression(text).description == printed)
  }

  @Test func readingWhatWasPrintedGivesTheSame() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<800 {
      let text = randomFormula(depth: 5, using: &generator)
      // Random formulas may divide by a literal zero or be too long, which is refused.
      guard syntaxError(of: text) == nil else { continue }
      let read = try expression(text)
      let again = try expression(read.description)
      #expect(again == read, "\(text) -> \(read)")
      #expect(again.description == read.description)
    }
  }

  private func randomFormula(depth: Int, using generator: inout SeededGenerator) -> String {
    guard depth > 0 else {
      let leaves = ["a", "b.c-d", "CS-02", "12", "0.25", "3"]
      return leaves[Int.random(in: leaves.indices, using: &generator)]
    }
    let inner = { (generator: inout SeededGenerator) in
      randomFormula(depth: depth - 1, using: &generator)
    }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return "(\(inner(&generator)))"
    case 1: return "-\(inner(&generator))"
    case 2: return "-(\(inner(&generator)))"
    case 3: return "share(\(inner(&generator)), \(inner(&generator)))"
    case 4: return "mean(\(inner(&generator)), 2, \(inner(&generator)))"
    case 5: return "per-capita(\(inner(&generator)))"
    default:
      let signs = [" + ", " - ", " * ", " / ", "*", "/"]
      let sign = signs[Int.random(in: signs.indices, using: &generator)]
      return "\(inner(&generator))\(sign)\(inner(&generator))"
    }
  }
}
