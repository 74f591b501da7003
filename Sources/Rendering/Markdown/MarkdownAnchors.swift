import Documents

/// The anchors that GitHub makes for headings: the text in lower case without punctuation, blanks
/// as hyphens, and a running number where a text occurs again.
struct MarkdownAnchors {
  private(set) var anchors: [String: String] = [:]
  private var uses: [String: Int] = [:]

  init(of document: Document) {
    add(document.metadata.title)
    if document.metadata.style.hasContents { add(document.labels.contents) }
    var numbers = RunningNumbers()
    visit(document.sections, level: 1, style: document.metadata.style, &numbers)
  }

  private mutating func visit(
    _ sections: [Section], level: Int, style: DocumentStyle, _ numbers: inout RunningNumbers
  ) {
    for section in sections {
      let number = numbers.next(section, level: level, in: style)
      let anchor = add(
        [number, section.title.plainText].compactMap { $0 }.joined(separator: " "))
      if anchors[section.id] == nil { anchors[section.id] = anchor }
      visit(section.subsections, level: level + 1, style: style, &numbers)
    }
  }

  @discardableResult
  private mutating func add(_ heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug += "-"
      } else if scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    let count = uses[slug, default: 0]
    uses[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }
}
