import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// A rendered Word file, taken apart.
struct WordFile {
  let bytes: [UInt8]
  let archive: PlainZIPReader

  /// Renders a document and takes the file apart.
  init(_ document: Document) throws {
    let files = try DOCXRenderer().render(document, named: "report")
    #expect(files.map(\.name) == ["report.docx"])
    bytes = files[0].bytes
    archive = try PlainZIPReader(bytes)
  }

  /// A part as XML.
  func part(_ name: String) throws -> XMLTree {
    try XMLTree.parse(#require(archive.files[name], "\(name) is missing"))
  }

  /// The text.
  func body() throws -> XMLTree { try part("word/document.xml") }

  /// All parts that are XML.
  var xmlParts: [String] { archive.names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") } }

  /// The relationships of a part by id.
  func relationships(of part: String) throws -> [String: XMLTree] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = part[..<slash] + "_rels/" + part[slash...] + ".rels"
    guard archive.files[String(name)] != nil else { return [:] }
    let elements = try self.part(String(name)).all("Relationship")
    let pairs = elements.map { ($0.attributes["Id"] ?? "", $0) }
    #expect(Set(pairs.map(\.0)).count == pairs.count, "ids of \(name) repeat")
    return Dictionary(pairs) { first, _ in first }
  }
}
