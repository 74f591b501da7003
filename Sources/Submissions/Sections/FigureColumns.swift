import Documents

/// The columns of tables of figures: the same widths from table to table, so that columns stand
/// below one another. Renderers widen a column whose figures need more room.
struct FigureColumns {
  /// The column of names, then those of the unit and of the periods as they are needed.
  static func columns(heading: String, unit: String?, periods: [String]) -> [Table.Column] {
    [Table.Column([.text(heading)], width: 3.4)]
      + (unit.map { [Table.Column([.text($0)], width: 1.3)] } ?? [])
      + periods.map { Table.Column([.text($0)], alignment: .end, width: 0.9) }
  }
}
