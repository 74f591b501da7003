import Documents

extension Chart {
  /// The chart's numbers as a table: one row for each category, one column for each series.
  var dataTable: Table {
    Table(
      caption: caption, summary: alternativeText,
      columns: [Table.Column([.text(categoryTitle)])]
        + series.map { Table.Column([.text($0.name)], alignment: .end) },
      rows: categories.indices.map { index in
        Table.Row(
          [[.text(categories[index])]]
            + series.map { [.text(index < $0.points.count ? $0.points[index].label : "")] })
      },
      sources: sources)
  }
}
