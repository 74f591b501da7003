import Documents

/// The running numbers of a document's paragraphs, tables and figures. Every format that prints
/// them counts with this, in reading order, so that `Table 3` is the same table everywhere.
struct RunningNumbers {
  private(set) var paragraph = 0
  private(set) var table = 0
  private(set) var figure = 0

  /// The number of the next paragraph that stands directly in a section, or nil when it has none.
  mutating func next(_ paragraph: Paragraph, in style: DocumentStyle) -> Int? {
    guard style.numbersParagraphs, paragraph.style == .body else { return nil }
    self.paragraph += 1
    return self.paragraph
  }

  /// The number of the next table.
  mutating func nextTable() -> Int {
    table += 1
    return table
  }

  /// The number of the next chart.
  mutating func nextFigure() -> Int {
    figure += 1
    return figure
  }
}
