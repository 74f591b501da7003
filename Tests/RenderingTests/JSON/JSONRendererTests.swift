import Documents
import Foundation
import Testing

@testable import Rendering

@Suite struct JSONRendererTests {
  private func json(_ document: Document) throws -> [UInt8] {
    let files = try JSONRenderer().render(document, named: "data")
    #expect(files.map(\.name) == ["data.json"])
    return files[0].bytes
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func holdsTextNumbersAndFigures() throws {
    let document = try object(json(WebSampleDocument.draft))
    let metadata = try #require(document["metadata"] as? [String: Any])
    #expect(metadata["draft"] as? String == "Draft, not for citation")
    let sections = try #require(document["sections"] as? [[String: Any]])
    #expect(sections.map { $0["id"] as? String } == ["introduction", "civic-space", "annex"])
    let blocks = try #require(sections[0]["blocks"] as? [[String: Any]])
    #expect(blocks[1]["number"] as? Int == 1)
    let content = try #require(blocks[2]["content"] as? [[String: Any]])
    #expect(content[0]["text"] as? String == WebSampleDocument.hostileText)
    let datasets = try #require(document["datasets"] as? [[String: Any]])
    let rows = try #require(datasets[0]["rows"] as? [[Any]])
    #expect(rows[0][2] as? Double == 60.7)
    #expect(rows[1][2] is NSNull)
    #expect(rows[3][2] as? Double == 12_345_678.5)
  }

  @Test func figuresCarryNoMoreThanTheirReleasedDecimals() throws {
    let text = String(decoding: try json(WebSampleDocument.english), as: UTF8.self)
    #expect(text.contains("60.7,") && !text.contains("60.74"))
  }

  @Test func noPathOfASourceFileIsTold() throws {
    var document = WebSampleDocument.english
    document.sections[0].origin = SourceLocation(path: "/home/somebody/answers.md", line: 3)
    #expect(!String(decoding: try json(document), as: UTF8.self).contains("somebody"))
  }

  @Test func anyTextComesBackAsItWas() throws {
    var random = HostileText(seed: 99)
    let texts = (0..<2000).map { _ in
      random.text()
        + String(Character(Unicode.Scalar(UInt32(random.number(below: 0xD7FF))) ?? "x"))
    }
    var document = WebSampleDocument.english
    document.datasets[0].rows = texts.map { [.text($0)] }
    let bytes = try json(document)
    let datasets = try #require(try object(bytes)["datasets"] as? [[String: Any]])
    let rows = try #require(datasets[0]["rows"] as? [[String]])
    #expect(
      rows.map { $0[0].unicodeScalars.map(\.value) } == texts.map { $0.unicodeScalars.map(\.value) }
    )
    #expect(!String(decoding: bytes, as: UTF8.self).contains("</"))
  }

  @Test(
    .enabled(
      if: ExternalTool.hasPython("jsonschema"), "needs the Python package jsonschema"))
  func followsTheSchema() throws {
    let files = try [
      WebSampleDocument.english, WebSampleDocument.draft, WebSampleDocument.arabic,
      UnitedNationsLayoutTests.document,
    ]
    .enumerated().map { ("\($0.offset).json", try json($0.element)) }
    let (status, output) = try ExternalTool.withFiles(files) { paths in
      let root = ExternalTool.root
      return try ExternalTool.run(
        ExternalTool.python,
        ["\(root)/Tests/Interop/check_json.py", "\(root)/config/schema/document.json"] + paths)
    }
    #expect(status == 0 && output.isEmpty, "\(output)")
  }
}
