import Documents
import ReportingCore

/// The indicators without a value for the report's year, with the reason.
struct GapsWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    let rows = context.catalogue.indicators.compactMap { indicator -> Table.Row? in
      guard let measurement = context.figures.measurement(indicator.id, over: context.year),
        let reason = writer.reason(measurement.outcome)
      else { return nil }
      let newest = context.figures.newest(indicator.id, until: context.year.endYear)
      return Table.Row([
        [.text(pack.text(.inBrackets(writer.title(indicator), indicator.id)))],
        [.text(measurement.mark.map(pack.text(of:)) ?? "")],
        [.text(reason)],
        [.text(newest.map { pack.period($0.period) } ?? pack[.none])],
      ])
    }
    guard !rows.isEmpty else { return [.paragraph(Paragraph([.text(pack[.noGaps])]))] }
    return [
      .paragraph(Paragraph([.text(pack[.gapsIntroduction])])),
      .table(
        Table(
          caption: [.text(pack[.gaps])],
          summary: pack.text(.tableSummary(rows: pack[.indicators], columns: pack[.reason])),
          columns: [
            Table.Column([.text(pack[.indicator])], width: 2),
            Table.Column([.text(pack[.mark])], alignment: .center, width: 0.6),
            Table.Column([.text(pack[.reason])], width: 2.4),
            Table.Column([.text(pack[.latestValue])], width: 0.9),
          ], rows: rows)),
    ]
  }
}
