/// Takes from a page what it shows of its own matter, in order: navigation, footers, scripts and
/// what is hidden are left out.
struct HTMLBlocks {
  private let tree: HTMLTree
  private let lines: LineIndex
  private var blocks: [PageBlock] = []

  // What is being read.
  private var buffer = ""
  private var bufferOffset = 0
  private var links: [PageBlock.Link] = []
  private var hidesAddress = false
  private var kind = PageBlock.Kind.text
  private var lists: [PageBlock.ListPlace] = []
  private var beginsItem = false
  private var element = 0
  private var listCount = 0

  private init(_ tree: HTMLTree, lines: LineIndex) {
    self.tree = tree
    self.lines = lines
  }

  /// The pieces of a page.
  static func of(_ tree: HTMLTree, lines: LineIndex) -> [PageBlock] {
    var reader = HTMLBlocks(tree, lines: lines)
    let root = reader.mainPart()
    reader.read(root)
    reader.flush()
    return reader.blocks
  }

  // MARK: Which part of the page

  private func mainPart() -> Int {
    let nodes = tree.nodes
    let marked = nodes.indices.filter {
      nodes[$0].name == "main" || nodes[$0].attributes["role"]?.lowercased() == "main"
    }
    let best = marked.max { tree.text(of: $0).utf8.count < tree.text(of: $1).utf8.count }
    let whole = tree.all("body").first ?? 0
    guard let best else { return whole }
    // A part that holds next to nothing is a frame that a script would have filled.
    return tree.text(of: best).utf8.count >= 400 || marked.isEmpty ? best : whole
  }

  private static let skipped: Set<String> = [
    "head", "script", "style", "template", "svg", "math", "noscript", "iframe", "object", "select",
    "textarea", "nav", "footer", "audio", "video", "canvas", "datalist", "title",
  ]
  private static let skippedRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "alert",
    "dialog",
  ]
  /// Names that authors give to what surrounds the matter of a page.
  private static let skippedNames: Set<String> = [
    "breadcrumb", "breadcrumbs", "navbar", "nav", "navigation", "menu", "footer", "sidebar",
    "cookie", "cookies", "share", "sharing", "social", "pager", "toolbar", "skip-link", "related",
    "newsletter", "ms-hidden", "language-switcher",
  ]

  private func isSkipped(_ node: Int) -> Bool {
    let element = tree.nodes[node]
    if HTMLBlocks.skipped.contains(element.name) { return true }
    let attributes = element.attributes
    guard !attributes.isEmpty else { return false }
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    if let role = attributes["role"], HTMLBlocks.skippedRoles.contains(role.lowercased()) {
      return true
    }
    if let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    guard
      ["div", "ul", "ol", "section", "aside", "header", "span", "p", "table"]
        .contains(element.name)
    else { return false }
    let names = ((attributes["class"] ?? "") + " " + (attributes["id"] ?? "")).lowercased()
      .split(whereSeparator: \.isWhitespace)
    guard names.contains(where: { HTMLBlocks.skippedNames.contains(String($0)) }) else {
      return false
    }
    return !holdsMatter(node)
  }

  /// Whether the title or the main part stands in it, which no menu has.
  private func holdsMatter(_ node: Int) -> Bool {
    var pending = [node]
    while let next = pending.popLast() {
      let element = tree.nodes[next]
      if element.name == "h1" || element.name == "main" || element.name == "article" {
        return true
      }
      pending.append(contentsOf: element.children)
    }
    return false
  }

  // MARK: Walking

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "#page",
  ]

  private mutating func read(_ node: Int) {
    let element = tree.nodes[node]
    if element.name.isEmpty {
      if buffer.isEmpty { bufferOffset = element.offset + leadingBlanks(element.text) }
      buffer += element.text
      return
    }
    if isSkipped(node) { return }
    switch element.name {
    case "br":
      // A line of its own, in the same paragraph.
      let same = self.element
      flush()
      self.element = same
    case "a": readLink(node, element)
    case "ol", "ul", "menu", "dir": readList(node, element)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      within(.heading(Int(element.name.dropFirst()) ?? 6)) { $0.readChildren(node) }
    case "dt": within(.key) { $0.readChildren(node) }
    case "dd": within(.value) { $0.readChildren(node) }
    case "tr": readRow(node)
    case _ where HTMLBlocks.blockElements.contains(element.name):
      flush()
      readChildren(node)
      flush()
    default:
      if element.attributes["class"]?.contains("__cf_email__") == true
        || element.attributes["data-cfemail"] != nil
      {
        hidesAddress = true
      }
      readChildren(node)
    }
  }

  private mutating func readChildren(_ node: Int) {
    for child in tree.nodes[node].children { read(child) }
  }

  private mutating func within(_ kind: PageBlock.Kind, _ read: (inout HTMLBlocks) -> Void) {
    flush()
    let before = self.kind
    self.kind = kind
    read(&self)
    flush()
    self.kind = before
  }

  private mutating func readLink(_ node: Int, _ element: HTMLTree.Node) {
    if let address = element.attributes["href"], !address.isEmpty {
      if address.contains("/cdn-cgi/l/email-protection") {
        hidesAddress = true
      } else {
        links.append(PageBlock.Link(text: tree.text(of: node), address: address))
      }
    }
    readChildren(node)
  }

  /// A row of two cells is a name and a fact; others are texts.
  private mutating func readRow(_ node: Int) {
    flush()
    let cells = tree.nodes[node].children.filter {
      tree.nodes[$0].name == "td" || tree.nodes[$0].name == "th"
    }
    let isPair = cells.count == 2 && tree.text(of: cells[0]).utf8.count <= 80
    for (index, cell) in cells.enumerated() {
      if isPair {
        within(index == 0 ? .key : .value) { $0.readChildren(cell) }
      } else {
        readChildren(cell)
        flush()
      }
    }
  }

  private mutating func readList(_ node: Int, _ element: HTMLTree.Node) {
    flush()
    listCount += 1
    let list = listCount
    let scheme = element.name == "ol" ? QuestionMarker.Scheme(element.attributes) : nil
    var number = element.attributes["start"].flatMap { Int($0) } ?? 1
    var item = 0
    for child in element.children {
      guard tree.nodes[child].name == "li" else {
        // Lists that stand right in a list belong to the item before.
        if item > 0, ["ol", "ul"].contains(tree.nodes[child].name) {
          lists.append(place(list, item - 1, scheme, number - 1))
          read(child)
          lists.removeLast()
        } else {
          read(child)
        }
        continue
      }
      if isSkipped(child) { continue }
      if let value = tree.nodes[child].attributes["value"].flatMap({ Int($0) }) { number = value }
      lists.append(place(list, item, scheme, number))
      beginsItem = true
      readChildren(child)
      flush()
      beginsItem = false
      lists.removeLast()
      item += 1
      number += 1
    }
  }

  private func place(
    _ list: Int, _ item: Int, _ scheme: QuestionMarker.Scheme?, _ number: Int
  ) -> PageBlock.ListPlace {
    PageBlock.ListPlace(
      list: list, item: item, marker: scheme.flatMap { QuestionMarker($0, number: number) })
  }

  private mutating func flush() {
    defer {
      buffer = ""
      links = []
      hidesAddress = false
      element += 1
    }
    let text = PageText.normalized(buffer)
    guard !text.isEmpty else { return }
    blocks.append(
      PageBlock(
        kind: kind, text: text, line: lines.line(of: bufferOffset), lists: lists,
        beginsItem: beginsItem, element: element, links: links, hidesAddress: hidesAddress))
    beginsItem = false
  }

  private func leadingBlanks(_ text: String) -> Int {
    text.utf8.prefix { $0 <= 0x20 }.count
  }
}
