import Documents

/// Every piece of text in a document, with words for where it stands.
///
/// Styles end where words do not: a name of which one half is bold is one piece.
enum DocumentText {
  static func all(of document: Document) -> [(place: String, text: String)] {
    var found: [(place: String, text: String)] = []
    let metadata = document.metadata
    var properties = [metadata.title, metadata.issuer, metadata.identifier]
    properties += [metadata.subtitle, metadata.subject, metadata.draftMark].compactMap { $0 }
    properties += metadata.keywords + metadata.coverLines + metadata.notices
    for text in properties { found.append(("the cover or the file properties", text)) }
    for section in document.sections { append(section, to: &found) }
    for dataset in document.datasets {
      let place = "data set '\(dataset.name)'"
      found.append((place, dataset.title))
      for column in dataset.columns { found.append((place, column.title)) }
      for row in dataset.rows {
        for case .text(let text) in row { found.append((place, text)) }
      }
    }
    return found
  }

  /// The texts of blocks, one for each paragraph, cell and label.
  static func paragraphs(of blocks: [Block]) -> [String] {
    blocks.flatMap { texts(of: $0) }.filter { !$0.isEmpty }
  }

  /// The texts of sections, headings included.
  static func paragraphs(of sections: [Section]) -> [String] {
    var found: [(place: String, text: String)] = []
    for section in sections { append(section, to: &found) }
    return found.map(\.text).filter { !$0.isEmpty }
  }

  private static func append(_ section: Section, to found: inout [(place: String, text: String)]) {
    let place = "section '\(section.id)'"
    for text in texts(of: section.title) { found.append((place, text)) }
    for text in section.blocks.flatMap({ texts(of: $0) }) { found.append((place, text)) }
    for part in section.subsections { append(part, to: &found) }
  }

  private static func texts(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): texts(of: paragraph.inlines)
    case .list(_, let items): items.flatMap { $0.flatMap { texts(of: $0) } }
    case .quotation(let blocks), .notice(let blocks): blocks.flatMap { texts(of: $0) }
    case .table(let table):
      texts(of: table.caption) + [table.summary]
        + (table.columns.map(\.title) + table.rows.flatMap(\.cells) + table.notes + table.sources)
        .flatMap { texts(of: $0) }
    case .chart(let chart):
      texts(of: chart.caption)
        + [chart.alternativeText, chart.categoryTitle, chart.axis.title] + chart.categories
        + chart.series.flatMap { [$0.name] + $0.points.map(\.label) }
        + chart.axis.ticks.map(\.label) + chart.sources.flatMap { texts(of: $0) }
    case .pageBreak: []
    }
  }

  /// The running text first, then what stands outside it: footnotes and the addresses of links.
  private static func texts(of inlines: [Inline]) -> [String] {
    var aside: [String] = []
    func gather(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .emphasis(let inner), .strong(let inner), .reference(_, let inner): gather(inner)
        case .link(let address, let inner):
          aside.append(address)
          gather(inner)
        case .footnote(let inner): aside += texts(of: inner)
        case .text, .code, .lineBreak: break
        }
      }
    }
    gather(inlines)
    return [inlines.plainText] + aside
  }
}
