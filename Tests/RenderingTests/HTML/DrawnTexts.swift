import Foundation
import FoundationXML
import Testing

@testable import Rendering

/// Gathers the texts of a drawing with the room they take.
final class DrawnTexts: NSObject, XMLParserDelegate {
  struct Box {
    var text = ""
    var x = 0.0
    var y = 0.0
    var size = 0.0
    var anchor = ""

    var left = 0.0
    var right = 0.0

    mutating func measure() {
      let width = TextWidth.of(text, size: size)
      left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x
      right = left + width
    }
  }

  var boxes: [Box] = []
  var shapes: [String: Int] = [:]
  private var current: Box?

  static func of(_ drawing: ChartDrawing) throws -> DrawnTexts {
    let texts = DrawnTexts()
    let parser = XMLParser(data: Data(drawing.svg.utf8))
    parser.delegate = texts
    try #require(parser.parse(), "the drawing is no XML")
    return texts
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    shapes["\(name).\(attributes["class"] ?? "")", default: 0] += 1
    guard name == "text" else { return }
    current = Box(
      x: Double(attributes["x"] ?? "") ?? .nan, y: Double(attributes["y"] ?? "") ?? .nan,
      size: Double(attributes["font-size"] ?? "") ?? .nan, anchor: attributes["text-anchor"] ?? "")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { current?.text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "text", var box = current else { return }
    box.measure()
    boxes.append(box)
    current = nil
  }

  /// Pairs of texts that cover each other by more than a hair.
  var overlaps: [String] {
    let sorted = boxes.sorted { $0.y < $1.y }
    var found: [String] = []
    for (index, box) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        guard other.y - box.y < max(box.size, other.size) else { break }
        let isNear = other.y - box.y < min(box.size, other.size) * 0.75
        if isNear, min(box.right, other.right) - max(box.left, other.left) > 1 {
          found.append("'\(box.text)' and '\(other.text)'")
        }
      }
    }
    return found
  }
}
