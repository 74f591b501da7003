import Documents
import ReportingCore
import Testing
import YAMLSource

@Suite("What is refused, and where")
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: YAMLRule
    var marked: String
    /// A part of the message or suggestion that must be there.
    var says: String = ""
    var testDescription: String { "\(rule.rawValue): \(marked)" }
  }

  static let cases: [Case] = [
    Case(rule: .duplicateKey, marked: "a: 1\nb: 2\n¦a: 3\n", says: "second time"),
    Case(rule: .duplicateKey, marked: "x: {é: 1, ¦é: 2}\n"),
    Case(rule: .duplicateKey, marked: "a: 1\n¦\"a\": 3\n"),
    Case(
      rule: .duplicateKey,
      marked: (0..<40).map { "key-\($0): 1\n" }.joined() + "¦key-7: 2\n"),
    Case(rule: .tab, marked: "a:\n¦\tb: 1\n", says: "blanks"),
    Case(rule: .tab, marked: "a:\n  b: 1\n  ¦\tc: 1\n"),
    Case(rule: .tab, marked: "a:\n  - x\n¦\t- y\n"),
    Case(rule: .mergeKey, marked: "base: &b {x: 1}\nother:\n  ¦<<: *b\n"),
    Case(rule: .tag, marked: "a: ¦!!python/object:os.system x\n"),
    Case(rule: .tag, marked: "a: ¦!secret x\n", says: "!secret"),
    Case(rule: .tag, marked: "a: ¦!!binary aGk=\n", says: "!!binary"),
    Case(rule: .tag, marked: "¦!!set {a, b}\n"),
    Case(rule: .severalDocuments, marked: "a: 1\n---\n¦b: 2\n"),
    Case(rule: .severalDocuments, marked: "a: 1\n...\n---\n¦[b]\n"),
    Case(rule: .keyKind, marked: "¦[a, b]: 1\n"),
    Case(rule: .keyKind, marked: "title: {¦{name}: x}\n"),
    Case(rule: .keyKind, marked: "text: {¦{indicator:PA-05}}\n", says: "quotes"),
    Case(rule: .unknownAlias, marked: "a: &base 1\nb: ¦*bsae\n", says: "'base'"),
    Case(rule: .unknownAlias, marked: "note: ¦*important\n", says: "quotes"),
    Case(rule: .recursiveAlias, marked: "a: &a [1, ¦*a]\n"),
    Case(rule: .controlCharacter, marked: "a: x\nname: Barce¦\u{07}lona\n", says: "U+0007"),
    Case(rule: .controlCharacter, marked: "a: ¦\u{0}\n", says: "UTF-8"),
    Case(rule: .lineSeparator, marked: "título: a¦\u{2028}b\n", says: "U+2028"),
    Case(rule: .lineSeparator, marked: "título: a¦\u{85}b\n", says: "U+0085"),
    Case(rule: .directive, marked: "¦%YAML 3.0\n---\na: 1\n"),
  ]

  @Test("each mistake is found at its place", arguments: cases)
  func refusal(_ example: Case) throws {
    let marked = MarkedText(example.marked)
    let result = ReadResult(marked.text)
    let finding = try #require(result.findings.first { $0.id == example.rule.rawValue })
    #expect(finding.location == marked.location)
    #expect(finding.suggestion?.isEmpty == false)
    #expect((finding.message + " " + (finding.suggestion ?? "")).contains(example.says))
    #expect(result.findings.count == 1, "no finding follows from another: \(result.findings)")
  }

  @Test("a duplicate key points to the first one, and the first one holds")
  func duplicateKeyNote() throws {
    let result = ReadResult("name: x\nid: a\nid: b\n")
    let finding = try #require(result.findings.first)
    #expect(
      finding.notes.map(\.location) == [Place(path: "city.yaml", line: 2, column: 1)])
    #expect(result.node?["id"]?.text == "a")
  }

  @Test("all duplicate keys of a file are found, nested ones too")
  func allDuplicates() {
    let result = ReadResult("a: {x: 1, x: 2}\nb:\n  - y: 1\n    y: 2\n    y: 3\na: 5\n")
    #expect(result.ids == Array(repeating: "yaml.duplicate-key", count: 4))
  }

  @Test("equal keys of different maps are no duplicates")
  func equalKeysElsewhere() {
    let result = ReadResult("a: {x: 1}\nb: {x: 1, a: {x: 2}}\nx: 1\n")
    #expect(result.findings.isEmpty)
  }

  @Test("bytes that are not UTF-8 are placed by line and character")
  func badUTF8() throws {
    let bytes = Array("año: 2019\nciudad: Málaga, Le".utf8) + [0xF3] + Array("n\n".utf8)
    let result = ReadResult(bytes: bytes)
    let finding = try #require(result.findings.first)
    #expect(finding.id == "yaml.encoding")
    #expect(finding.location == Place(path: "city.yaml", line: 2, column: 19))
    #expect(result.node == nil)
  }

  @Test("UTF-16 is refused with or without a mark")
  func utf16() {
    let text = Array("a: 1\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ReadResult(bytes: [0xFF, 0xFE] + text).ids == ["yaml.encoding"])
    #expect(ReadResult(bytes: text).ids == ["yaml.control-character"])
  }

  @Test("depth up to the limit is read, one more is refused at its place")
  func depth() throws {
    let fine = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(ReadResult(fine).findings.isEmpty)
    let result = ReadResult("[" + fine + "]")
    let finding = try #require(result.findings.first)
    #expect(finding.id == "yaml.too-deep")
    #expect(finding.location == Place(path: "city.yaml", line: 1, column: 65))
  }

  @Test("a file of brackets alone is refused before libyaml takes long")
  func brackets() {
    let result = ReadResult(String(repeating: "[", count: 1 << 20))
    #expect(result.ids == ["yaml.too-deep"])
  }

  @Test("the size limit names both sizes")
  func size() throws {
    let result = ReadResult("a: 12345\n", limits: YAMLLimits(bytes: 5))
    let finding = try #require(result.findings.first)
    #expect(finding.id == "yaml.too-large")
    #expect(finding.message.contains("9") && finding.message.contains("5"))
  }

  @Test("the limit of values")
  func nodes() {
    #expect(ReadResult("[a, b, c]", limits: YAMLLimits(nodes: 4)).findings.isEmpty)
    #expect(ReadResult("[a, b, c, d]", limits: YAMLLimits(nodes: 4)).ids == ["yaml.too-many-nodes"])
  }

  @Test("a billion laughs are refused where they grow too many")
  func billionLaughs() throws {
    var text = "l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1..<12 {
      text += "l\(level): &l\(level) ["
      text += Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let result = ReadResult(text)
    let finding = try #require(result.findings.first)
    #expect(finding.id == "yaml.too-many-aliases")
    #expect((finding.location?.line ?? 0) > 1)
    #expect(result.node == nil)
  }

  @Test("the limit of aliases")
  func aliasLimit() {
    let text = "a: &a x\nb: [" + Array(repeating: "*a", count: 11).joined(separator: ", ") + "]\n"
    #expect(ReadResult(text, limits: YAMLLimits(aliases: 11)).findings.isEmpty)
    #expect(ReadResult(text, limits: YAMLLimits(aliases: 10)).ids == ["yaml.too-many-aliases"])
  }

  @Test("depth counts what aliases stand for")
  func aliasDepth() {
    var text = "l0: &l0 [x]\n"
    for level in 1..<80 { text += "l\(level): &l\(level) [*l\(level - 1)]\n" }
    #expect(ReadResult(text).ids == ["yaml.too-deep"])
  }

  @Test("thousands of directive lines are refused")
  func directives() {
    let text = (0..<50_000).map { "%TAG !t\($0)! tag:x,2000:\n" }.joined() + "---\na: 1\n"
    #expect(ReadResult(text).ids == ["yaml.directive"])
  }

  @Test(
    "an empty file and one of comments have a finding of their own",
    arguments: [
      "", "\n\n", "# nothing yet\n", "---\n", "\u{FEFF}", "---\n...\n",
    ])
  func empty(_ text: String) throws {
    let result = ReadResult(text)
    let finding = try #require(result.findings.first)
    #expect(result.ids == ["yaml.empty"])
    #expect(finding.location == Place(path: "city.yaml"))
    #expect(result.node == nil)
  }

  @Test("a file full of mistakes is refused with the first of them, in little time")
  func manyMistakes() {
    for line in ["a: 1\n", "? {a: 1}\n: 1\n", "!x y: 1\n"] {
      let result = ReadResult(String(repeating: line, count: 100_000))
      #expect(result.findings.count <= 201 && result.node == nil)
      #expect(result.ids.last == "yaml.too-many-findings")
    }
    let separators = ReadResult("a: \"" + String(repeating: "\u{2028}", count: 200_000) + "\"\n")
    #expect(separators.findings.count == 21)
    #expect(separators.findings.last?.message.contains("199979 behind it") == true)
    #expect(separators.node?["a"]?.textLength == 200_000)
  }

  @Test("what a file holds cannot speak to the terminal or break a message's line")
  func controlCharactersInMessages() {
    let result = ReadResult("\"a\\e[31m\\n\\u202Eb\": 1\n\"a\\e[31m\\n\\u202Eb\": 2\n")
    #expect(
      result.findings.map(\.message) == [
        "the key 'a\u{FFFD}[31m\\n\u{FFFD}b' stands here a second time"
      ])
  }

  @Test("every kind of finding has an id of the family")
  func ids() {
    #expect(YAMLRule.allCases.allSatisfy { $0.rawValue.hasPrefix($0 == .json ? "json." : "yaml.") })
  }
}
