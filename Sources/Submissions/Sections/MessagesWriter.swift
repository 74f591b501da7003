import Documents
import ReportingCore

/// The key messages, each with what backs it, and the list of those that nothing backs.
struct MessagesWriter {
  let context: SectionContext

  private static let id = "key-messages"
  private static let list = "messages"

  func blocks() -> [Block] {
    guard let register = context.register(Self.id),
      let list = context.registerCatalogue.list(Self.list)
    else { return [] }
    let writer = RecordWriter(context: context)
    let pack = context.pack
    var blocks: [Block] = []
    var bare: [String] = []
    for message in list.entries {
      let title = writer.code(message.id, in: Self.list)
      let record = register.records.first { $0.value("message") == .code(message.id) }
      let evidence = record.map(evidence) ?? []
      if evidence.isEmpty { bare.append(title) }
      guard let record else { continue }
      blocks.append(.paragraph(Paragraph([.strong([.text(title)])], style: .unnumbered)))
      if let text = writer.text(record, "text") {
        blocks.append(.paragraph(Paragraph([.text(text)])))
      }
      guard !evidence.isEmpty else { continue }
      blocks.append(
        .paragraph(
          Paragraph([
            .text(pack.text(.labelled(pack[.evidence], evidence.joined(separator: "; "))) + ".")
          ])))
    }
    if !bare.isEmpty {
      blocks.append(
        .notice([
          .paragraph(
            Paragraph(
              [.text(pack.text(.labelled(pack[.messagesWithoutEvidence], pack.list(bare))) + ".")],
              style: .unnumbered))
        ]))
    }
    return blocks
  }

  /// Figures that have a value, and practices that may be told: what has none backs nothing.
  private func evidence(_ record: ReleasedRecord) -> [String] {
    let writer = RecordWriter(context: context)
    let indicators = (record.value("indicators")?.texts ?? []).filter { id in
      context.figures.newest(id, until: context.year.endYear) != nil
    }
    let practices = (record.value("practices")?.texts ?? []).compactMap { id in
      writer.record(id, in: "good-practices").flatMap(writer.heading)
    }
    return writer.evidence(indicators) + practices
  }
}
