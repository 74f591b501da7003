import Documents
import ReportingCore
import Testing
import YAMLSource

@Suite("Mistakes of syntax, said for people")
struct SyntaxErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var marked: String
    var says: String
    var rule = YAMLRule.syntax
    var testDescription: String { marked }
  }

  static let cases: [Case] = [
    Case(marked: "title: Report¦: the city\n", says: "quotes"),
    Case(marked: "a: 1\n  b¦: 2\n", says: "indentation"),
    Case(marked: "name: x\n¦country\nmodules: [a]\n", says: "no ':'"),
    Case(marked: "name: ¦\"Barcelona\nid: b\n", says: "never closed"),
    Case(marked: "name: ¦'Barcelona\nid: b\n", says: "never closed"),
    Case(marked: "name: \"C:¦\\qities\"\n", says: "backslash"),
    Case(marked: "languages: [ca, es\nid¦: b\n", says: "','"),
    Case(marked: "a: [1, 2¦}\n", says: "']'"),
    Case(marked: "name: {en: A, es: B¦]\n", says: "'}'"),
    Case(marked: "name: \"A\" ¦of B\n", says: "belong"),
    Case(marked: "a:\n    b: 1\n  ¦c: 2\n", says: "column"),
    Case(marked: "list:\n  - a\n  ¦b\n", says: "'- '"),
    Case(marked: "handle: ¦@city\n", says: "quotes"),
    Case(marked: "share: ¦%5\n", says: "quotes"),
    Case(marked: "code: ¦`x`\n", says: "quotes"),
    Case(marked: "note: ¦* see below\n", says: "'*'"),
    Case(marked: "note: ¦& more\n", says: "'&'"),
    Case(marked: "text: | ¦hello\n  x\n", says: "next line"),
    Case(marked: "key: ¦- a\n", says: "line of its own"),
    Case(marked: "a: 1\n¦- b\n", says: "key"),
    Case(marked: "x: ¦]\n", says: "value"),
    Case(marked: "- a\n¦b: 1\n", says: "'- '"),
    Case(marked: "note: ¦!a!b text\n", says: "'!'", rule: .tag),
    Case(marked: "\"a\"\n¦\"b\"\n", says: "belongs to nothing", rule: .severalDocuments),
  ]

  @Test("has its place and a way to mend it", arguments: cases)
  func wording(_ example: Case) throws {
    let marked = MarkedText(example.marked)
    let result = ReadResult(marked.text)
    let finding = try #require(result.findings.first)
    #expect(result.node == nil)
    #expect(result.findings.count == 1)
    #expect(finding.id == example.rule.rawValue, "\(finding.message)")
    #expect(finding.location == marked.location, "\(finding.message)")
    let said = finding.message + " " + (finding.suggestion ?? "")
    #expect(said.contains(example.says), "\(said)")
    #expect(!finding.message.contains("well-formed"), "libyaml's words: \(finding.message)")
  }

  @Test("places count from the line at which the text stands in its file")
  func firstLine() {
    let collector = DiagnosticCollector()
    let front = "title: x\ntitle: y\nbad: [\n"
    let node = YAMLReader.read(front.utf8, path: "meta/1.md", firstLine: 2, into: collector)
    #expect(node == nil)
    #expect(collector.diagnostics.map(\.location?.description) == ["meta/1.md:4:7"])
    let other = DiagnosticCollector()
    _ = YAMLReader.read("title: x\ntitle: y\n".utf8, path: "meta/1.md", firstLine: 2, into: other)
    #expect(other.diagnostics.map(\.location?.description) == ["meta/1.md:3:1"])
    #expect(other.diagnostics.first?.notes.first?.location?.line == 2)
  }
}
