import Documents
import ReportingCore

/// What the four marks in the tables mean.
struct LegendWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let pack = context.pack
    let marks: [(Word, Word, Word)] = [
      (.markSuppressed, .suppressed, .suppressedExplanation),
      (.markZero, .zero, .zeroExplanation),
      (.markNotComputable, .notComputable, .notComputableExplanation),
      (.markMissing, .missing, .missingExplanation),
    ]
    return [
      .table(
        Table(
          caption: [.text(pack[.marks])],
          summary: pack.text(.tableSummary(rows: pack[.marks], columns: pack[.meaning])),
          columns: [
            Table.Column([.text(pack[.mark])], alignment: .center, width: 0.5),
            Table.Column([.text(pack[.name])], width: 1.2),
            Table.Column([.text(pack[.meaning])], width: 3.5),
          ],
          rows: marks.map { mark, name, meaning in
            Table.Row([[.text(pack[mark])], [.text(pack[name])], [.text(pack[meaning])]])
          }))
    ]
  }
}
