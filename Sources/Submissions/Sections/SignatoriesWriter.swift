import Documents
import ReportingCore

/// Who signs: in the order of the register, or by consultative status as the Council wants it.
struct SignatoriesWriter {
  let context: SectionContext
  /// The report or call whose signatories are meant; nil for all.
  let document: String?

  private static let id = "signatories"

  /// The records in their order.
  private var records: [ReleasedRecord] {
    (context.register(Self.id)?.records ?? []).filter { record in
      document == nil || record.value("document")?.texts.first == document
    }.sorted {
      ($0.value("order")?.number ?? .infinity) < ($1.value("order")?.number ?? .infinity)
    }
  }

  /// Those who have signed, as a numbered list with their consultative status.
  func names() -> [Block] {
    let writer = RecordWriter(context: context)
    let signed = records.filter { $0.value("status") == .code("signed") }
    guard !signed.isEmpty else { return [] }
    return [
      .list(
        ordered: true,
        items: signed.map { record in
          let name = writer.cell(record, "name")
          // Twelve times that nothing is known would say no more than once.
          let isStated = record.value("class") != .code("not-stated")
          let text = (isStated ? writer.text(record, "class") : nil).map {
            context.pack.text(.inBrackets(name, $0))
          }
          return [.paragraph(Paragraph([.text(text ?? name)], style: .unnumbered))]
        })
    ]
  }

  func blocks(isGrouped: Bool) -> [Block] {
    let records = records
    guard !records.isEmpty else { return [] }
    let writer = RecordWriter(context: context)
    let pack = context.pack
    let columns = isGrouped ? ["name", "status"] : ["name", "class", "status"]
    var rows: [Table.Row] = []
    func row(_ record: ReleasedRecord) -> Table.Row {
      Table.Row(columns.map { [.text(writer.cell(record, $0))] })
    }
    if isGrouped, let list = context.registerCatalogue.list("signatory-classes") {
      for entry in list.entries {
        let members = records.filter { $0.value("class") == .code(entry.id) }
        guard !members.isEmpty else { continue }
        rows.append(Table.Row([[.text(writer.code(entry.id, in: list.id))]], kind: .group))
        rows += members.map(row)
      }
    } else {
      rows = records.map(row)
    }
    let titles = columns.map { writer.title($0, of: Self.id) }
    return [
      .table(
        Table(
          caption: [.text(writer.title(of: Self.id))],
          summary: pack.text(
            .tableSummary(rows: writer.title(of: Self.id), columns: pack.list(titles))),
          columns: titles.enumerated().map {
            Table.Column([.text($1)], width: $0 == 0 ? 2 : 1)
          }, rows: rows))
    ]
  }
}
