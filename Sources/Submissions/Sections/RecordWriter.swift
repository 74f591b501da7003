import Documents
package import ReportingCore

/// Puts released records into words of one language. The only place where a section turns a field of
/// a record, or its absence, into text.
package struct RecordWriter {
  package let context: SectionContext

  package init(context: SectionContext) { self.context = context }

  package var figures: FigureWriter { FigureWriter(context: context) }
  var pack: LanguagePack { context.pack }

  func definition(_ register: String) -> RegisterDefinition? {
    context.registerCatalogue.definition(register)
  }

  /// The heading of a field.
  package func title(_ field: String, of register: String) -> String {
    definition(register)?.field(field).map { figures.text($0.title) } ?? field
  }

  /// The name of a register.
  package func title(of register: String) -> String {
    definition(register).map { figures.text($0.title) } ?? register
  }

  /// A table of a register's records, with the register's name above it.
  ///
  /// - Parameter widths: How wide each column is beside the others.
  func table(
    of register: String, titles: [String], widths: [Double], hasRowHeadings: Bool = true,
    rows: [Table.Row], notes: [[Inline]] = []
  ) -> Table {
    Table(
      caption: [.text(title(of: register))],
      summary: pack.text(
        .tableSummary(rows: title(of: register), columns: pack.list(titles))),
      columns: zip(titles, widths).map { Table.Column([.text($0)], width: $1) },
      hasRowHeadings: hasRowHeadings, rows: rows, notes: notes)
  }

  /// What stands in a cell: the value, or the mark for what is missing or withheld.
  func cell(_ record: ReleasedRecord, _ field: String) -> String {
    switch record.fields[field] {
    case .withheld: pack[.markSuppressed]
    case nil: pack[.markMissing]
    case .value, .generalised: text(record, field) ?? pack[.markMissing]
    }
  }

  /// The value in words; nil when there is none or it must not be shown.
  package func text(_ record: ReleasedRecord, _ field: String) -> String? {
    guard let value = record.value(field), let kind = definition(record.register)?.field(field)
    else { return nil }
    return text(value, of: kind)
  }

  /// A value in words.
  func text(_ value: RecordValue, of field: RegisterField) -> String {
    switch value {
    case .text(let text): return referred(text, field) ?? text
    case .texts(let texts): return figures.text(texts)
    case .date(let date): return pack.date(date)
    case .period(let period): return pack.period(period)
    case .number(let number): return self.number(number, field)
    case .code(let code): return self.code(code, in: field.list)
    case .yesNo(let value): return value ? pack[.yes] : pack[.no]
    case .list(let values): return pack.list(values.map { text($0, of: field) })
    case .entries(let entries):
      return entries.map { entry in
        field.parts.compactMap { part in entry.values[part.id].map { text($0, of: part) } }
          .joined(separator: ", ")
      }.joined(separator: "; ")
    }
  }

  /// The name of a code of a controlled list.
  package func code(_ code: String, in list: String?) -> String {
    let title = list.flatMap { context.registerCatalogue.list($0) }?[code]?.title
    return title.flatMap(figures.name) ?? code
  }

  private func number(_ number: Double, _ field: RegisterField) -> String {
    let decimals = number == number.rounded() ? 0 : 2
    let id: String? =
      switch field.kind {
      case .amount: "local-currency"
      case .share: "percent"
      default: nil
      }
    guard let unit = id.flatMap({ context.catalogue.unit($0) }) else {
      return pack.number(number, decimals: decimals)
    }
    return pack.figure(number, decimals: decimals, unit: unit)
  }

  /// What an id stands for: the title of a record, or of an indicator.
  private func referred(_ id: String, _ field: RegisterField) -> String? {
    switch field.kind {
    case .reference(let register):
      return record(id, in: register).flatMap(heading)
    case .indicator: return context.catalogue.indicator(id).map(figures.title)
    default: return nil
    }
  }

  /// A record that may be shown, by its id.
  func record(_ id: String, in register: String) -> ReleasedRecord? {
    context.register(register)?.records.first { $0.id == id }
  }

  /// What a record is called: its first text.
  func heading(_ record: ReleasedRecord) -> String? {
    definition(record.register)?.fields.lazy.compactMap { field -> String? in
      switch field.kind {
      case .text, .texts: text(record, field.id)
      default: nil
      }
    }.first
  }

  /// What must be said under the records of a register: how many are only counted, and that some is
  /// told more broadly.
  func notes(_ register: ReleasedRegister) -> [String] {
    var notes: [String] = []
    let isBroader = register.records.contains { record in
      record.fields.values.contains { if case .generalised = $0 { true } else { false } }
    }
    if isBroader { notes.append(pack[.broaderValues]) }
    switch register.withheld {
    case .none: break
    case .some(let count): notes.append(pack.text(.recordsWithheld(count)))
    case .fewerThan(let threshold):
      notes.append(pack.text(.fewRecordsWithheld(below: threshold)))
    }
    return notes
  }

  /// What backs a statement: indicators with their newest value.
  func evidence(_ indicators: [String]) -> [String] {
    indicators.compactMap { id in
      guard let definition = context.catalogue.indicator(id) else { return nil }
      let newest = context.figures.newest(id, until: context.year.endYear)
      let value = newest.map { newest in
        pack.text(
          .inBrackets(
            figures.inText(newest, unit: definition.unit), pack.period(newest.period)))
      }
      return pack.text(
        .labelled(figures.title(definition), value ?? pack[.markMissing]))
    }
  }
}
