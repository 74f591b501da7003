import Documents

/// The columns of tables of figures. Widths are shares of the table's width. They are the same
/// from table to table as long as the figures allow it, and wide enough for the longest figure,
/// so that no number is broken into two lines.
struct FigureColumns {
  /// The share that a letter or digit takes.
  private static let letter = 0.17

  /// The heading column, then those of the unit and of the periods as they are needed.
  ///
  /// - Parameters:
  ///   - heading: The title of the column of names.
  ///   - unit: The title of the column of units; nil for none.
  ///   - periods: The titles of the columns of figures.
  ///   - rows: The cells, in the order of the columns.
  static func columns(
    heading: String, unit: String?, periods: [String], rows: [Table.Row]
  ) -> [Table.Column] {
    var columns = [Table.Column([.text(heading)], width: 3.4)]
    if let unit {
      let units = rows.flatMap { $0.cells.count > 1 ? words(in: $0.cells[1]) : [] }
      columns.append(Table.Column([.text(unit)], width: width(of: units + [unit], least: 1.3)))
    }
    let first = columns.count
    let figures = rows.flatMap { $0.cells.dropFirst(first).map(\.plainText) }
    let wide = width(of: figures + periods.flatMap { words(in: [.text($0)]) }, least: 0.9)
    return columns + periods.map { Table.Column([.text($0)], alignment: .end, width: wide) }
  }

  private static func words(in text: [Inline]) -> [String] {
    text.plainText.split(separator: " ").map(String.init)
  }

  private static func width(of texts: [String], least: Double) -> Double {
    max(least, Double(texts.map(\.count).max() ?? 0) * letter)
  }
}
