import Documents

extension DOCXWriter {
  /// Where in the text a block stands.
  struct BlockContext {
    /// Whether body paragraphs carry numbers here.
    var numbersParagraphs: Bool
    /// How far blocks are set in, in twentieths of a point.
    var indent = 0
    /// How far they are set in at the other side.
    var endIndent = 0
    /// How many lists are open around.
    var listDepth = 0
    /// Whether a box is drawn around.
    var isNotice = false
    /// Whether the box begins here.
    var startsNotice = false
    /// Whether the text is somebody else's.
    var isQuotation = false

    /// The place of what belongs to a numbered paragraph: it stands under the paragraph's text and
    /// has no numbers of its own.
    var inset: BlockContext {
      guard numbersParagraphs else { return self }
      var inner = self
      inner.numbersParagraphs = false
      inner.indent += DOCXNumbering.paragraphIndent
      return inner
    }
  }

  /// Writes blocks.
  mutating func write(_ blocks: [Block], in context: BlockContext) {
    for block in blocks {
      write(block, in: context)
    }
  }

  private mutating func write(_ block: Block, in context: BlockContext) {
    switch block {
    case .paragraph(let paragraph):
      write(paragraph, in: context, list: nil)
    case .list(let ordered, let items):
      writeList(ordered: ordered, items: items, in: context.inset)
    case .quotation(let blocks):
      var inner = context.inset
      inner.isQuotation = true
      inner.indent += Self.step * 4 / 3
      inner.endIndent += Self.step * 4 / 3
      write(blocks, in: inner)
    case .notice(let blocks):
      var inner = context
      inner.numbersParagraphs = false
      inner.isNotice = true
      inner.startsNotice = true
      inner.indent = max(inner.indent, 170)
      inner.endIndent = max(inner.endIndent, 170)
      for block in blocks {
        write(block, in: inner)
        inner.startsNotice = false
      }
      // Without something between them, two boxes would grow together.
      beginParagraph("AfterTable")
      endParagraph()
    case .table(let table):
      write(table, indent: context.indent)
    case .chart(let chart):
      write(chart)
    case .pageBreak:
      breaksPage = true
    }
  }

  /// Writes a paragraph.
  ///
  /// - Parameter list: The list whose mark stands before it, or nil.
  private mutating func write(
    _ paragraph: Paragraph, in context: BlockContext, list: (number: Int, level: Int)?
  ) {
    // An empty paragraph is nothing to see and must not take a number.
    guard list != nil || !paragraph.inlines.isEmpty else { return }
    var format = ParagraphFormat(style: Self.style(of: paragraph.style, in: context))
    format.list = list
    format.keepsNext = context.isNotice
    if context.startsNotice { format.spaceBefore = 240 }
    if list != nil || context.indent > 0 || context.endIndent > 0 {
      format.indent = (
        context.indent, list == nil ? 0 : Self.step, context.endIndent
      )
    }
    beginParagraph(format)
    write(paragraph.inlines)
    endParagraph()
  }

  private static func style(
    of style: Paragraph.Style, in context: BlockContext
  ) -> StaticString {
    if context.isNotice { return "Notice" }
    switch style {
    case .small: return "Small"
    case .lead where !context.isQuotation && context.listDepth == 0: return "Lead"
    case .body, .unnumbered, .lead:
      if context.isQuotation { return "Quote" }
      if context.listDepth > 0 { return "ListParagraph" }
      return context.numbersParagraphs && style == .body ? "NumberedText" : "BodyText"
    }
  }

  private mutating func writeList(ordered: Bool, items: [[Block]], in context: BlockContext) {
    guard !items.isEmpty else { return }
    let level = min(context.listDepth, 8)
    var number = DOCXNumbering.bullets
    if ordered {
      number = DOCXNumbering.firstOrderedList + orderedLists.count
      orderedLists.append(level)
    }
    var inner = context
    inner.listDepth += 1
    inner.indent += Self.step
    for item in items {
      // The mark needs a paragraph to stand before, also when the item starts with a table.
      if case .paragraph(let first)? = item.first {
        write(first, in: inner, list: (number, level))
        inner.startsNotice = false
        write(Array(item.dropFirst()), in: inner)
      } else {
        write(Paragraph([]), in: inner, list: (number, level))
        inner.startsNotice = false
        write(item, in: inner)
      }
    }
  }
}
