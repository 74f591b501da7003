import Documents
import ReportingCore

/// Missions: who carried them, where, in which version their report is, and what they found, in the
/// words of their authors.
struct MissionsWriter {
  let context: SectionContext

  private static let id = "missions"

  private var writer: RecordWriter { RecordWriter(context: context) }
  private var pack: LanguagePack { context.pack }

  func blocks() -> [Block] {
    (context.register(Self.id)?.records ?? []).flatMap { mission in
      [.table(table(mission))] + conflict(mission) + findings(mission)
    }
  }

  private func table(_ mission: ReleasedRecord) -> Table {
    let dates = [mission.value("began"), mission.value("ended")].compactMap { $0?.date }
      .map { pack.date($0) }
    var rows: [(String, String)] = [
      (
        pack[.period],
        dates.count == 2 ? pack.text(.span(from: dates[0], to: dates[1])) : dates.joined()
      )
    ]
    for field in ["places", "version", "published", "replaces", "final-due"] {
      if let text = writer.text(mission, field) {
        rows.append((writer.title(field, of: Self.id), text))
      }
    }
    let organizers = mission.value("organizers")?.entries ?? []
    let roles = context.registerCatalogue.list("organizer-roles")
    for role in roles?.entries ?? [] {
      let names = organizers.filter { $0.values["role"]?.codes.first == role.id }
        .compactMap { $0.values["name"]?.texts.first }
      guard !names.isEmpty else { continue }
      rows.append((writer.code(role.id, in: roles?.id), pack.list(names)))
    }
    if let named = writer.text(mission, "named-authorities") {
      rows.append((writer.title("named-authorities", of: Self.id), named))
    }
    return Table(
      caption: [.text(writer.cell(mission, "title"))], summary: writer.cell(mission, "title"),
      columns: [
        Table.Column([.text(writer.title(of: Self.id))], width: 1),
        Table.Column([.text(writer.cell(mission, "title"))], width: 2.5),
      ], rows: rows.map { Table.Row([[.text($0.0)], [.text($0.1)]]) })
  }

  private func conflict(_ mission: ReleasedRecord) -> [Block] {
    guard mission.hasConflictOfInterest else { return [] }
    let verifier = writer.text(mission, "independent-verifier") ?? pack[.none]
    return [
      .notice([
        .paragraph(
          Paragraph(
            [.text(pack.text(.conflictOfInterest(verifiedBy: verifier)))], style: .unnumbered))
      ])
    ]
  }

  /// Each finding as its author wrote it, in the author's language.
  private func findings(_ mission: ReleasedRecord) -> [Block] {
    (mission.value("findings")?.entries ?? []).compactMap { finding in
      guard let text = finding.values["text"]?.texts.first else { return nil }
      var origin = finding.values["author"]?.texts.first ?? ""
      if let code = finding.values["government"]?.codes.first {
        origin = pack.text(.inBrackets(origin, writer.code(code, in: "government-levels")))
      }
      return .quotation([
        .paragraph(Paragraph([.text(text)], style: .unnumbered)),
        .paragraph(Paragraph([.text(origin)], style: .small)),
      ])
    }
  }
}
