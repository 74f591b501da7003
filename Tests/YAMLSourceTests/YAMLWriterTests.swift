import ReportingCore
import TestSupport
import Testing
import YAMLSource

@Suite("Writing YAML")
struct YAMLWriterTests {
  @Test("block form, in the order given")
  func blockForm() {
    let value: YAMLValue = [
      "id": "open-sdg",
      "version": 1,
      "title": ["en": "Imported", "es": "Importado: todo"],
      "rights": ["ICCPR 19", "16.10.2", "no"],
      "published": true,
      "empty": [],
      "nothing": .map([]),
      "note": "One line.\nAnother # line.\n\nEnd",
      "indicators": [
        ["id": "a", "scale": .number(0.01), "values": [.number(1.5), .number(1e21), 3]],
        ["id": "b"],
        [["nested"], "x\ny\n"],
      ],
    ]
    #expect(
      YAMLWriter().write(value, comment: "Made by the import.\n\nDo not edit.") == """
        # Made by the import.
        #
        # Do not edit.
        id: open-sdg
        version: 1
        title:
          en: Imported
          es: "Importado: todo"
        rights: [ICCPR 19, "16.10.2", "no"]
        published: true
        empty: []
        nothing: {}
        note: |-
          One line.
          Another # line.

          End
        indicators:
          - id: a
            scale: 0.01
            values: [1.5, 1000000000000000000000, 3]
          - id: b
          - - [nested]
            - |
              x
              y

        """)
  }

  @Test(
    "what could be misread is quoted",
    arguments: [
      "no", "Yes", "ON", "y", "null", "~", "true", "012", "12:30", "1_000", "1e3", "0x1F", "2019",
      "2019-01-01", ".5", "-1", "+34 93", ".inf", ".nan", "- a", "? a", "a: b", "a #b", "#a", "&a",
      "*a", "!a", "|", ">", "%a", "@a", "`a", "'a", "\"a", "[a", "{a", "a:", " a", "a ", "", "<<",
      "=",
      "---", "...",
    ])
  func quoted(_ text: String) throws {
    let written = YAMLWriter().write(.map([(key: "k", value: .text(text))]))
    #expect(written.hasPrefix("k: \""))
    #expect(ReadResult(written).node?["k"]?.text == text)
  }

  @Test(
    "ordinary texts are not quoted",
    arguments: [
      "Barcelona", "Dret a l'habitatge", "¿Qué?", "人权", "حقوق", "a:b", "https://a.example/x#y",
      "ICCPR 19", "100 places", "a, b [c]", "CC BY 4.0",
    ])
  func plain(_ text: String) {
    #expect(YAMLWriter().write(.map([(key: "k", value: .text(text))])) == "k: \(text)\n")
  }

  @Test("numbers are written without powers of ten and read back equal")
  func numbers() throws {
    var generator = SeededGenerator(seed: 7)
    var values: [Double] = [
      0, -0.0, 1, -1, 0.1, 1e-7, 1.5e-10, 123456789.25, 1e15, 1e16, 1e300, -2.5e-8,
      .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]
    for _ in 0..<500 {
      let value = Double(bitPattern: generator.next())
      if value.isFinite, abs(value) < 1e200, abs(value) > 1e-150 { values.append(value) }
    }
    for value in values {
      let written = YAMLWriter().write(.map([(key: "k", value: .number(value))]))
      let result = ReadResult(written)
      if written.utf8.count < 300 {
        let node = try #require(result.node?["k"])
        #expect(node.readNumber(as: "'k'", into: result.collector) == value)
      }
      #expect(!written.contains("e"))
    }
  }

  @Test("whatever is written is read back equal, whatever the texts")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 2026)
    for round in 0..<1_500 {
      let value = randomValue(depth: 3, &generator)
      let written = YAMLWriter().write(value, comment: randomText(&generator))
      let result = ReadResult(written)
      guard case .map(let entries) = value, entries.isEmpty == false else {
        if let node = result.node { #expect(isEqual(node, value), "round \(round): \(written)") }
        continue
      }
      let node = try #require(result.node, "round \(round): \(result.findings) \(written)")
      #expect(result.findings.isEmpty)
      #expect(isEqual(node, value), "round \(round): \(written)")
      #expect(YAMLWriter().write(value) == YAMLWriter().write(value))
    }
  }

  @Test("long keys are read back")
  func longKeys() throws {
    for length in [900, 1_000, 1_001, 1_024, 1_025, 3_000] {
      let key = String(repeating: "ñ ", count: length / 2) + "x"
      let value = YAMLValue.map([
        (key: key, value: .map([(key: key, value: .list([["a": "b"], "c\nd"]))]))
      ])
      let result = ReadResult(YAMLWriter().write(value))
      #expect(result.findings.isEmpty)
      #expect(isEqual(try #require(result.node), value))
    }
  }

  // MARK: Making and comparing values

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let pieces: [String] = [
      "a", "Z", "0", "9", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", ":", ": ", "#", " #", "-",
      "- ",
      "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\",
      "\u{0}",
      "\u{7F}", "\u{85}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{E000}",
      "\u{10FFFF}", "é", "e\u{301}", "人", "حق", "\u{1F600}", "true", "null", "~", "---", "...", ".",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces.randomElement(using: &generator) ?? ""
      }
    }
    return text
  }

  private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> YAMLValue {
    switch Int.random(in: 0..<(depth == 0 ? 3 : 7), using: &generator) {
    case 0: return .integer(Int.random(in: -1_000...1_000, using: &generator))
    case 1, 2: return .text(randomText(&generator))
    case 3, 4:
      return .list(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          randomValue(depth: depth - 1, &generator)
        })
    default:
      var keys: Set<String> = []
      return .map(
        (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
          let key = randomText(&generator)
          // Equal as texts is not equal as bytes; the reader compares bytes.
          guard key != "<<", keys.insert(key).inserted else { return nil }
          return (key: key, value: randomValue(depth: depth - 1, &generator))
        })
    }
  }

  private func isEqual(_ node: YAMLNode, _ value: YAMLValue) -> Bool {
    switch value {
    case .text(let text):
      return node.kind == .scalar && node.text.utf8.elementsEqual(text.utf8)
    case .integer(let number): return node.text == String(number)
    case .boolean(let flag): return node.text == String(flag)
    case .number: return node.kind == .scalar
    case .list(let items):
      return node.kind == .sequence && node.count == items.count
        && zip(node.elements, items).allSatisfy(isEqual)
    case .map(let entries):
      return node.kind == .mapping && node.count == entries.count
        && zip(node.entries, entries).allSatisfy { pair, entry in
          pair.key.text.utf8.elementsEqual(entry.key.utf8) && isEqual(pair.value, entry.value)
        }
    }
  }
}
