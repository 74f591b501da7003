import Documents
import ReportingCore
import Testing
import YAMLSource

@Suite("Trees")
struct NodeTests {
  @Test(
    "texts stay as they were written",
    arguments: [
      "NO", "on", "012", "12:30", "1_000", "1e3", "~", "null", "2019/20", "16.10.2", "0x1F", "-",
      "a: b", "# no comment", "true", "٣", "人权", "\u{1F600}", "line\nbreak\n", "  padded  ", "",
    ])
  func textStaysText(_ text: String) throws {
    let escaped = text.replacing("\n", with: "\\n")
    let quoted = try #require(ReadResult("key: \"\(escaped)\"\n").node)
    #expect(quoted["key"]?.text == text)
    #expect(quoted["key"]?.isQuoted == true)
  }

  @Test("plain texts", arguments: ["NO", "012", "12:30", "1_000", "1e3", "~", "null", "0x1F"])
  func plain(_ text: String) throws {
    let node = try #require(ReadResult("key: \(text)\n").node?["key"])
    #expect(node.text == text)
    #expect(node.isPlain && !node.isQuoted && !node.isNothing)
    #expect(node.isNull == (text == "~" || text == "null"))
  }

  @Test("nothing behind a key differs from an empty text")
  func nothing() throws {
    let node = try #require(
      ReadResult("a:\nb: \"\"\nc: ''\nd: [,]\n".replacing("d: [,]\n", with: "")).node)
    #expect(node["a"]?.isNothing == true)
    #expect(node["b"]?.isNothing == false)
    #expect(node["b"]?.isEmptyText == true)
    #expect(node["c"]?.isNothing == false)
  }

  @Test("lists and maps keep their order, also as the file has them in flow form")
  func collections() throws {
    let text = "z: 1\na: [x, {k: v, l: [1, 2]}, y]\nm:\n  - p: 1\n    q: 2\n  - r\n"
    let node = try #require(ReadResult(text).node)
    #expect(node.entries.map(\.key.text) == ["z", "a", "m"])
    #expect(node.count == 3)
    let list = try #require(node["a"])
    #expect(list.elements.map(\.kind) == [.scalar, .mapping, .scalar])
    #expect(list.elements.map(\.text) == ["x", "", "y"])
    #expect(list.elements.count == 3)
    let inner = try #require(list.elements.dropFirst().first)
    #expect(inner["l"]?.elements.map(\.text) == ["1", "2"])
    #expect(node["m"]?.elements.first?["q"]?.text == "2")
    #expect(node["nothing"] == nil)
    #expect(node["z"]?["x"] == nil)
  }

  @Test("every key and value knows its place, counted in characters")
  func places() throws {
    let text = "año: \"é\"\nmapa:\n  clé: [人权, ¡x, {π: 3}]\n"
    let node = try #require(ReadResult(text).node)
    func place(_ node: YAMLNode?) -> [Int]? { node.map { [$0.location.line, $0.location.column] } }
    #expect(place(node) == [1, 1])
    #expect(place(node["año"]) == [1, 6])
    #expect(place(node.entry("mapa")?.key) == [2, 1])
    let inner = try #require(node["mapa"])
    #expect(place(inner) == [3, 3])
    #expect(place(inner["clé"]) == [3, 8])
    #expect(inner["clé"]?.elements.map { place($0) } == [[3, 9], [3, 13], [3, 17]])
    #expect(place(inner["clé"]?.elements.reversed().first?["π"]) == [3, 21])
  }

  @Test("a place inside a text on one line is exact, otherwise the text's start")
  func placeOfCharacter() throws {
    let text = "a: niño + pájaro\nb: \"niño + x\"\nc: \"n\\u00F1 + x\"\nd: >\n  some\n  text\n"
    let node = try #require(ReadResult(text).node)
    #expect(node["a"]?.location(ofCharacter: 7).column == 11)
    #expect(node["b"]?.location(ofCharacter: 7).column == 12)
    #expect(node["c"]?.location(ofCharacter: 5) == node["c"]?.location)
    #expect(node["d"]?.location(ofCharacter: 3) == node["d"]?.location)
    #expect(node["a"]?.location(ofCharacter: 99) == node["a"]?.location)
  }

  @Test("aliases stand for their value wherever they are, as keys too")
  func aliases() throws {
    let text = "a: &x {k: v}\nb: *x\nc: [*x, &s name]\n*s : d\n"
    let result = ReadResult(text)
    let node = try #require(result.node)
    #expect(result.findings.isEmpty)
    #expect(node["b"]?["k"]?.text == "v")
    #expect(node["c"]?.elements.first?["k"]?.text == "v")
    #expect(node["name"]?.text == "d")
    #expect(node.entries.map(\.key.text) == ["a", "b", "c", "name"])
  }

  @Test("block texts")
  func blocks() throws {
    let text = "a: |\n  one\n  two\nb: >-\n  one\n  two\nc: |+\n  x\n\nd: plain\n  goes on\n"
    let node = try #require(ReadResult(text).node)
    #expect(node["a"]?.text == "one\ntwo\n")
    #expect(node["b"]?.text == "one two")
    #expect(node["c"]?.text == "x\n\n")
    #expect(node["d"]?.text == "plain goes on")
    #expect(node["a"]?.isPlain == false && node["a"]?.isQuoted == false)
  }

  @Test("line ends of Windows, byte order marks and core tags change nothing")
  func variants() throws {
    for text in [
      "a: 1\r\nb: [x]\r\n", "\u{FEFF}a: 1\nb: [x]\n", "%YAML 1.2\n---\na: 1\nb: [x]\n",
      "a: !!str 1\nb: !!seq [x]\n", "---\na: 1\nb: [x]\n---\n", "a: 1\rb: [x]\r",
    ] {
      let result = ReadResult(text)
      #expect(result.findings.isEmpty)
      #expect(result.node?["a"]?.text == "1")
      #expect(result.node?["b"]?.elements.map(\.text) == ["x"])
    }
  }

  @Test("any collection of bytes can be read")
  func otherCollections() throws {
    let text = "---\na: 1\n---\nText\n"
    let bytes = Array(text.utf8)
    let collector = DiagnosticCollector()
    let slice = YAMLReader.read(bytes[4..<9], path: "x", firstLine: 2, into: collector)
    #expect(slice?["a"]?.location.line == 2)
    let lazy = YAMLReader.read(text.utf8.dropFirst(4).prefix(5), path: "x", into: collector)
    #expect(lazy?["a"]?.text == "1")
    #expect(collector.diagnostics.isEmpty)
  }
}
