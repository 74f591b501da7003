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

  /// What a city says on a message.
  private struct Statement {
    var message: SealedMessage
    var evidence: [String]
    var package: ContributedPackage
  }

  private func statements(on message: String) -> [Statement] {
    writer.joint.told.flatMap { package in
      package.record.messages.filter { $0.message == message }.map { said in
        Statement(
          message: said, evidence: evidence(said, of: package.record), package: package)
      }
    }
  }

  /// Each message with the secretariat's words and the cities that say it, with and without evidence.
  /// Where the template has no place for what each city says, that stands here too.
  func content(of section: String) -> AddedContent {
    guard let list = writer.context.registerCatalogue.list(Self.list) else {
      return AddedContent()
    }
    let register = writer.context.register("key-messages")
    let isSaid =
      register != nil || writer.joint.told.contains { !$0.record.messages.isEmpty }
    guard isSaid else { return AddedContent() }
    let isWhole = writer.section(holding: .jointMessages) == nil
    var added = AddedContent()
    var bare: [String] = []
    for message in list.entries {
      let title = writer.records.code(message.id, in: Self.list)
      let own = register?.records.first { $0.value("message") == .code(message.id) }
      let statements = statements(on: message.id)
      if statements.allSatisfy(\.evidence.isEmpty) { bare.append(title) }
      let text = own.flatMap { writer.records.text($0, "text") }
      guard text != nil || !statements.isEmpty else { continue }
      var blocks: [Block] = []
      if let text { blocks.append(writer.paragraph(text)) }
      let cities = [
        (Word.withEvidence, statements.filter { !$0.evidence.isEmpty }),
        (Word.withoutEvidence, statements.filter(\.evidence.isEmpty)),
      ].filter { !$0.1.isEmpty }.map { word, statements in
        let names = statements.map { writer.shortName($0.package) }
        let label = pack.text(.inBrackets(pack[word], pack.integer(names.count)))
        return writer.item(pack.text(.labelled(label, pack.list(names))) + ".")
      }
      if !cities.isEmpty { blocks.append(.list(ordered: false, items: cities)) }
      if isWhole { blocks += items(statements) }
      added.subsections.append(
        writer.section("\(section)-\(message.id)", [.text(title)], blocks))
    }
    // What nobody backs is told first: it is what the secretariat can still mend.
    if !bare.isEmpty {
      added.blocks.append(
        .notice([
          writer.paragraph(
            pack.text(.labelled(pack[.messagesWithoutEvidence], pack.list(bare))) + ".",
            style: .unnumbered)
        ]))
    }
    return added
  }

  /// What each city says on each message.
  func whole(in section: String) -> [Section] {
    guard let list = writer.context.registerCatalogue.list(Self.list) else { return [] }
    return list.entries.compactMap { message in
      let items = items(statements(on: message.id))
      let title = writer.records.code(message.id, in: Self.list)
      return items.isEmpty
        ? nil : writer.section("\(section)-\(message.id)", [.text(title)], items)
    }
  }

  /// The names of the figures and practices with which a city backs a message.
  private func evidence(_ message: SealedMessage, of record: SubmissionRecord) -> [String] {
    message.indicators.map(AggregateWriter(writer: writer).title)
      + message.practices.compactMap { id in
        record.practices.first { $0.id == id }.map { $0.title.flatMap(writer.figures.name) ?? id }
      }
  }

  private func items(_ statements: [Statement]) -> [Block] {
    let items = statements.compactMap { statement -> [Block]? in
      var parts = [statement.message.text.map(writer.quoted)].compactMap { $0 }
      if !statement.evidence.isEmpty {
        parts.append(
          pack.text(.labelled(pack[.evidence], statement.evidence.joined(separator: "; "))) + ".")
      }
      guard !parts.isEmpty else { return nil }
      let name = writer.linked(statement.package)
      return [
        .paragraph(
          Paragraph(
            writer.labelled(name, parts.joined(separator: " ")), style: .unnumbered))
      ]
    }
    return items.isEmpty ? [] : [.list(ordered: false, items: items)]
  }
}
