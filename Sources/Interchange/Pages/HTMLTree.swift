/// The elements and texts of a page, as far as needed to tell what it shows.
struct HTMLTree {
  /// An element, or a text.
  struct Node {
    /// The element's name in small letters; empty for a text.
    var name: String
    /// The words of a text.
    var text = ""
    /// The attributes kept.
    var attributes: [String: String] = [:]
    /// The nodes in it, in order.
    var children: [Int] = []
    /// The place in the page's bytes.
    var offset: Int
  }

  /// A page has more parts than any page of a call.
  struct TooLarge: Error {}

  /// All nodes; the first stands for the page.
  private(set) var nodes = [Node(name: "#page", offset: 0)]
  /// The remarks near the head of the page.
  private(set) var comments: [String] = []

  /// The most nodes that are read.
  static let mostNodes = 300_000
  /// How deep elements are told apart; deeper ones belong to the one around them.
  static let greatestDepth = 200

  private var open = [0]
  private var tooDeep: [String: Int] = [:]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  /// Elements before which an open paragraph ends.
  private static let endsParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]
  /// Which open elements a start tag ends, and within which.
  private static let endsSiblings: [String: (ended: Set<String>, within: Set<String>)] = [
    "li": (["li"], ["ul", "ol", "menu", "dir"]),
    "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "td": (["td", "th"], ["table"]), "th": (["td", "th"], ["table"]),
    "tr": (["tr"], ["table"]), "tbody": (["tbody", "thead", "tfoot"], ["table"]),
    "thead": (["tbody", "thead", "tfoot"], ["table"]),
    "tfoot": (["tbody", "thead", "tfoot"], ["table"]),
    "option": (["option"], ["select"]),
  ]
  /// An end tag ends nothing outside of these.
  private static let walls: Set<String> = ["table", "td", "th", "caption"]

  /// Reads a page.
  ///
  /// - Throws: when it has more parts than ``mostNodes``.
  init(_ bytes: [UInt8]) throws(TooLarge) {
    var tokenizer = HTMLTokenizer(bytes)
    while let (token, offset) = tokenizer.next() {
      switch token {
      case .text(let text):
        add(Node(name: "", text: text, offset: offset))
      case .comment(let text):
        if comments.count < 50 { comments.append(text) }
      case .open(let name, let attributes):
        begin(name, attributes, offset)
      case .close(let name):
        end(name)
      }
      if nodes.count > HTMLTree.mostNodes { throw TooLarge() }
    }
  }

  private mutating func add(_ node: Node) {
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(nodes.count - 1)
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], _ offset: Int) {
    if HTMLTree.endsParagraph.contains(name) {
      closeOpen(["p"], within: ["td", "th", "li", "dd", "div", "table", "button"])
    }
    if let rule = HTMLTree.endsSiblings[name] { closeOpen(rule.ended, within: rule.within) }
    guard !HTMLTree.void.contains(name) else {
      return add(Node(name: name, attributes: attributes, offset: offset))
    }
    guard open.count < HTMLTree.greatestDepth else {
      tooDeep[name, default: 0] += 1
      return
    }
    add(Node(name: name, attributes: attributes, offset: offset))
    open.append(nodes.count - 1)
  }

  private mutating func end(_ name: String) {
    if let count = tooDeep[name], count > 0 {
      tooDeep[name] = count - 1
      return
    }
    let crosses = HTMLTree.walls.contains(name) || name == "tr" || name.hasPrefix("t")
    for place in open.indices.dropFirst().reversed() {
      let found = nodes[open[place]].name
      if found == name {
        open.removeSubrange(place...)
        return
      }
      if !crosses, HTMLTree.walls.contains(found) { return }
    }
  }

  /// Ends the innermost open element of these names, unless one of the others stands around it.
  private mutating func closeOpen(_ names: Set<String>, within: Set<String>) {
    for place in open.indices.dropFirst().reversed() {
      let found = nodes[open[place]].name
      if names.contains(found) {
        open.removeSubrange(place...)
        return
      }
      if within.contains(found) { return }
    }
  }

  /// All words in a node, as they follow one another.
  func text(of node: Int) -> String {
    var result = ""
    var pending = [node]
    while let next = pending.popLast() {
      if nodes[next].name.isEmpty { result += nodes[next].text }
      pending.append(contentsOf: nodes[next].children.reversed())
    }
    return PageText.normalized(result)
  }

  /// The nodes of a name, in the order of the page.
  func all(_ name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }
}
