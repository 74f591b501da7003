/// Takes the pieces of a plain text or a Markdown text: headings, items, paragraphs.
enum PlainTextBlocks {
  static func of(_ bytes: [UInt8]) -> [PageBlock] {
    let text = String(decoding: bytes, as: UTF8.self)
    var blocks: [PageBlock] = []
    var isNewParagraph = true
    var element = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let indent = raw.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      let shown = PageText.normalized(raw)
      guard !shown.isEmpty else {
        isNewParagraph = true
        continue
      }
      // A line under a heading, or between the parts of the text.
      if shown.count >= 3, shown.allSatisfy({ "=-_*~".contains($0) }) {
        if !isNewParagraph, let last = blocks.indices.last, "=-".contains(shown.first ?? " "),
          blocks[last].lists.isEmpty
        {
          blocks[last].kind = .heading(shown.first == "=" ? 1 : 2)
        }
        isNewParagraph = true
        continue
      }
      let hashes = shown.prefix { $0 == "#" }.count
      if (1...6).contains(hashes), shown.dropFirst(hashes).first == " " {
        element += 1
        blocks.append(
          PageBlock(
            kind: .heading(hashes), text: plain(shown.dropFirst(hashes + 1)), line: index + 1,
            element: element))
        isNewParagraph = true
        continue
      }
      let bullets = ["- ", "* ", "+ ", "• ", "– "]
      if let bullet = bullets.first(where: { shown.hasPrefix($0) }) {
        element += 1
        let depth = 1 + min(indent / 2, 6)
        blocks.append(
          PageBlock(
            kind: .text, text: plain(shown.dropFirst(bullet.count)), line: index + 1,
            lists: (1...depth).map { PageBlock.ListPlace(list: -$0, item: 0, marker: nil) },
            beginsItem: true, element: element))
        isNewParagraph = false
        continue
      }
      let text = plain(shown)
      // A text is broken into lines where they are full; what is marked begins anew.
      if !isNewParagraph, let last = blocks.indices.last, blocks[last].kind == .text,
        QuestionMarker.reading(text) == nil, !hasLabel(text),
        !hasLabel(blocks[last].text) || indent > 0
      {
        blocks[last].text += " " + text
        continue
      }
      element += 1
      blocks.append(PageBlock(kind: .text, text: text, line: index + 1, element: element))
      isNewParagraph = false
    }
    return blocks
  }

  /// Whether a line begins with the name of a fact, `Deadline: ...`.
  private static func hasLabel(_ text: String) -> Bool { CallLabel.leading(text) != nil }

  /// Without the marks of Markdown.
  private static func plain(_ text: some StringProtocol) -> String {
    var result = String(text)
    for mark in ["**", "__", "`"] { result = result.replacing(mark, with: "") }
    return PageText.normalized(result)
  }
}
