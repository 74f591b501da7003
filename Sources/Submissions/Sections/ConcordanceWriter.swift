import Documents
import ReportingCore

/// Which section answers to which provision of which framework.
struct ConcordanceWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    var rows: [(framework: String, provision: String, row: Table.Row)] = []
    func visit(_ sections: [SectionDefinition]) {
      for section in sections {
        for code in section.frameworks {
          let framework = String(code.prefix { $0 != ":" })
          let provision = String(code.dropFirst(framework.count + 1))
          rows.append(
            (
              framework, provision,
              Table.Row([
                [.text(framework)], [.text(provision)],
                [.reference(section: section.id, text: [.text(writer.text(section.title))])],
              ])
            ))
        }
        visit(section.subsections)
      }
    }
    visit(context.sections)
    guard !rows.isEmpty else { return [] }
    let sorted = rows.enumerated().sorted {
      ($0.element.framework, $0.offset) < ($1.element.framework, $1.offset)
    }
    return [
      .table(
        Table(
          caption: [.text(pack[.concordance])],
          summary: pack.text(
            .tableSummary(
              rows: pack[.framework], columns: pack.list([pack[.provision], pack[.section]]))),
          columns: [
            Table.Column([.text(pack[.framework])], width: 1.3),
            Table.Column([.text(pack[.provision])], width: 1),
            Table.Column([.text(pack[.section])], width: 3),
          ], rows: sorted.map(\.element.row)))
    ]
  }
}
