import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import YAMLSource

@Suite("What is read without libyaml is what libyaml reads")
struct FastParserTests {
  /// A tree in words, every place in it; nil when there is none.
  private static func words(_ tree: YAMLTree?) -> [String]? {
    tree.map { tree in
      tree.records.map { record in
        let range = Int(record.a)..<Int(record.a + record.b)
        let content =
          record.kind == .scalar
          ? String(decoding: tree.text[range], as: UTF8.self) : "\(record.a) \(record.b)"
        let length = record.isOnOneLine ? "\(record.sourceLength)" : "lines"
        return "\(record.kind) \(record.style) \(record.line):\(record.column) "
          + (record.kind == .scalar ? "\(length) \(record.hash) " : "") + content
      }
    }
  }

  private static func fast(_ bytes: [UInt8], limits: YAMLLimits = .standard) -> YAMLTree? {
    bytes.withUnsafeBytes {
      YAMLFastParser.tree(
        of: YAMLInput(bytes: $0, path: "city.yaml", firstLine: 1), limits: limits)
    }
  }

  private static func slow(
    _ bytes: [UInt8], limits: YAMLLimits = .standard
  ) -> (tree: YAMLTree?, findings: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let node = bytes.withUnsafeBytes {
      var builder = YAMLTreeBuilder(
        input: YAMLInput(bytes: $0, path: "city.yaml", firstLine: 1), limits: limits,
        collector: collector)
      return builder.build()
    }
    return (node?.tree, collector.diagnostics)
  }

  private static let files: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return ["config", "Plugins", "examples"].flatMap { folder in
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      return (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".yaml") }
        .map { root.appending(path: "\(folder)/\($0)").path }
    }.sorted()
  }()

  @Test("every file of this repository, and most of them fast")
  func repository() throws {
    var fast = 0
    #expect(Self.files.count > 50)
    for file in Self.files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      guard let tree = Self.fast(bytes) else { continue }
      fast += 1
      let slow = Self.slow(bytes)
      #expect(Self.words(tree) == Self.words(slow.tree), "\(file)")
      #expect(slow.findings.isEmpty)
    }
    #expect(fast * 20 >= Self.files.count * 19, "\(fast) of \(Self.files.count)")
  }

  @Test(
    "what libyaml must read is left to it",
    arguments: [
      "", "# nothing\n", "text\n", "'a'\n", "a: b: c\n", "a: *b\n", "a: &b c\n", "a: !b c\n",
      "a: \"\\ud83d\\ude00\"\n", "a: \"\\x41\"\n", "a: 'it''s'\n", "a:\tb\n", "a: b\r\n",
      "---\na: b\n", "a: b\n---\nc: d\n",
      "a: b\n...\n", "%YAML 1.1\n", "? a\n: b\n", "a: b\n c: d\n", " a: b\nc: d\n", "- a\nb: c\n",
      "a: b\na: c\n", "{a: 1, a: 2}\n", "<<: b\n", "a: |2\n   b\n", "a: |\n", "a: >\n  b\n   c\n",
      "a: [b, c: d]\n", "a: [b\n", "a: {b}\n", "a: {b: }\n", "a: @b\n", "a: `b\n", "-\n- a\n",
      "a: 'b\n  c'\n", "a: \"b\n  c\"\n", "a: |\n  b", "a: b #c\nd\n", "a: 'b'#c\n", "a: [b]#c\n",
      "a: [b,\n---\n]\n", "a: - b\n", "a: %b\n", "a: {b: c}: d\n", "a: \u{7F}\n",
      "a: \u{80}\n", "a: [b #c\n]\n", "a: [b\nc]\n", "a: |+\n  b\n", "a: |\n\n  b\n",
    ])
  func left(_ text: String) { #expect(Self.fast([UInt8](text.utf8)) == nil) }

  private static let pieces = [
    "a: b\n", "key: a text of words\n", "- ", "  ", "\n", "a:\n", "  - b\n", "- c: d\n",
    "    e: f\n",
    "[x, 'y', \"z\"]", "{en: Housing, es: 'Vivienda'}", ": ", "|\n  one\n  two\n",
    ">-\n    uno\n    dos\n",
    "# remark\n", " # remark", "\"quoted\"", "\"a \\u00A0 \\\" \\\\ \\n\"", "\\", "\\u12", "\"",
    "'single'", "é人🙂", "x", "-", "--", ":", "?", "#", ",",
    "[", "]", "{", "}", "|", ">", "&a", "*a", "!t", "%", "\t", "12:30", "a#b", "a:b", "- - x\n",
    "b:\n- i\n- j\n", "long text\n  goes on\n\n  and on\n", "a.b: {c: [d, e], f: g}\n", "\\", "''",
  ]

  @Test("texts put together at random")
  func random() {
    var generator = SeededGenerator(seed: 57)
    var read = 0
    for _ in 0..<60_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      compare([UInt8](text.utf8), &read)
    }
    #expect(read > 2_000, "\(read) were read")
  }

  @Test("files of this repository with a few bytes changed")
  func mutations() throws {
    var generator = SeededGenerator(seed: 12)
    var read = 0
    for file in Self.files.shuffled(using: &generator).prefix(40) {
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      for _ in 0..<25 {
        let size = Int.random(in: 50...600, using: &generator)
        let end = whole.prefix(size).lastIndex(of: UInt8(ascii: "\n")) ?? 0
        var bytes = Array(whole.prefix(end + 1))
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          let new = Self.pieces.randomElement(using: &generator) ?? ""
          bytes.replaceSubrange(
            place..<min(place + Int.random(in: 0...3, using: &generator), bytes.count),
            with: new.utf8)
        }
        compare(bytes, &read)
      }
    }
    #expect(read > 100, "\(read) were read")
  }

  private func compare(_ bytes: [UInt8], _ read: inout Int) {
    let limits = YAMLLimits(bytes: 1 << 16, depth: 6, aliases: 20, nodes: 300)
    guard let tree = Self.fast(bytes, limits: limits) else { return }
    read += 1
    let slow = Self.slow(bytes, limits: limits)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(Self.words(tree) == Self.words(slow.tree), "\(text.debugDescription)")
    #expect(slow.findings.isEmpty, "\(text.debugDescription): \(slow.findings)")
  }
}
