import Aggregation
import Documents
import ReportingCore
import Submissions

/// What keeps figures of the cities from being put together, cell by cell.
struct ComparabilityNotes {
  let writer: JointWriter

  private var pack: LanguagePack { writer.pack }

  /// The table; nothing when all figures could be put together.
  func blocks() -> [Block] {
    let values = AggregateWriter(writer: writer)
    let findings = writer.joint.aggregate.comparability.filter {
      $0.key.region == nil && $0.key.period.endYear <= writer.joint.year.endYear
    }
    // The same reason of one indicator is one row, whatever the periods and parts of the whole.
    var notes: [(indicator: String, reason: String, periods: [Period])] = []
    for finding in findings {
      let (id, reason) = (finding.key.indicator, text(finding, values))
      if let known = notes.firstIndex(where: { $0.indicator == id && $0.reason == reason }) {
        if !notes[known].periods.contains(finding.key.period) {
          notes[known].periods.append(finding.key.period)
        }
      } else {
        notes.append((id, reason, [finding.key.period]))
      }
    }
    let rows = notes.map { note in
      Table.Row(
        [
          values.title(note.indicator), pack.periods(note.periods.sorted()), note.reason,
        ].map { [.text($0)] })
    }
    guard !rows.isEmpty else { return [] }
    return [
      writer.table(
        .comparability,
        columns: [
          Table.Column([.text(pack[.indicator])], width: 1.6),
          Table.Column([.text(pack[.period])], width: 1),
          Table.Column([.text(pack[.reason])], width: 3),
        ], rows: rows)
    ]
  }

  private func text(_ finding: ComparabilityFinding, _ values: AggregateWriter) -> String {
    func names(_ cities: [String]) -> String { writer.names(ofCities: cities) }
    switch finding.kind {
    case .severalMeanings(let variants): return values.reason(variants)
    case .leftOut(let variants):
      return pack.text(.leftOutMeaning(values.meanings(variants)))
    case .otherPeriod(let period, let cities):
      return pack.text(.leftOutPeriod(pack.period(period), names: names(cities)))
    case .repeated(let cities): return pack.text(.countedOnce(names(cities)))
    case .contradiction(let cities): return pack.text(.leftOutContradiction(names(cities)))
    case .notFinal(let status, let cities):
      return pack.text(.notFinal(pack.withinSentence(pack.name(of: status)), names: names(cities)))
    }
  }
}
