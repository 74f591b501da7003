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

  private var signed: [ReleasedRecord] {
    records.filter { $0.value("status") == .code("signed") }
  }

  /// The section with the names of those who have signed, as a call wants them; nil when nobody has.
  func section(as rule: SignatoryRule) -> Section? {
    let writer = RecordWriter(context: context)
    let signed = signed
    guard !signed.isEmpty else { return nil }
    var title: [Inline] = [.text(writer.title(of: Self.id))]
    let apart = signed.filter { isInFootnote($0, rule) }
    if !apart.isEmpty {
      let names = context.pack.list(apart.map { writer.cell($0, "name") })
      title.append(.footnote([.text(context.pack.text(.viewsAlsoSharedBy(names)))]))
    }
    let named = signed.filter { !isInFootnote($0, rule) }
    return Section(
      id: Self.id, title: title, role: .body,
      blocks: rule.classes.isEmpty ? names(named) : names(named, groupedBy: rule.classes))
  }

  private func isInFootnote(_ record: ReleasedRecord, _ rule: SignatoryRule) -> Bool {
    guard case .code(let status) = record.value("class") else { return false }
    return rule.inFootnote.contains(status)
  }

  /// The names, each group under its status in the order of the call; what the call does not take
  /// comes last, so that nobody is lost before the mistake is mended.
  private func names(_ signed: [ReleasedRecord], groupedBy classes: [String]) -> [Block] {
    let writer = RecordWriter(context: context)
    let others = signed.compactMap { record -> String? in
      guard case .code(let status) = record.value("class") else { return nil }
      return classes.contains(status) ? nil : status
    }
    var groups = classes
    for status in others where !groups.contains(status) { groups.append(status) }
    return groups.flatMap { status -> [Block] in
      let members = signed.filter { $0.value("class") == .code(status) }
      guard !members.isEmpty else { return [] }
      return [
        .paragraph(
          Paragraph(
            [.strong([.text(writer.code(status, in: "signatory-classes"))])], style: .unnumbered)),
        .list(
          ordered: false,
          items: members.map {
            [.paragraph(Paragraph([.text(writer.cell($0, "name"))], style: .unnumbered))]
          }),
      ]
    }
  }

  /// Those who have signed, as a numbered list with their consultative status.
  private func names(_ signed: [ReleasedRecord]) -> [Block] {
    let writer = RecordWriter(context: context)
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
        writer.table(
          of: Self.id, titles: titles, widths: titles.indices.map { $0 == 0 ? 2 : 1 }, rows: rows))
    ]
  }
}
