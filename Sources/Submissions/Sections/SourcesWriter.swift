import Documents
import ReportingCore

/// The sources of the figures in the document.
struct SourcesWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    let used = Set(
      context.figures.all.filter { $0.period.endYear <= context.year.endYear }
        .flatMap { $0.inputs.compactMap(\.source) })
    let sources = context.sources.filter { used.contains($0.id) }
    guard !sources.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pack[.sources])],
          summary: pack.text(
            .tableSummary(
              rows: pack[.sources], columns: pack.list([pack[.publisher], pack[.licence]]))),
          columns: [
            Table.Column([.text(pack[.title])], width: 2.6),
            Table.Column([.text(pack[.publisher])], width: 1.6),
            Table.Column([.text(pack[.published])], width: 1),
            Table.Column([.text(pack[.licence])], width: 1),
          ],
          rows: sources.map { source in
            let title: [Inline] = [.text(writer.text(source.title))]
            return Table.Row([
              source.address.map { [.link(address: $0, text: title)] } ?? title,
              [.text(writer.text(source.publisher))],
              [.text(source.published.map(pack.dateOrText) ?? "")],
              [.text(source.licence ?? pack[.licenceNotStated])],
            ])
          }))
    ]
  }
}
