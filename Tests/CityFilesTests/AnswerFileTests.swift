import CityFiles
import Foundation
import TestSupport
import Testing

@Suite("The file of an answer")
struct AnswerFileTests {
  static let text = """
    <!-- written in 2019 -->
    # 1. Laws and programmes

    We have a plan.[^1] See {{indicator:CS-02 2018}}.

    ## Housing

    More.[^Two]

    [^1]: The plan of 2018,
    in two lines.

        And a paragraph.

    [^two]: Another note.

    # 4

    <!-- nothing yet -->

    Setext 5
    ========

    text

    """

  @Test("is taken apart at its headings, with the footnotes aside")
  func parts() {
    let file = AnswerFile(Self.text, path: "en.md")
    #expect(file.parts.map(\.question) == ["1", "4", "Setext"])
    #expect(file.parts.map(\.title) == ["Laws and programmes", "", "5"])
    #expect(file.parts.map(\.isEmpty) == [false, true, false])
    #expect(
      file.parts.first?.body == """
        We have a plan.[^1] See {{indicator:CS-02 2018}}.

        ## Housing

        More.[^Two]
        """)
    #expect(file.parts.last?.body == "text")
    #expect(
      file.footnotes == [
        "1": "The plan of 2018,\nin two lines.\n\n    And a paragraph.", "two": "Another note.",
      ])
  }

  @Test("takes answers in the order of the questions")
  func order() {
    let file = AnswerFile("# 2. Two\n\ntwo\n", path: "en.md")
    let text = file.adding(
      [
        .init(question: "3", title: "", body: "three"),
        .init(question: "1", title: "One", body: "one[^a-1]"),
      ], footnotes: [("a-1", "note")], order: ["1", "2", "3"])
    #expect(
      text
        == "# 1. One\n\none[^a-1]\n\n# 2. Two\n\ntwo\n\n# 3\n\nthree\n\n[^a-1]: note\n")
    let empty = AnswerFile("", path: "en.md").adding(
      [.init(question: "1", title: "", body: "one")], footnotes: [], order: ["1"])
    #expect(empty == "# 1\n\none\n")
  }

  @Test("takes an answer under the heading that waits for it")
  func waiting() {
    let file = AnswerFile("# 1. One\n\n# 2. Two\n\ntwo", path: "en.md")
    let text = file.adding(
      [.init(question: "1", title: "Other", body: "one")], footnotes: [], order: ["1", "2"])
    #expect(text == "# 1. One\n\none\n\n# 2. Two\n\ntwo")
  }

  @Test("keeps what ends its lines, and its byte order mark")
  func lineEnds() {
    let file = AnswerFile("\u{FEFF}# 2. Two\r\n\r\ntwo\r\n", path: "en.md")
    let text = file.adding(
      [.init(question: "1", title: "", body: "one\n\nmore")], footnotes: [], order: ["1", "2"])
    #expect(text == "\u{FEFF}# 1\r\n\r\none\r\n\r\nmore\r\n\r\n# 2. Two\r\n\r\ntwo\r\n")
  }

  @Test("loses nothing of what stood in it, whatever that was")
  func nothingIsLost() throws {
    var random = SeededGenerator(seed: 39)
    let pieces = [
      "# 1. One", "# 2. Two", "# 3", "text", "", "", "[^1]: note", "    set in", "```", "===",
      "---",
      "[^", "# ", "\t", "a[^1]b", "<!-- x -->", "<!--", "- list", "\r", "é\u{301}\u{2028}x",
    ]
    for round in 0..<300 {
      let lines = (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      let text = lines.joined(separator: round.isMultiple(of: 3) ? "\r\n" : "\n")
      let file = AnswerFile(text, path: "en.md")
      let added = file.adding(
        [.init(question: "2", title: "New", body: "added words")], footnotes: [("z", "note")],
        order: ["1", "2", "3"])
      var rest = added.unicodeScalars[...]
      for scalar in text.unicodeScalars {
        let place = try #require(rest.firstIndex(of: scalar), "\(text.debugDescription)")
        rest = rest[rest.index(after: place)...]
      }
      #expect(added.contains("added words"))
      #expect(file.adding([], footnotes: [], order: []) == text)
    }
  }

  @Test("has marks that are found again")
  func marks() {
    let mark = ProposedMark(question: "ohchr-39-7:1", remark: "figures -- of 2019 --> 2020")
    #expect(ProposedMark.isMark(mark.text))
    #expect(ProposedMark.isMark("  " + mark.text))
    #expect(mark.text.components(separatedBy: "--").count == 3)
    #expect(!ProposedMark.isMark("<!-- a remark -->"))
  }
}
