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

  /// `Nador`, with its country only where another city has the same name.
  func shortName(_ package: ContributedPackage) -> String {
    let name = name(ofCity: package.record.city.id)
    let isAlone = joint.told.count { self.name(ofCity: $0.record.city.id) == name } == 1
    return isAlone ? name : city(package)
  }

  func city(_ asked: AskedCity) -> String { name(asked.name, country: asked.member.country) }

  private func name(_ name: LocalizedText, country: String) -> String {
    pack.text(.inBrackets(cityName(name) ?? "", records.code(country, in: "countries")))
  }

  /// A city's name: in the language of the document, else in one that its readers can read, else as
  /// the city writes it.
  private func cityName(_ name: LocalizedText) -> String? {
    let readable = [pack.tag] + ["en", "fr", "es"].compactMap { LanguageTag($0) }
    return readable.lazy.compactMap { name[$0] }.first ?? figures.name(name)
  }

  /// The name of a city by its id, without its country; the id where nobody says the name.
  func name(ofCity id: String) -> String {
    joint.name(of: id).flatMap(cityName) ?? id
  }

  /// The names of cities, in the order of their ids.
  func names(ofCities ids: [String]) -> String { pack.list(ids.map { name(ofCity: $0) }) }

  /// The name of a region; of what lies in none the word for what is not stated.
  func region(_ code: String) -> String {
    code.isEmpty ? pack[.notStated] : records.code(code, in: "countries")
  }

  /// The part of the world to which a region belongs, as far as the cities are told apart by it.
  func part(of region: String) -> String { joint.part(of: region, in: context.registerCatalogue) }

  /// Regions in the order of the list of the United Nations.
  func order(_ regions: some Sequence<String>) -> [String] {
    let list = context.registerCatalogue.list("countries")
    return Set(regions).sorted {
      // What lies in no known region comes last.
      ($0.isEmpty ? 1 : 0, list?.position(of: $0) ?? 0, $0)
        < ($1.isEmpty ? 1 : 0, list?.position(of: $1) ?? 0, $1)
    }
  }

  /// The footnote to what a city says: in full once, else in short.
  func note(_ package: ContributedPackage, isFirst: Bool) -> [Inline] {
    let record = package.record
    guard isFirst else {
      return [
        .text(
          pack.text(
            .packageAgain(
              record.packageName, identity: String(package.identity.description.prefix(16)))))
      ]
    }
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
  func attributed(
    _ package: ContributedPackage, isFirst: Bool, remark: String = ""
  ) -> [Inline] {
    [.text(city(package)), .footnote(note(package, isFirst: isFirst))]
      + (remark.isEmpty ? [] : [.text(remark)])
  }

  /// A section under a heading that stays with what follows.
  func section(_ id: String, _ title: [Inline], _ blocks: [Block]) -> Section {
    Section(id: id, title: title, blocks: blocks)
  }

  /// A city that leads to the table with its sealed package.
  func linked(_ package: ContributedPackage) -> [Inline] {
    guard let section = section(holding: .contributingCities) else { return [.text(city(package))] }
    return [.reference(section: section, text: [.text(city(package))])]
  }

  /// The first section of the document that holds something of the template.
  func section(holding content: SectionContent) -> String? {
    func search(_ section: SectionDefinition) -> String? {
      section.content.contains(content)
        ? section.id : section.subsections.lazy.compactMap(search).first
    }
    return context.sections.lazy.compactMap(search).first
  }

  /// `label: text`, as the language writes it, with a label that is more than text.
  func labelled(_ label: [Inline], _ text: String) -> [Inline] {
    // What stands for the label in the pattern is taken out again.
    let pattern = pack.text(.labelled("\u{0}", text))
    return label + [.text(String(pattern.drop { $0 == "\u{0}" }))]
  }

  // MARK: Words of cities

  /// In which language a text is given, where it is not that of the document; nil where it is.
  func original(_ text: LocalizedText) -> String? {
    guard text[pack.tag] == nil, let other = text.languages.first, let name = figures.name(text)
    else { return nil }
    let language = text.languages.first { text[$0] == name } ?? other
    return pack.withinSentence(pack.text(.originalLanguage(pack.languageName(language))))
  }

  /// What a city says, with the language where it is another.
  func quoted(_ text: LocalizedText) -> String {
    let words = figures.name(text) ?? ""
    return original(text).map { pack.text(.inBrackets(words, $0)) } ?? words
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
