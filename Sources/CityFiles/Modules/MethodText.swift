import ReportingCore
import YAMLSource

/// What decides the value of an indicator, as one text: its kind and the keys of the kind. Two
/// indicators with the same text and the same inputs are computed alike.
enum MethodText {
  /// Keys that say what an indicator is and not how it is computed.
  private static let descriptive: Set<String> = [
    "id", "title", "definition", "limits", "unit", "decimals", "type", "direction", "dimensions",
    "rights", "sdg", "basis", "cadence", "attribute", "level", "group", "chart", "resembles",
  ]

  static func text(of indicator: YAMLNode) -> String {
    lines(indicator) { !descriptive.contains($0) }.joined(separator: "\n")
  }

  private static func lines(_ map: YAMLNode, where isKept: (String) -> Bool) -> [String] {
    map.entries.filter { $0.key.kind == .scalar && isKept($0.key.text) }
      .map { "\($0.key.text): \(text($0.value))" }.sorted()
  }

  private static func text(_ node: YAMLNode) -> String {
    switch node.kind {
    case .scalar:
      return node.text[...].wordsBetweenBlanks.joined(separator: " ")
    case .sequence:
      let items: [String] = node.elements.map { text($0) }
      return "[" + items.joined(separator: ", ") + "]"
    case .mapping:
      return "{" + lines(node) { $0 != "title" }.joined(separator: ", ") + "}"
    }
  }
}
