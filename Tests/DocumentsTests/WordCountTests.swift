import Documents
import Testing

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), ("   \n\t ", 0), ("one", 1), ("two words", 2), ("  two   words  ", 2),
    ("a well-known fact", 3), ("human-rights-based approach", 2),
    ("1,234.5 euros", 2), ("95.6 %", 2), ("95.6%", 1), ("3/4 of 2019/20", 3),
    ("A/HRC/RES/33/8", 1), ("see A/HRC/RES/33/8, paragraph 3", 4),
    ("first\u{2014}second", 2), ("first \u{2014} second", 2), ("2016\u{2013}2017", 2),
    ("l'habitatge digne", 2), ("l\u{2019}\u{E9}tat", 1), ("co-op's", 1), ("don't stop", 2),
    ("https://www.ohchr.org/en/calls?x=1", 1), ("rights@city.example", 1),
    ("un\u{A0}euro", 2), ("line\u{2028}break", 2),
    ("\u{4EBA}\u{6743}", 2), ("\u{4EBA}\u{6743} in Chinese", 4), ("\u{D55C}\u{AD6D}", 2),
    ("\u{3072}\u{3089}\u{304C}\u{306A}", 4), ("A\u{4EBA}B", 3),
    ("\u{627}\u{644}\u{62D}\u{642} \u{641}\u{64A} \u{627}\u{644}\u{633}\u{643}\u{646}", 3),
    ("\u{4EBA}\u{6743}\u{FF0C}2023\u{5E74}\u{3002}", 6), ("\u{FF08}ABC\u{FF09}", 3),
    ("\u{300C}ABC\u{300D}", 3), ("\u{4E00}\u{3000}\u{4E8C}", 2), ("a\u{2011}b", 1),
    ("12\u{202F}345", 2), ("- item", 2), ("e\u{301}cole", 1), ("\u{1F600} smile", 2),
  ])
  func words(text: String, count: Int) {
    #expect(WordCount.words(in: text) == count)
  }

  @Test func joiningTextsWithABlankAddsTheirWords() {
    let pieces = ["one", "two-three", "4.5", "\u{4EBA}\u{6743}", "a\u{2014}b", "", "x y"]
    for a in pieces {
      for b in pieces {
        #expect(
          WordCount.words(in: a + " " + b) == WordCount.words(in: a) + WordCount.words(in: b))
      }
    }
  }
}
