/// A piece of text that stands on its own lines.
public enum Block: Sendable, Equatable {
  /// A paragraph.
  case paragraph(Paragraph)
  /// A list; `ordered` lists are numbered 1, 2, 3.
  case list(ordered: Bool, items: [[Block]])
  /// Text taken over from somebody else.
  case quotation([Block])
  /// Text in a box that must not be overlooked.
  case notice([Block])
  /// A table of text and figures.
  case table(Table)
  /// A chart with its data.
  case chart(Chart)
  /// What comes next starts on a new page.
  case pageBreak
}
