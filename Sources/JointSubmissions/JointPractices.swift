import Documents
import ReportingCore
import Sealing
import Submissions

/// The good practices that cities tell in joint submissions, each with its city.
struct JointPractices {
  let writer: JointWriter

  private static let register = "good-practices"
  private var pack: LanguagePack { writer.pack }

  func blocks() -> [Block] {
    writer.joint.told.flatMap { package in
      package.record.practices.flatMap { blocks($0, of: package) }
    }
  }

  private func blocks(_ practice: SealedPractice, of package: ContributedPackage) -> [Block] {
    let title = practice.title.map(writer.figures.text) ?? practice.id
    let items: [(String, String?)] = [
      ("problem", practice.problem.map(writer.figures.text)),
      ("measure", practice.measure.map(writer.figures.text)),
      ("actors", practice.actors.map(writer.figures.text)),
      ("since", practice.since.map(pack.dateOrText)),
      ("result", practice.result.map(writer.figures.text)),
      ("transfer", practice.transfer.map(writer.figures.text)),
      ("rights", codes(practice.rights, in: "rights")),
    ]
    var list = items.compactMap { field, text in
      text.map {
        writer.item(
          pack.text(.labelled(writer.records.title(field, of: Self.register), $0)))
      }
    }
    let evidence = practice.indicators.map(AggregateWriter(writer: writer).title)
    if !evidence.isEmpty {
      list.append(
        writer.item(pack.text(.labelled(pack[.evidence], evidence.joined(separator: "; ")))))
    }
    return [
      .paragraph(
        Paragraph(
          [
            .strong([.text(pack.text(.labelled(writer.city(package), title)))]),
            .footnote(writer.note(package)),
          ], style: .unnumbered)),
      .list(ordered: false, items: list),
    ]
  }

  private func codes(_ codes: [String], in list: String) -> String? {
    codes.isEmpty ? nil : pack.list(codes.map { writer.records.code($0, in: list) })
  }
}
