import Aggregation
import Documents
import ReportingCore
import Sealing
import Submissions

/// Who contributes, from where, with which package, and who is missing.
struct CityTables {
  let writer: JointWriter

  private var joint: JointSubmission { writer.joint }
  private var pack: LanguagePack { writer.pack }

  // MARK: Regions

  /// How many cities of each continent were asked and answered, or of each region where all lie in
  /// one continent.
  func regionalBalance() -> [Block] {
    guard !joint.asked.isEmpty else { return [] }
    let contributing = Set(joint.packages.map(\.record.city.id))
    let regions = writer.order(joint.asked.map { writer.part(of: $0.member.region) })
    func row(_ name: String, _ cities: [AskedCity], kind: Table.Row.Kind = .body) -> Table.Row {
      Table.Row(
        [
          name, pack.integer(cities.count),
          pack.integer(cities.count { contributing.contains($0.member.id) }),
        ].map { [.text($0)] }, kind: kind)
    }
    let rows = regions.map { region in
      row(writer.region(region), joint.asked.filter { writer.part(of: $0.member.region) == region })
    }
    return [
      writer.table(
        .regionalBalance,
        columns: [
          Table.Column([.text(pack[.region])], width: 3),
          Table.Column([.text(pack[.citiesAsked])], alignment: .end, width: 1),
          Table.Column([.text(pack[.citiesAnswered])], alignment: .end, width: 1),
        ], rows: rows + [row(pack[.total], joint.asked, kind: .total)])
    ]
  }

  // MARK: Cities

  /// The cities with their packages, those who sign their answers, and who is missing.
  func contributingCities() -> [Block] {
    var blocks: [Block] = []
    if !joint.packages.isEmpty { blocks.append(cities()) }
    blocks += endorsements()
    let contributing = Set(joint.packages.map(\.record.city.id))
    let missing = joint.asked.filter { !contributing.contains($0.member.id) }
    if !missing.isEmpty {
      blocks.append(
        writer.paragraph(
          pack.text(.labelled(pack[.citiesMissing], pack.list(missing.map(writer.city)))) + "."))
    }
    return blocks
  }

  private func cities() -> Block {
    var rows: [Table.Row] = []
    var region: String?
    for package in joint.packages {
      let own = joint.region(of: package)
      if own != region {
        rows.append(Table.Row([[.text(writer.region(own))]], kind: .group))
        region = own
      }
      rows.append(row(package))
    }
    return writer.table(
      .contributingCities,
      columns: [
        Table.Column([.text(pack[.city])], width: 1.5),
        Table.Column([.text(pack[.population])], alignment: .end, width: 1.1),
        Table.Column([.text(pack[.languages])], width: 1),
        // Wide enough for half a digest, and for the name that also tells the revision.
        Table.Column([.text(pack[.sealedPackage])], width: 3.6),
      ], rows: rows)
  }

  private func row(_ package: ContributedPackage) -> Table.Row {
    let record = package.record
    let newest = record.city.population.filter { $0.period.endYear <= joint.year.endYear }
      .max { $0.period < $1.period }
    let population = newest.map {
      pack.text(
        .inBrackets(pack.number($0.value, decimals: 0), pack.period($0.period)))
    }
    var name: [Inline] = [.text(writer.city(package))]
    if !joint.wasAsked(record.city.id) { name.append(.footnote([.text(pack[.notAsked])])) }
    return Table.Row([
      name, [.text(population ?? pack[.markMissing])],
      [.text(pack.list(record.languages.map(pack.languageName)))],
      [.text(record.packageName), .lineBreak, .code(package.identity.grouped)],
    ])
  }

  // MARK: Endorsements

  /// Those who sign the cities' own answers, by status in the order of the call.
  private func endorsements() -> [Block] {
    struct Signatory: Equatable {
      var name: String
      var city: String
    }
    var byStatus: [String: [Signatory]] = [:]
    for package in joint.told {
      for signatory in package.record.signatories where signatory.signature == "signed" {
        byStatus[signatory.status ?? "", default: []].append(
          Signatory(name: signatory.name, city: writer.name(ofCity: package.record.city.id)))
      }
    }
    guard !byStatus.isEmpty else { return [] }
    let list = writer.context.registerCatalogue.list("signatory-classes")
    let wanted = joint.plan?.call.signatories?.value
    var order = (wanted?.classes ?? []) + (wanted?.inFootnote ?? [])
    for status in (list?.entries.map(\.id) ?? []) + byStatus.keys.sorted()
    where !order.contains(status) {
      order.append(status)
    }
    let items: [[Block]] = order.compactMap { status in
      guard let names = byStatus[status] else { return nil }
      let title =
        status.isEmpty ? pack[.notStated] : writer.records.code(status, in: "signatory-classes")
      // A city that signs its own answer is not named twice.
      let named = names.map {
        $0.name == $0.city ? $0.name : pack.text(.inBrackets($0.name, $0.city))
      }
      return writer.item(pack.text(.labelled(title, named.joined(separator: "; "))))
    }
    return [
      .paragraph(Paragraph([.strong([.text(pack[.endorsements])])], style: .unnumbered)),
      .list(ordered: false, items: items),
    ]
  }
}
