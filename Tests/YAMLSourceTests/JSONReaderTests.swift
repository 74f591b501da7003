import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import YAMLSource

@Suite("JSON is read strictly, with places")
struct JSONReaderTests {
  private static func read(
    _ bytes: [UInt8], limits: YAMLLimits = .standard
  ) -> (node: YAMLNode?, findings: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let node = JSONReader.read(bytes, path: "city.yaml", limits: limits, into: collector)
    return (node, collector.diagnostics)
  }

  @Test("values, escapes and places")
  func values() throws {
    let text = """
      {
        "a": "ä\\u00e4\\n\\t\\"\\\\\\/\\b\\f\\r\\ud83d\\ude00",
        "список": [1, -2.5e+3, true,\tfalse, null, ""], "é": {"z": {}}
      }
      """
    for ending in ["\n", "\r\n", "\r"] {
      let (node, findings) = Self.read(
        Array(text.replacingOccurrences(of: "\n", with: ending).utf8))
      #expect(findings.isEmpty)
      let root = try #require(node)
      #expect(root["a"]?.text == "ää\n\t\"\\/\u{8}\u{c}\r😀")
      let list = try #require(root["список"])
      #expect(list.elements.map(\.text) == ["1", "-2.5e+3", "true", "false", "null", ""])
      #expect(list.elements.map(\.isPlain) == [true, true, true, true, true, false])
      #expect(list.location == Place(path: "city.yaml", line: 3, column: 13))
      #expect(list.elements.map(\.location.column) == [14, 17, 26, 32, 39, 45])
      #expect(root["é"]?["z"]?.location == Place(path: "city.yaml", line: 3, column: 61))
      #expect(root.entry("a")?.key.location == Place(path: "city.yaml", line: 2, column: 3))
    }
  }

  /// `¦` marks the place of the finding.
  @Test(
    "mistakes are told with their place and what to do",
    arguments: [
      ("¦", "empty", "Write its content"), ("¦  ", "empty", "Write its content"),
      ("{\"a\": 1¦,}", "behind this comma", "Take it out."),
      ("[1, 2¦, ]", "behind this comma", "Take it out."),
      ("{\"a\": 1 ¦\"b\": 2}", "a comma is missing", "Put a comma"),
      ("{\"a\": 1¦", "ends inside of a map", "Part of the file"),
      ("[1, [2], 3¦", "ends inside of a list", "Part of the file"),
      ("[1¦}", "does not close the list", ""), ("{¦\"a\" 1}", "no ':'", "\"key\": value"),
      ("{¦a: 1}", "double quotes", "\"key\": value"), ("[¦'a']", "double quotes", "\"text\""),
      ("{\"é\": ¦True}", "'True' is no value", "true"), ("[¦NaN]", "no value", "double quotes"),
      ("[¦01]", "not a number", "1234.5"), ("[¦-]", "not a number", ""),
      ("[¦1.]", "not a number", ""), ("[¦1e]", "not a number", ""), ("[¦2023/24]", "", ""),
      ("[¦+1]", "no value", ""), ("[¦.5]", "no value", ""), ("[¦]]", "", ""),
      ("[\n  ¦\"a\n\"]", "not closed in its line", "\\n"), ("[¦\"a", "not closed", "quote"),
      ("[\"ä¦\\x\"]", "no meaning", "backslash"), ("[\"¦\\u00g0\"]", "four hexadecimal", ""),
      ("[\"¦\\ud83d\"]", "half of a character", ""), ("[\"¦\\ude00\"]", "half of a character", ""),
      ("[\"¦\\ud83d\\u0041\"]", "half of a character", ""), ("[\"a¦\tb\"]", "a tab", "\\t"),
      ("[\"a¦\u{1}\"]", "invisible", "Take it out."),
      ("[1 ¦// one\n]", "no comments", "Take it out"),
      ("¦# one\n[]", "no comments", ""), ("[] ¦[]", "behind the end", "Take it out"),
      ("{¦", "ends inside of a map", ""), ("{\"a\":¦", "where a value should stand", ""),
      ("{\"a\": 1, ¦\"a\": 2}", "second time", "Keep one"), ("[1, ¦,]", "no value can begin", ""),
      ("¦%", "no value can begin", ""),
    ])
  func mistakes(_ marked: String, _ message: String, _ suggestion: String) throws {
    // Not marked: what need not be refused where the mark stands.
    guard !message.isEmpty else {
      #expect(Self.read(Array(MarkedText(marked).text.utf8)).findings.hasErrors)
      return
    }
    let text = MarkedText(marked)
    let finding = try #require(Self.read(Array(text.text.utf8)).findings.first)
    #expect(finding.message.contains(message), "\(finding.message)")
    #expect(
      suggestion.isEmpty || finding.suggestion?.contains(suggestion) == true,
      "\(finding.suggestion ?? "none")")
    #expect(finding.location == text.location)
  }

  @Test("limits and encodings")
  func limits() {
    func ids(_ bytes: [UInt8], _ limits: YAMLLimits) -> [String] {
      Self.read(bytes, limits: limits).findings.map(\.id)
    }
    let deep = Array((String(repeating: "[", count: 9) + String(repeating: "]", count: 9)).utf8)
    #expect(ids(deep, YAMLLimits(depth: 9)) == [])
    #expect(ids(deep, YAMLLimits(depth: 8)) == ["yaml.too-deep"])
    #expect(ids(deep, YAMLLimits(bytes: 17)) == ["yaml.too-large"])
    #expect(ids(Array("[1, 2]".utf8), YAMLLimits(nodes: 2)) == ["yaml.too-many-nodes"])
    #expect(ids(Array("{\"a\": 2}".utf8), YAMLLimits(nodes: 2)) == ["yaml.too-many-nodes"])
    #expect(ids([0xEF, 0xBB, 0xBF, 0x5B, 0x5D], .standard) == [])
    #expect(ids([0x5B, 0x22, 0xC3, 0x22, 0x5D], .standard) == ["yaml.encoding"])
    #expect(ids([0xFF, 0xFE, 0x5B, 0x00], .standard) == ["yaml.encoding"])
  }

  @Test("keys that stand twice among many are all found")
  func duplicates() {
    for count in [3, 16, 17, 200] {
      var keys = (0..<count).map { "k\($0)" }
      keys += ["k1", "k2", "k1"]
      let text = "{" + keys.map { "\"\($0)\": 0" }.joined(separator: ",\n") + "}"
      let findings = Self.read(Array(text.utf8)).findings
      #expect(findings.map(\.id) == Array(repeating: "yaml.duplicate-key", count: 3))
      #expect(findings.map { $0.location?.line } == [count + 1, count + 2, count + 3])
      #expect(findings.map { $0.notes.first?.location?.line } == [2, 3, 2])
    }
  }

  @Test("a line of any length takes a time that grows with it")
  func longLine() {
    // Each value asks for its column; counted from the start of the line this would take minutes.
    let text = "[" + String(repeating: "\"ä\",", count: 200_000) + "0]"
    let (node, findings) = Self.read(Array(text.utf8))
    #expect(findings.isEmpty && node?.count == 200_001)
    #expect(node.map { $0.elements.reduce(0) { max($0, $1.location.column) } } == 800_002)
  }

  /// A tree in one line, as the program below prints what Python reads.
  private static func words(_ node: YAMLNode) -> String {
    switch node.kind {
    case .sequence: "[\(node.elements.map(words).joined(separator: " "))]"
    case .mapping:
      "{\(node.entries.map { "\(words($0.key)) \(words($0.value))" }.joined(separator: " "))}"
    case .scalar:
      node.isPlain
        ? "p\(node.text)"
        : "s" + node.text.utf8.map { String($0, radix: 16) }.joined(separator: ".")
    }
  }

  private static let peer = """
    import base64, json, sys
    class Plain(str): pass
    def pairs(items):
        if len({key for key, _ in items}) != len(items): raise ValueError
        return dict(items)
    def refuse(_): raise ValueError
    def words(value):
        if isinstance(value, list): return '[' + ' '.join(map(words, value)) + ']'
        if isinstance(value, dict):
            return '{' + ' '.join(words(key) + ' ' + words(item) for key, item in value.items()) + '}'
        if value is None: return 'pnull'
        if isinstance(value, bool): return 'ptrue' if value else 'pfalse'
        if isinstance(value, Plain): return 'p' + value
        return 's' + '.'.join('%x' % byte for byte in value.encode())
    for line in sys.stdin:
        try:
            text = base64.b64decode(line).decode('utf-8-sig')
            print(words(json.loads(text, parse_float=Plain, parse_int=Plain, parse_constant=refuse,
                                   object_pairs_hook=pairs)))
        except (ValueError, RecursionError): print('none')
    """

  /// Texts that are nearly JSON: valid ones made at random, with a few bytes changed.
  private static func candidates(_ count: Int) -> [[UInt8]] {
    var random = SeededGenerator(seed: 12)
    let atoms = [
      "0", "-1", "1.5", "2e9", "-0.25E-3", "true", "false", "null", "\"\"", "\"a b\"", "\"ä人\"",
      "\"\\u00e4\\n\"", "\"\\ud83d\\ude00\"", "\"\\\\\"", "\"2023/24\"", "\"a\\/b\"",
      "\"long enough to be looked at eight bytes at a time, ä\"",
    ]
    let blanks = ["", " ", "\n", "\r\n", "\t", "  "]
    func value(_ depth: Int) -> String {
      let blank = blanks.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<(depth > 4 ? 2 : 5), using: &random) {
      case 2:
        return "["
          + (0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth + 1) }
          .joined(separator: ",") + blank + "]"
      case 3, 4:
        return "{"
          + (0..<Int.random(in: 0...5, using: &random)).map {
            "\(blank)\"k\($0)\"\(blank):" + value(depth + 1)
          }.joined(separator: ",") + blank + "}"
      default: return blank + (atoms.randomElement(using: &random) ?? "0") + blank
      }
    }
    let bytes = Array("{}[],:\"\\ntrue0-1.eE+u \n\t\r/#'äd8".utf8) + [0, 0xC3, 0xFF, 0x7F]
    return (0..<count).map { number in
      var text = Array(value(0).utf8)
      for _ in 0..<(number % 4) {
        let place = Int.random(in: 0...text.count, using: &random)
        let byte = bytes.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.insert(byte, at: place)
        case 1 where place < text.count: text[place] = byte
        default: if place < text.count { text.remove(at: place) }
        }
      }
      return text
    }
  }

  @Test("Python reads the same, and refuses what is refused here")
  func oracle() throws {
    let texts = Self.candidates(6_000)
    let folder = try TemporaryFolder()
    try Data(Self.peer.utf8).write(to: folder.url.appending(path: "peer.py"))
    try Data(texts.map { Data($0).base64EncodedString() + "\n" }.joined().utf8)
      .write(to: folder.url.appending(path: "texts"))
    let outcome = try Program.shell("python3 peer.py < texts", in: folder.url)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let answers = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    var accepted = 0
    for (text, answer) in zip(texts, answers) {
      let (node, findings) = Self.read(text)
      let own = node.flatMap { findings.hasErrors ? nil : Self.words($0) } ?? "none"
      if own != "none" { accepted += 1 }
      #expect(own == answer, "\(String(decoding: text, as: UTF8.self))")
      let lines = text.count { $0 == 0x0A || $0 == 0x0D } + 1
      for place in findings.map(\.location) {
        #expect((place?.line ?? -1) <= lines && (place?.column ?? -1) <= text.count + 1)
      }
    }
    #expect(answers.count == texts.count + 1 && accepted > 2_000 && accepted < 5_000)
  }

  @Test("what is JSON and YAML at once gives the same tree")
  func sameAsYAML() throws {
    var compared = 0
    for text in Self.candidates(5_000) {
      let (node, findings) = Self.read(text)
      guard let node, !findings.hasErrors else { continue }
      let yaml = text.withUnsafeBytes {
        YAMLFastParser.tree(
          of: YAMLInput(bytes: $0, path: "city.yaml", firstLine: 1), limits: .standard)
      }
      guard let yaml else { continue }
      compared += 1
      #expect(yaml.text == node.tree.text)
      #expect(yaml.records.count == node.tree.records.count)
      for (a, b) in zip(yaml.records, node.tree.records) {
        #expect(
          (a.a, a.b, a.sourceLength, a.hash, a.line) == (b.a, b.b, b.sourceLength, b.hash, b.line))
        #expect(a.columnAndStyle == b.columnAndStyle)
      }
    }
    #expect(compared > 80)
  }
}
