import Documents
import ReportingCore

/// Finds out what the bytes of a file are and takes the page apart.
struct CallPageReader {
  let path: String
  let collector: DiagnosticCollector

  func read(_ bytes: [UInt8]) -> CallPage? {
    guard isText(bytes), let text = decoded(bytes) else { return nil }
    let lines = LineIndex(text)
    guard looksLikeHTML(text) else {
      let ending = path.lowercased()
      if ending.hasSuffix(".html") || ending.hasSuffix(".htm") {
        collector.report(
          .warning(
            CallPageRule.format.rawValue, "the file holds no HTML; it is read as a plain text",
            at: SourceLocation(path: path),
            suggestion: "Save the page from the browser as 'Web page, HTML only'."))
      }
      let blocks = PlainTextBlocks.of(text)
      let first = blocks.first { $0.kind == .heading(1) } ?? blocks.first
      return page(blocks, title: first?.text)
    }
    let tree: HTMLTree
    do throws(HTMLTree.TooLarge) {
      tree = try HTMLTree(text)
    } catch {
      report(
        .tooLarge, "the page has more than \(HTMLTree.mostNodes) parts",
        "Check that it is the page of a call.")
      return nil
    }
    return page(HTMLBlocks.of(tree, lines: lines), tree: tree)
  }

  private func report(_ rule: CallPageRule, _ message: String, _ suggestion: String) {
    collector.report(
      .error(rule.rawValue, message, at: SourceLocation(path: path), suggestion: suggestion))
  }

  // MARK: What the file is

  private func isText(_ bytes: [UInt8]) -> Bool {
    let whole = "Save the page from the browser as 'Web page, HTML only', and name that file."
    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      report(.empty, "the file is empty", whole)
      return false
    }
    let kind: String? =
      if bytes.prefix(1_024).split(separator: 0x0A).contains(where: {
        $0.starts(with: "%PDF-".utf8)
      }) {
        "a PDF"
      } else if begins("PK\u{3}\u{4}") {
        "a Word file or another archive"
      } else if begins("{\\rtf") {
        "a text in RTF"
      } else if begins("MIME-Version:") || begins("From: <Saved by") {
        "a web archive (MHTML)"
      } else if begins("bplist") {
        "a web archive of Safari"
      } else {
        nil
      }
    if let kind {
      report(
        .format, "the file is \(kind) and no web page",
        kind.hasPrefix("a web archive")
          ? whole
          : "Save the page of the call instead, or copy the text into a file ending in .txt.")
      return false
    }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let strange = bytes.prefix(65_536).count { $0 < 0x09 || (0x0E...0x1F).contains($0) }
    if !isWide, strange * 100 > min(bytes.count, 65_536) || bytes.prefix(65_536).contains(0) {
      report(.format, "the file holds no text", whole)
      return false
    }
    return true
  }

  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(PageDecoder.Problem) {
      let decoded = try PageDecoder.decode(bytes)
      if decoded.isAssumed {
        collector.report(
          .warning(
            CallPageRule.encoding.rawValue,
            "the file does not say in which encoding it is written; it was read as windows-1252",
            at: SourceLocation(path: path),
            suggestion: "Look at the accented letters. If they are wrong, save it again as UTF-8."))
      }
      return decoded.text
    } catch {
      switch error {
      case .unknownEncoding(let name):
        report(
          .encoding, "the page is written in the encoding '\(name)', which is not read here",
          "Save it again from the browser, or in an editor with the encoding UTF-8.")
      case .wrongBytes(let declared, let offset):
        let line = LineIndex(bytes).line(of: offset)
        collector.report(
          .error(
            CallPageRule.encoding.rawValue,
            "the page says that it is written in \(declared), but this is not",
            at: SourceLocation(path: path, line: line),
            suggestion: "Save it again from the browser, or in an editor with the encoding UTF-8."))
      }
      return nil
    }
  }

  /// Whether the head of the text has tags that every page has.
  private func looksLikeHTML(_ text: [UInt8]) -> Bool {
    var tokenizer = HTMLTokenizer(Array(text.prefix(65_536)))
    var count = 0
    let known: Set<String> = [
      "html", "head", "body", "p", "div", "br", "h1", "h2", "h3", "ol", "ul", "li", "table", "main",
      "title", "meta", "strong", "span",
    ]
    while let (token, _) = tokenizer.next() {
      guard case .open(let name, _) = token, known.contains(name) else { continue }
      if name == "html" || name == "body" { return true }
      count += 1
      if count >= 3 { return true }
    }
    return false
  }

  // MARK: What the page tells of itself

  private func page(_ blocks: [PageBlock], title: String?) -> CallPage {
    let parts = CallPart.parts(of: blocks)
    return CallPage(
      path: path, address: nil, changed: updated(parts), title: title, declaredLanguage: nil,
      site: nil, parts: parts, attachments: [], asksForPassword: false)
  }

  private func page(_ blocks: [PageBlock], tree: HTMLTree) -> CallPage {
    let parts = CallPart.parts(of: blocks)
    let nodes = tree.nodes
    var facts: [String: String] = [:]
    for index in tree.all("meta") {
      let attributes = nodes[index].attributes
      guard let name = attributes["property"] ?? attributes["name"],
        let content = attributes["content"]
      else { continue }
      // A point and a colon part the names alike.
      let key = name.lowercased().replacing(".", with: ":")
      if facts[key] == nil { facts[key] = content }
    }
    let changed =
      updated(parts)
      ?? [
        "article:modified_time", "og:updated_time", "dcterms:modified", "dc:date:modified",
        "last-modified",
      ].lazy.compactMap { facts[$0].flatMap { CalendarDate($0.prefix(10)) } }.first
    let declared =
      tree.all("html").first.flatMap { nodes[$0].attributes["lang"] }
      ?? facts["og:locale"]
    let passwords = tree.all("input").contains { nodes[$0].attributes["type"] == "password" }
    return CallPage(
      path: path, address: address(tree, facts), changed: changed,
      title: title(blocks, tree, facts),
      declaredLanguage: declared.flatMap { LanguageTag(String($0.prefix { $0.isLetter })) },
      site: facts["og:site_name"].map { PageText.normalized($0) }, parts: parts,
      attachments: attachments(parts), asksForPassword: passwords)
  }

  private func title(
    _ blocks: [PageBlock], _ tree: HTMLTree, _ facts: [String: String]
  ) -> String? {
    if let first = blocks.first(where: { $0.kind == .heading(1) }) { return first.text }
    let headings = tree.all("h1").map { tree.text(of: $0) }.filter { !$0.isEmpty }
    if headings.count == 1 { return headings[0] }
    if let title = facts["og:title"].map({ PageText.normalized($0) }), !title.isEmpty {
      return title
    }
    if let title = tree.all("title").first.map({ tree.text(of: $0) }), !title.isEmpty {
      // Behind a bar stands the name of the site.
      let own = title.split(separator: "|").first.map { PageText.normalized($0) }
      return own?.isEmpty == false ? own : title
    }
    return blocks.first { if case .heading = $0.kind { true } else { false } }?.text
  }

  private func address(_ tree: HTMLTree, _ facts: [String: String]) -> String? {
    let canonical = tree.all("link").first {
      tree.nodes[$0].attributes["rel"]?.lowercased() == "canonical"
    }.flatMap { tree.nodes[$0].attributes["href"] }
    let saved = tree.comments.lazy.compactMap { comment -> String? in
      guard let mark = comment.range(ofText: "saved from url=(") else { return nil }
      return comment[mark...].drop { $0 != ")" }.dropFirst().split(whereSeparator: \.isWhitespace)
        .first.map(String.init)
    }.first
    let base = tree.all("base").first.flatMap { tree.nodes[$0].attributes["href"] }
    return [canonical, saved, facts["og:url"], base].lazy.compactMap { $0 }
      .map { PageText.normalized($0) }
      .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  private func updated(_ parts: [CallPart]) -> CalendarDate? {
    parts.lazy.filter { $0.label == .updated }
      .compactMap { CallDates.days(in: $0.text).first?.date }.first
  }

  private func attachments(_ parts: [CallPart]) -> [String] {
    var found: [String] = []
    for link in parts.flatMap(\.block.links) {
      let address = link.address.lowercased().prefix { $0 != "?" && $0 != "#" }
      guard [".doc", ".docx", ".pdf", ".odt", ".rtf"].contains(where: { address.hasSuffix($0) }),
        !found.contains(link.text)
      else { continue }
      found.append(link.text)
    }
    return found
  }
}

extension String {
  /// The place behind a text within this one.
  fileprivate func range(ofText wanted: String) -> String.Index? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(wanted) { return rest.index(rest.startIndex, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
