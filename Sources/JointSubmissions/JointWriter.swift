import Aggregation
import Digests
import Documents
import ReportingCore
import Sealing
import Submissions

/// Names of cities, countries and regions, and where a statement comes from, in one language.
struct JointWriter {
  let joint: JointSubmission
  let context: SectionContext

  var pack: LanguagePack { context.pack }
  var figures: FigureWriter { FigureWriter(context: context) }
  var records: RecordWriter { RecordWriter(context: context) }

  /// `Nador (Morocco)`. A city's name is its own: where it has none in the language, it is printed as
  /// the city writes it.
  func city(_ package: ContributedPackage) -> String {
    name(package.record.city.name, country: package.record.city.country)
  }

  func city(_ asked: AskedCity) -> String { name(asked.name, country: asked.member.country) }

  private func name(_ name: LocalizedText, country: String) -> String {
    pack.text(.inBrackets(figures.name(name) ?? "", records.code(country, in: "countries")))
  }

  /// The name of a city by its id, without its country; the id where nobody says the name.
  func name(ofCity id: String) -> String {
    joint.name(of: id).flatMap(figures.name) ?? id
  }

  /// The names of cities, in the order of their ids.
  func names(ofCities ids: [String]) -> String { pack.list(ids.map { name(ofCity: $0) }) }

  /// The name of a region; of what lies in none the word for what is not stated.
  func region(_ code: String) -> String {
    code.isEmpty ? pack[.notStated] : records.code(code, in: "countries")
  }

  /// The footnote to what a city says.
  func note(_ package: ContributedPackage) -> [Inline] {
    let record = package.record
    return [
      .text(
        pack.text(
          .packageNote(
            record.packageName, revision: record.revision,
            date: record.date.map { pack.date($0) } ?? pack.withinSentence(pack[.notStated]),
            identity: package.identity.description)))
    ]
  }

  /// A city with the footnote that says where its words stand.
  func attributed(_ package: ContributedPackage) -> [Inline] {
    [.text(city(package)), .footnote(note(package))]
  }

  func paragraph(_ text: String, style: Paragraph.Style = .body) -> Block {
    .paragraph(Paragraph([.text(text)], style: style))
  }

  func item(_ text: String) -> [Block] { [paragraph(text, style: .unnumbered)] }

  func table(_ caption: Word, columns: [Table.Column], rows: [Table.Row], notes: [String] = [])
    -> Block
  {
    .table(
      Table(
        caption: [.text(pack[caption])],
        summary: pack.text(
          .tableSummary(
            rows: pack[caption], columns: pack.list(columns.map(\.title.plainText)))),
        columns: columns, rows: rows, notes: notes.map { [.text($0)] }))
  }
}
