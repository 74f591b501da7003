import Documents
import ReportingCore
import TestSupport
import Testing
import YAMLSource

@Suite("Whatever the bytes, a tree or a finding with its place")
struct FuzzTests {
  private static let valid = """
    # A city
    id: barcelona
    name: {en: Barcelona, es: 'Barcelona', ca: "Barcel\\u00F2na"}
    languages: [ca, es, en]
    base: &base
      - {period: 2023, value: 1660122}
      - 人权: |
          uno
           dos
      - >-
        folded
        text
    again: *base
    ? long key
    : - - x
      - y: {z: [1, 2, {}]}
    """

  /// Reads bytes and walks the whole tree; what must hold for any input is checked here.
  private func check(_ bytes: [UInt8], _ what: String) {
    let result = ReadResult(
      bytes: bytes, limits: YAMLLimits(bytes: 1 << 16, depth: 20, aliases: 20, nodes: 2_000))
    if result.node == nil {
      #expect(result.collector.hasErrors, "\(what): nil without a finding")
    }
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for finding in result.findings {
      #expect(!finding.message.isEmpty && finding.id.hasPrefix("yaml."))
      guard let place = finding.location else {
        Issue.record("\(what): a finding without a place")
        continue
      }
      #expect(place.path == "city.yaml")
      #expect(
        place.line >= 0 && place.line <= lines && place.column <= bytes.count + 1,
        "\(what): \(place)")
      for note in finding.notes {
        #expect((note.location?.line ?? 0) <= lines)
      }
    }
    if let node = result.node {
      var visited = 0
      walk(node, depth: 0, visited: &visited, lines: lines)
      #expect(visited <= 2_000)
    }
  }

  private func walk(_ node: YAMLNode, depth: Int, visited: inout Int, lines: Int) {
    visited += 1
    #expect(depth <= 20 && node.location.line <= lines)
    #expect(node.text.utf8.count == node.textLength)
    for item in node.elements { walk(item, depth: depth + 1, visited: &visited, lines: lines) }
    var count = 0
    for (key, value) in node.entries {
      count += 1
      walk(key, depth: depth + 1, visited: &visited, lines: lines)
      walk(value, depth: depth + 1, visited: &visited, lines: lines)
      if key.kind == .scalar { #expect(node[key.text] != nil) }
    }
    #expect(node.kind != .mapping || count == node.count)
  }

  @Test("the text that the others are made from is valid")
  func base() { #expect(ReadResult(FuzzTests.valid).findings.isEmpty) }

  @Test("random bytes")
  func randomBytes() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      check(bytes, "round \(round)")
    }
  }

  @Test("random pieces of YAML")
  func randomPieces() {
    let pieces = [
      "a", "b: ", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ",
      "!!str ",
      "|\n", ">-\n", "'", "\"", "\\", "#", "---\n", "...\n", "%", "? ", "<<: ", "\t", "é", "\r\n",
      "~",
      "@", "\u{2028}", "\u{FEFF}", "x: y", "- - ",
    ]
    var generator = SeededGenerator(seed: 2)
    for round in 0..<6_000 {
      let text = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      check(Array(text.utf8), "round \(round): \(text)")
    }
  }

  @Test("every beginning of a valid file")
  func truncated() {
    let bytes = Array(FuzzTests.valid.utf8)
    for end in 0...bytes.count { check(Array(bytes[..<end]), "the first \(end) bytes") }
  }

  @Test("a valid file with bytes changed, left out, doubled or moved")
  func mutated() {
    let valid = Array(FuzzTests.valid.utf8)
    var generator = SeededGenerator(seed: 3)
    for round in 0..<3_000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: position)
        case 2: bytes.insert(bytes[position], at: position)
        default: bytes.swapAt(position, Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
      check(bytes, "round \(round)")
    }
  }

  @Test("reading a file with the schema of another never traps")
  func wrongSchema() {
    var generator = SeededGenerator(seed: 4)
    let valid = Array(FuzzTests.valid.utf8)
    for _ in 0..<500 {
      var bytes = valid
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
        in: 0x20...0x7E, using: &generator)
      let result = ReadResult(bytes: bytes)
      guard let node = result.node,
        let reader = MappingReader(node, as: "a thing", into: result.collector)
      else { continue }
      for key in ["id", "name", "languages", "base", "again", "long key"] {
        _ = reader.text(key)
        _ = reader.number(key)
        _ = reader.period(key)
        _ = reader.localizedText(key)
        _ = reader.texts(key)
        _ = reader.mappings(key, as: "a part")?.map { $0.date("period") }
      }
      reader.finish()
      #expect(result.findings.allSatisfy { $0.location != nil })
    }
  }
}
