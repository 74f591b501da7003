import Documents

/// The running text of blocks and sections, for looking things up in it.
enum DocumentText {
  static func text(of sections: [Section]) -> String {
    sections.map { section in
      section.title.withFootnotes + "\n" + text(of: section.blocks) + text(of: section.subsections)
    }.joined()
  }

  static func text(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.inlines.withFootnotes + "\n"
      case .list(_, let items): items.map(text(of:)).joined()
      case .quotation(let inner), .notice(let inner): text(of: inner)
      case .table(let table):
        (table.columns.map(\.title) + table.rows.flatMap(\.cells))
          .map { $0.withFootnotes + "\n" }.joined()
      case .chart, .pageBreak: ""
      }
    }.joined()
  }
}

extension [Inline] {
  /// The text without styles, with the footnotes behind it.
  fileprivate var withFootnotes: String {
    plainText
      + compactMap { inline -> String? in
        switch inline {
        case .footnote(let inner): " " + inner.withFootnotes
        default: nil
        }
      }.joined()
  }
}
