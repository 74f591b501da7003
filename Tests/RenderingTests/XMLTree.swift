import Foundation
import FoundationXML

/// An XML element with what is in it, read by Foundation's parser.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLTree] = []
  /// The text directly in this element.
  private(set) var ownText = ""

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a part; throws when it is not well formed.
  static func parse(_ bytes: [UInt8]) throws -> XMLTree {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    return root
  }

  /// All elements of a name inside this one, in reading order.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first child of a name.
  func child(_ name: String) -> XMLTree? {
    children.first { $0.name == name }
  }

  /// Every element below this one.
  var descendants: [XMLTree] { children.flatMap { [$0] + $0.descendants } }

  /// The text that Word shows: all `w:t` in this element.
  var wordText: String { all("w:t").map(\.ownText).joined() }

  /// A paragraph's style.
  var style: String? { child("w:pPr")?.child("w:pStyle")?.attributes["w:val"] }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: XMLTree?
    private var open: [XMLTree] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = XMLTree(name: elementName, attributes: attributes)
      if let parent = open.last { parent.children.append(element) } else { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      open.last?.ownText += string
    }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
