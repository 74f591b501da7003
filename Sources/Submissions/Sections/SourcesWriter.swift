import Documents
import ReportingCore

/// The sources of the figures in the document.
struct SourcesWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    var used: Set<String> = []
    // Figures that follow each other mostly have the same source.
    var last: String?
    for figure in context.figures.all where figure.period.endYear <= context.year.endYear {
      for input in figure.inputs where input.source != last {
        last = input.source
        if let last { used.insert(last) }
      }
    }
    let sources = context.sources.filter { used.contains($0.id) }
    guard !sources.isEmpty else { return [] }
    // A column in which nothing is known is left out.
    var columns: [(Word, Double, (ReleasedSource) -> String?)] = [
      (.publisher, 1.6, { writer.text($0.publisher) }),
      (.published, 1, { $0.published.map(pack.dateOrText) }),
      (.licence, 1, { $0.licence }),
    ]
    columns.removeAll { column in sources.allSatisfy { column.2($0) == nil } }
    return [
      .table(
        Table(
          caption: [.text(pack[.sourcesOfFigures])],
          summary: pack.text(
            .tableSummary(
              rows: pack[.sources], columns: pack.list(columns.map { pack[$0.0] }))),
          columns: [Table.Column([.text(pack[.title])], width: 2.6)]
            + columns.map { Table.Column([.text(pack[$0.0])], width: $0.1) },
          rows: sources.map { source in
            let title: [Inline] = [.text(writer.text(source.title))]
            return Table.Row(
              [source.address.map { [.link(address: $0, text: title)] } ?? title]
                + columns.map { [.text($0.2(source) ?? pack[.notStated])] })
          }))
    ]
  }
}
