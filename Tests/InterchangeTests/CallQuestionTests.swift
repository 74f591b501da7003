import ReportingCore
import TestSupport
import Testing

@testable import Interchange

@Suite("The questions of a page")
struct CallQuestionTests {
  private func shown(_ questions: [CallQuestionTree.Question], _ depth: Int = 0) -> [String] {
    questions.flatMap { question in
      [String(repeating: "  ", count: depth) + "\(question.id) \(question.text)"]
        + shown(question.parts, depth + 1)
    }
  }

  private func read(_ body: String) throws -> CallQuestionTree {
    try CallSample.profile("<h2>Questions</h2>" + body).tree
  }

  @Test(
    "Markers are told from words that look like them",
    arguments: [
      ("1. Why?", "1", "Why?"), ("(a) Why?", "a", "Why?"), ("b) Why?", "b", "Why?"),
      ("iv. Why?", "iv", "Why?"), ("2.1 Why?", "2.1", "Why?"), ("1a. Why?", "1a", "Why?"),
      ("Question 3: Why?", "3", "Why?"), ("Pregunta n.º 4. ¿Por qué?", "4", "¿Por qué?"),
      ("Q5: Why?", "5", "Why?"), ("II. Why?", "II", "Why?"), ("7 – Why?", "7", "Why?"),
      ("1.Why?", "1", "Why?"),
    ])
  func markers(text: String, marker: String, rest: String) throws {
    let read = try #require(QuestionMarker.reading(text))
    #expect(read.marker.text == marker)
    #expect(read.rest == rest)
  }

  @Test(
    "Words are no markers",
    arguments: [
      "e.g. cities", "2.5 million people", "A city asks.", "Questions on cities", "2025 was dry.",
      "(see below) Why?", "I live here.", "Plain words", "1,000 words", "mid. June", "",
    ])
  func words(text: String) { #expect(QuestionMarker.reading(text) == nil) }

  @Test("Lists that are not closed, not nested or counted by style")
  func lists() throws {
    #expect(
      shown(
        try read(
          "<ol><li>One:</li></ol><ol type=a><li>x</li><li>y</li></ol><ol start=2><li>Two<ul><li>z</ul><p>and more</ol>"
        ).questions) == ["1 One:", "  1a x", "  1b y", "2 Two and more", "  2.1 z"])
    #expect(
      shown(
        try read("<p>1. One</p><p>(i) x</p><p>(ii) y</p><p>2. Two</p><p>h) p</p><p>i) q</p>")
          .questions)
        == ["1 One", "  1.i x", "  1.ii y", "2 Two", "  2h p", "  2i q"])
    #expect(
      shown(try read("1. One<br>and on<br>2. Two<br>").questions) == ["1 One and on", "2 Two"])
  }

  @Test("Numbers that begin anew under each heading get letters")
  func groups() throws {
    let tree = try read(
      "<h3>For States</h3><p>1. One?</p><p>2. Two?</p><h3>For local governments</h3><p>1. Three?</p>"
    )
    #expect(tree.questions.map(\.id) == ["A1", "A2", "B1"])
    #expect(tree.hasGroupLetters)
    let once = try read("<h3>Law</h3><p>1. One?</p><h3>Practice</h3><p>2. Two?</p>")
    #expect(once.questions.map(\.id) == ["1", "2"])
  }

  @Test("Questions without a number or a heading are found, and what is none is named")
  func plain() throws {
    let profile = try CallSample.profile(
      "<p>Deadline: 1 May 2025</p><p>We would like to know:</p><ul><li>How is it?</li><li>Where is it?</li></ul><ul><li>Bread</li></ul>"
    )
    #expect(profile.tree.questions.map(\.id) == ["1", "2"])
    #expect(!profile.hasQuestionHeading)
    let tree = try read("<p>Choose some.</p><p>How is it?</p><p>Where is it?</p>")
    #expect(tree.questions.map(\.text) == ["How is it?", "Where is it?"])
    #expect(tree.others.map(\.text) == ["Choose some."])
  }

  @Test("Two questions of one number stay two")
  func repeated() throws {
    #expect(try read("<p>1. One?</p><p>1. Two?</p>").questions.map(\.id) == ["1", "1-2"])
  }

  // MARK: Trees

  private struct Made {
    var text: String
    var parts: [Made]
  }

  private func make(_ random: inout SeededGenerator, depth: Int, _ number: inout Int) -> [Made] {
    (0..<Int.random(in: depth == 1 ? 1...5 : 0...3, using: &random)).map { _ in
      number += 1
      let text = "Matter \(number) of the city"
      return Made(
        text: text, parts: depth < 4 ? make(&random, depth: depth + 1, &number) : [])
    }
  }

  private func shape(_ made: [Made]) -> [String] {
    made.flatMap { [$0.text] + shape($0.parts).map { "  " + $0 } }
  }

  private func shape(_ questions: [CallQuestionTree.Question]) -> [String] {
    questions.flatMap { [$0.text] + shape($0.parts).map { "  " + $0 } }
  }

  private func html(_ made: [Made], depth: Int, closing: Bool, bullets: Bool) -> String {
    guard !made.isEmpty else { return "" }
    let types = ["1", "a", "i", "A"]
    let (open, close) =
      bullets && depth > 1 ? ("<ul>", "</ul>") : ("<ol type='\(types[depth - 1])'>", "</ol>")
    return open
      + made.map {
        "<li>\($0.text)\(html($0.parts, depth: depth + 1, closing: closing, bullets: bullets))"
          + (closing ? "</li>\n" : "\n")
      }.joined() + close
  }

  private func paragraphs(_ made: [Made], depth: Int) -> String {
    made.enumerated().map { index, item in
      let marker =
        switch depth {
        case 1: "\(index + 1)."
        case 2: "\(["a", "b", "c"][index]))"
        case 3: "(\(["i", "ii", "iii"][index]))"
        default: "\(["A", "B", "C"][index])."
        }
      return "<p>\(marker) \(item.text)</p>\n" + paragraphs(item.parts, depth: depth + 1)
    }.joined()
  }

  @Test(
    "A tree that is written as a list, or in paragraphs, is read as the same tree", arguments: 0..<6
  )
  func trees(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var number = 0
      let made = make(&random, depth: 1, &number)
      for body in [
        html(made, depth: 1, closing: true, bullets: false),
        html(made, depth: 1, closing: false, bullets: false),
        html(made, depth: 1, closing: true, bullets: true),
        paragraphs(made, depth: 1),
      ] {
        let tree = try read(body)
        #expect(shape(tree.questions) == shape(made), "\(body)")
        let ids = tree.questions.flatMap(\.withParts).map { $0.id.lowercased() }
        #expect(Set(ids).count == ids.count)
      }
    }
  }
}
