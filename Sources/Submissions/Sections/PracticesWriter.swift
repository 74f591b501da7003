import Documents
import ReportingCore

/// The good practices that may be told.
struct PracticesWriter {
  let context: SectionContext

  private static let id = "good-practices"
  private static let fields = [
    "problem", "measure", "actors", "since", "budget", "result", "transfer", "rights", "themes",
  ]

  func blocks() -> [Block] {
    guard let register = context.register(Self.id) else { return [] }
    let writer = RecordWriter(context: context)
    let pack = context.pack
    var blocks: [Block] = []
    for record in register.records {
      blocks.append(
        .paragraph(
          Paragraph([.strong([.text(writer.cell(record, "title"))])], style: .unnumbered)))
      var items: [[Block]] = Self.fields.compactMap { field in
        writer.text(record, field).map { text in
          item(pack.text(.labelled(writer.title(field, of: Self.id), text)))
        }
      }
      let evidence = writer.evidence(record.value("indicators")?.texts ?? [])
      if !evidence.isEmpty {
        items.append(
          item(pack.text(.labelled(pack[.evidence], evidence.joined(separator: "; ")))))
      }
      blocks.append(.list(ordered: false, items: items))
    }
    let notes = writer.notes(register)
    if !notes.isEmpty {
      blocks.append(
        .paragraph(Paragraph([.text(notes.joined(separator: " "))], style: .small)))
    }
    return blocks
  }

  private func item(_ text: String) -> [Block] {
    [.paragraph(Paragraph([.text(text)], style: .unnumbered))]
  }
}
