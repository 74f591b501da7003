import Documents
import ReportingCore

/// Recommendations: to whom they are addressed, and what has become of them.
struct RecommendationsWriter {
  let context: SectionContext

  private static let id = "recommendations"
  private static let statuses = "follow-up-status"

  private var writer: RecordWriter { RecordWriter(context: context) }
  private var pack: LanguagePack { context.pack }
  private var records: [ReleasedRecord] {
    (context.register(Self.id)?.records ?? []).filter { record in
      record.value("made")?.date.map { $0 <= context.year.end } ?? true
    }
  }

  // MARK: By level of government

  /// A table with a heading for each level of government that something is recommended to.
  func byLevel() -> [Block] {
    guard let list = context.registerCatalogue.list("government-levels"), !records.isEmpty else {
      return []
    }
    let columns = ["text", "addressee", "duty", "origin", "deadline"].filter { field in
      records.contains { $0.value(field) != nil }
    }
    var rows: [Table.Row] = []
    for level in list.entries {
      let addressed = records.filter { $0.value("government") == .code(level.id) }
      guard !addressed.isEmpty else { continue }
      rows.append(Table.Row([[.text(writer.code(level.id, in: list.id))]], kind: .group))
      rows += addressed.map { record in
        Table.Row(columns.map { [.text(writer.cell(record, $0))] })
      }
    }
    let titles = columns.map { writer.title($0, of: Self.id) }
    return [
      .table(
        // Duties are sentences too.
        writer.table(
          of: Self.id, titles: titles,
          widths: columns.map { $0 == "text" ? 2.4 : $0 == "duty" ? 1.7 : 1 }, rows: rows))
    ]
  }

  // MARK: Follow-up

  /// What has become of each recommendation, year by year with the evidence, and how many are where.
  func followUp(years count: Int) -> [Block] {
    let found = records.flatMap { $0.value("follow-up")?.entries ?? [] }
      .compactMap { $0.values["year"]?.period?.withoutNote }
      .filter { $0.end <= context.year.end }
    let years = Array(Set(found).sorted().suffix(count))
    guard !records.isEmpty, !years.isEmpty else { return [] }
    return [.table(summary(years)), .table(table(years))]
  }

  private func entry(_ record: ReleasedRecord, _ year: Period) -> RecordEntry? {
    record.value("follow-up")?.entries.first {
      $0.values["year"]?.period?.withoutNote == year
    }
  }

  /// How many recommendations were fully or partly implemented, not, or left without an answer.
  private func summary(_ years: [Period]) -> Table {
    let list = context.registerCatalogue.list(Self.statuses)
    let labels = years.map { pack.period($0) }
    func count(_ year: Period, _ code: String?) -> [Inline] {
      let held = records.count { entry($0, year)?.values["status"]?.codes.first == code }
      return [.text(held == 0 ? pack[.markZero] : pack.number(Double(held), decimals: 0))]
    }
    var rows = (list?.entries ?? []).map { status in
      Table.Row(
        [[.text(writer.code(status.id, in: Self.statuses))]]
          + years.map { count($0, status.id) })
    }
    // What was not followed up in a year is missing, and said to be.
    if years.contains(where: { year in records.contains { entry($0, year) == nil } }) {
      rows.append(Table.Row([[.text(pack[.missing])]] + years.map { count($0, nil) }))
    }
    return Table(
      caption: [
        .text(
          pack.text(
            .inBrackets(
              writer.title("follow-up", of: Self.id), pack.withinSentence(pack[.number]))))
      ],
      summary: pack.text(
        .tableSummary(
          rows: writer.title("follow-up.status", of: Self.id), columns: pack.list(labels))),
      columns: [Table.Column([.text(writer.title("follow-up.status", of: Self.id))], width: 2)]
        + labels.map { Table.Column([.text($0)], alignment: .end) },
      rows: rows)
  }

  private func table(_ years: [Period]) -> Table {
    let labels = years.map { pack.period($0) }
    return Table(
      caption: [.text(writer.title("follow-up", of: Self.id))],
      summary: pack.text(
        .tableSummary(rows: writer.title(of: Self.id), columns: pack.list(labels))),
      columns: [Table.Column([.text(writer.title("text", of: Self.id))], width: 2)]
        + labels.map { Table.Column([.text($0)], width: 1.4) },
      rows: records.map { record in
        Table.Row(
          [[.text(writer.cell(record, "text"))]]
            + years.map { state(entry(record, $0)) })
      })
  }

  private func state(_ entry: RecordEntry?) -> [Inline] {
    guard let entry, let status = entry.values["status"]?.codes.first else {
      return [.text(pack[.markMissing])]
    }
    var lines: [[Inline]] = [[.strong([.text(writer.code(status, in: Self.statuses))])]]
    if case .texts(let evidence) = entry.values["evidence"] {
      lines.append([.text(writer.figures.text(evidence))])
    }
    lines += writer.evidence(entry.values["indicators"]?.texts ?? []).map { [.text($0)] }
    return Array(lines.joined(separator: [.lineBreak]))
  }
}
