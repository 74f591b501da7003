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
    var rows: [Table.Row] = []
    for finding in findings {
      let row = Table.Row(
        [
          values.title(finding.key.indicator), place(finding.key), text(finding, values),
        ].map { [.text($0)] })
      // Breakdowns often say the same as their whole.
      if !rows.contains(row) { rows.append(row) }
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

  private func place(_ key: CellKey) -> String {
    let period = pack.period(key.period)
    return key.breakdown.isTotal
      ? period : "\(period), \(writer.figures.breakdown(key.breakdown))"
  }

  private func text(_ finding: ComparabilityFinding, _ values: AggregateWriter) -> String {
    func names(_ cities: [String]) -> String { writer.names(ofCities: cities) }
    switch finding.kind {
    case .severalMeanings(let variants):
      return pack.text(.severalMeanings(values.meanings(variants)))
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
