import Documents
import ReportingCore
import Sealing
import Submissions

/// The key messages of local government: what the secretariat and the cities say, which cities back
/// each with figures or practices, and the messages that nobody backs.
struct JointMessages {
  let writer: JointWriter

  private static let list = "messages"
  private var pack: LanguagePack { writer.pack }

  func blocks() -> [Block] {
    guard let list = writer.context.registerCatalogue.list(Self.list) else { return [] }
    let register = writer.context.register("key-messages")
    let isSaid =
      register != nil || writer.joint.told.contains { !$0.record.messages.isEmpty }
    guard isSaid else { return [] }
    var blocks: [Block] = []
    var bare: [String] = []
    for message in list.entries {
      let title = writer.records.code(message.id, in: Self.list)
      let own = register?.records.first { $0.value("message") == .code(message.id) }
      var items: [[Block]] = []
      var isBacked = false
      for package in writer.joint.told {
        for said in package.record.messages where said.message == message.id {
          let evidence = evidence(said, of: package.record)
          isBacked = isBacked || !evidence.isEmpty
          if let item = item(said, evidence, of: package) { items.append(item) }
        }
      }
      if !isBacked { bare.append(title) }
      let text = own.flatMap { writer.records.text($0, "text") }
      guard text != nil || !items.isEmpty else { continue }
      blocks.append(.paragraph(Paragraph([.strong([.text(title)])], style: .unnumbered)))
      if let text { blocks.append(writer.paragraph(text)) }
      if !items.isEmpty { blocks.append(.list(ordered: false, items: items)) }
    }
    if !bare.isEmpty {
      blocks.append(
        .notice([
          writer.paragraph(
            pack.text(.labelled(pack[.messagesWithoutEvidence], pack.list(bare))) + ".",
            style: .unnumbered)
        ]))
    }
    return blocks
  }

  /// The names of the figures and practices with which a city backs a message.
  private func evidence(_ message: SealedMessage, of record: SubmissionRecord) -> [String] {
    message.indicators.map(AggregateWriter(writer: writer).title)
      + message.practices.compactMap { id in
        record.practices.first { $0.id == id }.map { $0.title.map(writer.figures.text) ?? id }
      }
  }

  private func item(
    _ message: SealedMessage, _ evidence: [String], of package: ContributedPackage
  ) -> [Block]? {
    var parts = [message.text.map(writer.figures.text)].compactMap { $0 }
    if !evidence.isEmpty {
      parts.append(
        pack.text(.labelled(pack[.evidence], evidence.joined(separator: "; "))) + ".")
    }
    guard !parts.isEmpty else { return nil }
    return [
      .paragraph(
        Paragraph(
          [
            .text(pack.text(.labelled(writer.city(package), parts.joined(separator: " ")))),
            .footnote(writer.note(package)),
          ], style: .unnumbered))
    ]
  }
}
