import Documents

/// The paragraphs of a document that a person wrote, in reading order: those with a place.
struct WrittenParagraphs {
  let all: [Paragraph]

  init(_ document: Document) {
    var found: [Paragraph] = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let paragraph):
          if paragraph.origin != nil { found.append(paragraph) }
        case .list(_, let items): items.forEach(collect)
        case .quotation(let inner), .notice(let inner): collect(inner)
        case .table, .chart, .pageBreak: break
        }
      }
    }
    func collect(_ section: Section) {
      collect(section.blocks)
      section.subsections.forEach(collect)
    }
    document.sections.forEach(collect)
    all = found
  }
}
