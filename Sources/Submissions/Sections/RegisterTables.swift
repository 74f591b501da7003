import Documents
import ReportingCore

/// The records of a register as a table.
struct RegisterTables {
  let context: SectionContext

  /// The registers that the city's own modules bring.
  var cityRegisters: [RegisterDefinition] {
    context.cityModules.flatMap { context.catalogue.module($0)?.registers ?? [] }
  }

  /// Their tables, with all fields in which something may be said.
  func ofCityModules() -> [Block] {
    cityRegisters.flatMap { blocks($0.id, fields: $0.fields.map(\.id)) }
  }

  /// The lowest level above everybody's among fields; nil when all are for everybody.
  private func level(of fields: [String], in register: String) -> Level? {
    let definition = context.registerCatalogue.definition(register)
    return fields.compactMap { definition?.field($0)?.level }.filter { $0 > .public }.min()
  }

  /// The table, or what can be said in its place; nothing when the city keeps no such register.
  func blocks(_ id: String, fields: [String]) -> [Block] {
    guard let register = context.register(id) else { return [] }
    let writer = RecordWriter(context: context)
    let notes = writer.notes(register)
    // A column in which nothing can be said is left out.
    let columns = fields.filter { field in
      register.records.contains { $0.value(field) != nil }
    }
    if !register.records.isEmpty, columns.isEmpty, let level = level(of: fields, in: id) {
      // There are records, and these readers may see nothing of the fields asked for.
      return [
        WithheldTable(context: context).block(
          writer.title(of: id), [context.pack.explanation(of: .level(level))] + notes)
      ]
    }
    guard !register.records.isEmpty, !columns.isEmpty else {
      let said = notes.isEmpty ? [context.pack[.none] + "."] : notes
      return [
        .paragraph(
          Paragraph([
            .text(
              context.pack.text(
                .labelled(writer.title(of: id), said.joined(separator: " "))))
          ]))
      ]
    }
    let titles = columns.map { writer.title($0, of: id) }
    return [
      .table(
        Table(
          caption: [.text(writer.title(of: id))],
          summary: context.pack.text(
            .tableSummary(
              rows: writer.title(of: id), columns: context.pack.list(titles))),
          columns: titles.map { Table.Column([.text($0)]) }, hasRowHeadings: false,
          rows: register.records.map { record in
            Table.Row(columns.map { [.text(writer.cell(record, $0))] })
          }, notes: notes.map { [.text($0)] }))
    ]
  }
}
