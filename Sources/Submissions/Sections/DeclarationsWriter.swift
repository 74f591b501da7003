import Documents
import ReportingCore

/// The declarations of the year that have a text: what was declared, the documents it rests on, and
/// the councils that adopted it.
struct DeclarationsWriter {
  let context: SectionContext

  private static let id = "declarations"

  private var writer: RecordWriter { RecordWriter(context: context) }
  private var pack: LanguagePack { context.pack }

  func blocks() -> [Block] {
    let year = context.year
    return (context.register(Self.id)?.records ?? []).filter { record in
      guard let date = record.value("date")?.date, record.value("text") != nil else { return false }
      return year.start <= date && date <= year.end
    }.sorted { day($0) < day($1) }.flatMap(declaration)
  }

  private func day(_ record: ReleasedRecord) -> String {
    record.value("date")?.date?.description ?? ""
  }

  private func declaration(_ record: ReleasedRecord) -> [Block] {
    var blocks: [Block] = [
      .paragraph(Paragraph([.strong([.text(writer.cell(record, "title"))])], style: .unnumbered)),
      .paragraph(
        Paragraph(
          [
            .text(
              pack.text(.labelled(writer.cell(record, "kind"), writer.cell(record, "date"))))
          ],
          style: .small)),
    ]
    let text = writer.text(record, "text") ?? ""
    blocks += paragraphs(of: text).map { .paragraph(Paragraph([.text($0)])) }
    if let documents = writer.text(record, "refers-to") {
      blocks.append(
        .paragraph(
          Paragraph(
            [
              .text(
                pack.text(.labelled(writer.title("refers-to", of: Self.id), documents)) + ".")
            ], style: .unnumbered)))
    }
    return blocks + councils(record)
  }

  /// An empty line in the text divides its paragraphs.
  private func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: " ") }
  }

  private func councils(_ record: ReleasedRecord) -> [Block] {
    guard let councils = record.value("councils")?.entries, !councils.isEmpty,
      let field = writer.definition(Self.id)?.field("councils"),
      case .entries(let parts) = field.kind
    else { return [] }
    let title = writer.title("councils", of: Self.id)
    let columns = parts.map { writer.figures.text($0.title) }
    return [
      .table(
        Table(
          caption: [.text(title)],
          summary: pack.text(.tableSummary(rows: title, columns: pack.list(columns))),
          columns: columns.map { Table.Column([.text($0)]) },
          rows: councils.map { council in
            Table.Row(
              parts.map { part in
                [.text(council.values[part.id].map { writer.text($0, of: part) } ?? "")]
              })
          }))
    ]
  }
}
