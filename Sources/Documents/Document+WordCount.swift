extension Document {
  /// The number of words in some parts of the text, as a reader of the printed document counts
  /// them.
  ///
  /// Cover and contents are left out. Captions count with their label and number (`Table 3`), and
  /// charts by their caption and sources: what is drawn is no text.
  public func wordCount(of parts: Set<DocumentPart>) -> Int {
    sections.reduce(0) { $0 + $1.wordCount(of: parts, labels: labels) }
  }
}

extension Section {
  /// The number of words in some parts of the section and its subsections, its own heading among
  /// them. See ``Document/wordCount(of:)``.
  ///
  /// - Parameter labels: the words a renderer puts before captions and sources.
  public func wordCount(of parts: Set<DocumentPart>, labels: DocumentLabels) -> Int {
    if role == .annex, !parts.contains(.annexes) { return 0 }
    return DocumentWordCounter(parts: parts, labels: labels).heading(of: self)
      + wordCountBelowHeading(of: parts, labels: labels)
  }

  /// The same without the section's own heading, such as the wording of a question that somebody
  /// else chose.
  public func wordCountBelowHeading(of parts: Set<DocumentPart>, labels: DocumentLabels) -> Int {
    if role == .annex, !parts.contains(.annexes) { return 0 }
    let counter = DocumentWordCounter(parts: parts, labels: labels)
    return counter.words(in: blocks)
      + subsections.reduce(0) { $0 + $1.wordCount(of: parts, labels: labels) }
  }
}

/// Counts the words of the parts that are wanted.
private struct DocumentWordCounter {
  let parts: Set<DocumentPart>
  let labels: DocumentLabels

  func heading(of section: Section) -> Int { words(in: section.title, as: .headings) }

  func words(in blocks: [Block]) -> Int { blocks.reduce(0) { $0 + words(in: $1) } }

  private func words(in block: Block) -> Int {
    switch block {
    case .paragraph(let paragraph): words(in: paragraph.inlines, as: .body)
    case .list(_, let items): items.reduce(0) { $0 + words(in: $1) }
    case .quotation(let inner), .notice(let inner): words(in: inner)
    case .table(let table): words(in: table)
    case .chart(let chart):
      caption(chart.caption, label: labels.figure) + sources(chart.sources)
    case .pageBreak: 0
    }
  }

  private func words(in table: Table) -> Int {
    var count = caption(table.caption, label: labels.table)
    for column in table.columns { count += words(in: column.title, as: .tables) }
    for row in table.rows {
      for cell in row.cells { count += words(in: cell, as: .tables) }
    }
    for note in table.notes { count += words(in: note, as: .tables) }
    if !table.notes.isEmpty { count += label(labels.note) }
    return count + sources(table.sources)
  }

  /// A caption with its label and its number, which is one word.
  private func caption(_ caption: [Inline], label text: String) -> Int {
    words(in: caption, as: .tables) + (parts.contains(.tables) ? label(text) + 1 : 0)
  }

  private func sources(_ sources: [[Inline]]) -> Int {
    sources.reduce(sources.isEmpty ? 0 : label(labels.source)) {
      $0 + words(in: $1, as: .tables)
    }
  }

  private func label(_ text: String) -> Int {
    parts.contains(.tables) ? WordCount.words(in: text) : 0
  }

  /// The words of a run of text; its footnotes count as footnotes, wherever their marks stand.
  private func words(in inlines: [Inline], as part: DocumentPart) -> Int {
    (parts.contains(part) ? WordCount.words(in: inlines.plainText) : 0)
      + (parts.contains(.footnotes) ? footnotes(in: inlines) : 0)
  }

  private func footnotes(in inlines: [Inline]) -> Int {
    inlines.reduce(0) { count, inline in
      switch inline {
      case .footnote(let text): count + WordCount.words(in: text.plainText) + footnotes(in: text)
      case .emphasis(let inner), .strong(let inner), .link(_, let inner),
        .reference(_, let inner):
        count + footnotes(in: inner)
      case .text, .code, .lineBreak: count
      }
    }
  }
}
