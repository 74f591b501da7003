import Documents

/// The running numbers of a document's headings, paragraphs, tables and figures. Every format that
/// prints them counts with this, in reading order, so that `Table 3` is the same table everywhere.
struct RunningNumbers {
  private(set) var paragraph = 0
  private(set) var table = 0
  private(set) var figure = 0
  /// How many headings there were at each level, below the heading above.
  private var headings: [Int] = []
  /// The level of the unnumbered section in which the text stands.
  private var unnumbered: Int?

  /// The number of the next heading, such as `I.`, or nil when it has none: numbered are the
  /// headings of ordinary text, five levels deep, and nothing below a heading without a number.
  ///
  /// - Parameter level: The depth in the tree, from 1.
  mutating func next(_ section: Section, level: Int, in style: DocumentStyle) -> String? {
    guard style.conventions == .unitedNations else { return nil }
    if let outer = unnumbered, level > outer { return nil }
    guard section.role == .body, level <= ConventionalNumber.headingDepth else {
      unnumbered = level
      return nil
    }
    unnumbered = nil
    while headings.count < level { headings.append(0) }
    headings.removeLast(headings.count - level)
    headings[level - 1] += 1
    return ConventionalNumber.heading(headings[level - 1], level: level)
  }

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
