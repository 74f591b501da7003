import Documents
import ReportingCore

/// The documents and events of a process by date, each draft with the document that it became.
struct MilestonesWriter {
  let context: SectionContext

  private static let id = "milestones"

  func blocks() -> [Block] {
    guard let register = context.register(Self.id), !register.records.isEmpty else { return [] }
    let writer = RecordWriter(context: context)
    let pack = context.pack
    let records = register.records.sorted {
      let (a, b) = ($0.value("date")?.date, $1.value("date")?.date)
      if let a, let b, a != b { return a < b }
      return writer.cell($0, "title") < writer.cell($1, "title")
    }
    let finals = Dictionary(
      records.compactMap { record in
        record.value("draft")?.texts.first.map { ($0, record) }
      }, uniquingKeysWith: { first, _ in first })
    var columns = ["date", "kind", "symbol", "title", "next-due"].filter { field in
      records.contains { $0.value(field) != nil }
    }
    columns.removeAll { $0 == "next-due" }
    let hasNext = records.contains { $0.value("next-due") != nil }
    var titles = columns.map { writer.title($0, of: Self.id) }
    if !finals.isEmpty { titles.append(pack[.finalDocument]) }
    if hasNext { titles.append(writer.title("next-due", of: Self.id)) }
    return [
      .table(
        writer.table(
          of: Self.id, titles: titles,
          widths: titles.indices.map { index in
            ["symbol": 1.4, "title": 2.2][index < columns.count ? columns[index] : ""] ?? 1
          }, hasRowHeadings: false,
          rows: records.map { record in
            var cells: [[Inline]] = columns.map { [.text(writer.text(record, $0) ?? "")] }
            if !finals.isEmpty {
              let final = record.id.flatMap { finals[$0] }
              cells.append([
                .text(
                  final.flatMap { writer.text($0, "symbol") ?? writer.text($0, "title") } ?? "")
              ])
            }
            if hasNext { cells.append([.text(writer.text(record, "next-due") ?? "")]) }
            return Table.Row(cells)
          }, notes: records.compactMap { note(on: $0) }.map { [.text($0)] }))
    ]
  }

  /// A remark, under what it is on.
  private func note(on record: ReleasedRecord) -> String? {
    let writer = RecordWriter(context: context)
    return writer.text(record, "note").map { note in
      context.pack.text(
        .labelled(writer.text(record, "symbol") ?? writer.cell(record, "title"), note))
    }
  }
}
