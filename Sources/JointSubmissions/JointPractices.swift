import Documents
import ReportingCore
import Sealing
import Submissions

/// The good practices that cities tell in joint submissions, each with its city, theme by theme.
struct JointPractices {
  let writer: JointWriter

  private static let register = "good-practices"
  private static let list = "themes"
  private var pack: LanguagePack { writer.pack }

  /// A practice with the city that tells it.
  private struct Told {
    var practice: SealedPractice
    var package: ContributedPackage
  }

  /// The practices of each theme, in the order of the themes; each stands under its first.
  private var themes: [(title: String?, practices: [Told])] {
    let list = writer.context.registerCatalogue.list(Self.list)
    var byTheme: [String: [Told]] = [:]
    for package in writer.joint.told {
      for practice in package.record.practices {
        let theme = practice.themes.min {
          (list?.position(of: $0) ?? 0, $0) < (list?.position(of: $1) ?? 0, $1)
        }
        byTheme[theme ?? "", default: []].append(Told(practice: practice, package: package))
      }
    }
    let order = byTheme.keys.filter { !$0.isEmpty }.sorted {
      (list?.position(of: $0) ?? 0, $0) < (list?.position(of: $1) ?? 0, $1)
    }
    var found = order.map { (title: Optional(title(ofTheme: $0)), practices: byTheme[$0] ?? []) }
    if let others = byTheme[""] {
      // Where no practice has a theme there is nothing to tell apart.
      found.append((title: found.isEmpty ? nil : pack[.otherThemes], practices: others))
    }
    return found
  }

  private func title(ofTheme code: String) -> String { writer.records.code(code, in: Self.list) }

  /// What was done and what came of it, in a line for each practice. Where the template has no place
  /// for the practices in full, they stand here.
  func blocks() -> [Block] {
    guard let section = writer.section(holding: .jointPractices) else { return whole() }
    return themes.flatMap { theme in
      heading(theme.title) + [
        .list(
          ordered: false,
          items: theme.practices.map { told in
            let place = writer.city(told.package)
            let name = [
              Inline.reference(
                section: section,
                text: [.text(pack.text(.labelled(place, title(told.practice))))])
            ]
            let what = [told.practice.measure, told.practice.result].compactMap { $0 }
              .compactMap(writer.figures.name).joined(separator: " ")
            let note = told.practice.measure.flatMap(writer.original).map { " (\($0))" } ?? ""
            return [
              .paragraph(
                Paragraph(
                  name + [.text(". " + what + note)],
                  style: .unnumbered))
            ]
          })
      ]
    }
  }

  /// The practices in full.
  func whole() -> [Block] {
    themes.flatMap { theme in
      heading(theme.title) + theme.practices.flatMap { blocks($0.practice, of: $0.package) }
    }
  }

  private func heading(_ title: String?) -> [Block] {
    guard let title else { return [] }
    return [.paragraph(Paragraph([.strong([.text(title)])], style: .unnumbered))]
  }

  private func title(_ practice: SealedPractice) -> String {
    practice.title.flatMap(writer.figures.name) ?? practice.id
  }

  private func blocks(_ practice: SealedPractice, of package: ContributedPackage) -> [Block] {
    let items: [(String, String?)] = [
      ("problem", practice.problem.flatMap(writer.figures.name)),
      ("measure", practice.measure.flatMap(writer.figures.name)),
      ("actors", practice.actors.flatMap(writer.figures.name)),
      ("since", practice.since.map(pack.dateOrText)),
      ("budget", practice.budget.map { money($0, practice.currency) }),
      ("function", practice.function.map { writer.records.code($0, in: "cofog") }),
      ("result", practice.result.flatMap(writer.figures.name)),
      ("transfer", practice.transfer.flatMap(writer.figures.name)),
      ("rights", codes(practice.rights, in: "rights")),
      ("themes", codes(practice.themes, in: Self.list)),
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
    let original = (practice.title ?? practice.measure).flatMap(writer.original)
    return [
      .paragraph(
        Paragraph(
          [.strong(writer.labelled(writer.linked(package), title(practice)))]
            + (original.map { [.text(" (\($0))")] } ?? []), style: .unnumbered)),
      .list(ordered: false, items: list),
    ]
  }

  /// An amount in the money of the city.
  private func money(_ amount: Double, _ currency: String?) -> String {
    pack.counted(
      pack.number(amount, decimals: amount == amount.rounded() ? 0 : 2),
      currency ?? pack[.localCurrency])
  }

  private func codes(_ codes: [String], in list: String) -> String? {
    codes.isEmpty ? nil : pack.list(codes.map { writer.records.code($0, in: list) })
  }
}
