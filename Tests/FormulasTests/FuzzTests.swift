import Formulas
import TestSupport
import Testing

@Suite struct FuzzTests {
  @Test func anyBytesAreReadOrRefused() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<8_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      checkColumns(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func anyWordsAreReadOrRefused() {
    let words = [
      "a", "b-c", "1", "0", "0.5", "5.", "-", " - ", "+", "*", "/", "(", ")", ",", " ", "sum(",
      "share(", "change(", "per-capita(", "\u{2212}", "é", "99999999999999999999999999", "\n", "%",
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<8_000 {
      let text = (0..<Int.random(in: 0..<16, using: &generator))
        .map { _ in words.randomElement(using: &generator)! }.joined()
      checkColumns(of: text)
      if let read = try? Expression(parsing: text) {
        #expect((try? Expression(parsing: read.description)) == read)
        #expect(read.references.allSatisfy { $0.columns.upperBound <= text.utf8.count + 1 })
        _ = try? read.dimension(of: { units[$0] })
        _ = try? evaluate(text, inputs(["a": 1, "b-c": 0]))
      }
    }
  }

  /// Columns always lie in the text, or just behind it.
  private func checkColumns(of text: String) {
    guard let error = syntaxError(of: text) else { return }
    #expect(error.columns.lowerBound >= 1)
    #expect(error.columns.lowerBound <= text.unicodeScalars.count + 1, "\(text.debugDescription)")
  }
}
