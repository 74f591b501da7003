import CMarkGFM

/// A node of cmark's tree. Valid only while the tree lives.
struct MarkdownNode {
  typealias Pointer = OpaquePointer

  let pointer: Pointer

  init(_ pointer: Pointer) { self.pointer = pointer }

  /// The name of the node's type; footnotes, which the library leaves without a name, get one.
  var kind: String {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    default: String(cString: cmark_node_get_type_string(pointer))
    }
  }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The text of a leaf; empty for other nodes.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// Whether an HTML block is a comment and nothing else.
  var isComment: Bool {
    let text = literal.drop { $0.isWhitespace }
    guard text.hasPrefix("<!--") else { return false }
    var rest = text.dropFirst(4)
    while let first = rest.first {
      if rest.hasPrefix("-->") { return rest.dropFirst(3).allSatisfy(\.isWhitespace) }
      _ = first
      rest = rest.dropFirst()
    }
    return false
  }

  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let node = next {
      result.append(MarkdownNode(node))
      next = cmark_node_next(node)
    }
    return result
  }
}
