import Linting
import ReportingCore
import TestSupport
import Testing

@Suite("Scanning of texts")
struct ScanTests {
  @Test("words, capitals and sentences")
  func words() {
    let text = ScannedText(
      LintedText(
        "L’ÀREA d’Éducation «OHCHR», A/HRC/39/L.8. Then 1.5 % — 中文!", kind: .answer,
        language: .undetermined, location: nil))
    #expect(
      text.words.map(\.lower)
        == [
          "l", "àrea", "d", "éducation", "ohchr", "a", "hrc", "39", "l", "8", "then", "1", "5",
          "中文",
        ])
    #expect(text.words.filter(\.isAcronym).map(\.lower) == ["àrea", "ohchr", "hrc"])
    #expect(Set(text.words.map(\.sentence)) == [0, 1])
    #expect(text.words[3].isCapitalised)
  }

  @Test("any text is scanned and linted, and findings never change it")
  func fuzz() {
    var generator = SeededGenerator(seed: 57)
    let pieces = [
      "A/HRC/", "RES/", "39", "/", "L.8", " ", "(2018)", "(", ")", "@", "a.b@c.d", "+34 ", "934",
      "\u{301}", "\u{0}", "é", "ß", "中", "🏳️‍🌈", "resolution ", "police beat ", "27 September 2018",
      "-", ".", "\n", "de la ", "the ", "٣", "Türkiye", "Turkey ", "ABC-12-34", "plate ",
    ]
    let kinds = LintedText.Kind.allCases
    for _ in 0..<1_500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...25, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
      let first = Samples.findings(in: text, kind: kind)
      #expect(first == Samples.findings(in: text, kind: kind))
      for word in ScannedText(
        LintedText(text, kind: kind, language: .undetermined, location: nil)
      ).words {
        #expect(!word.lower.isEmpty && word.bytes.upperBound <= text.utf8.count)
      }
    }
  }
}
