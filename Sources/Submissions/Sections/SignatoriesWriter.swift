import Documents
import ReportingCore

/// Who signs: in the order of the register, or by consultative status as the Council wants it.
struct SignatoriesWriter {
  let context: SectionContext

  private static let id = "signatories"

  func blocks(isGrouped: Bool) -> [Block] {
    guard let register = context.register(Self.id), !register.records.isEmpty else { return [] }
    let writer = RecordWriter(context: context)
    let pack = context.pack
    let records = register.records.sorted {
      ($0.value("order")?.number ?? .infinity) < ($1.value("order")?.number ?? .infinity)
    }
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
