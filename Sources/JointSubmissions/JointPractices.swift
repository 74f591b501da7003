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
  func content(of section: String) -> AddedContent {
    guard let annex = writer.section(holding: .jointPractices) else { return whole(in: section) }
    return content(of: section) { theme in
      let items = theme.map { told -> [Block] in
        let name = Inline.reference(section: annex, text: [.text(title(told.practice))])
        let what = [told.practice.measure, told.practice.result].compactMap { $0 }
          .compactMap(writer.figures.name).joined(separator: " ")
        let note = told.practice.measure.flatMap(writer.original).map { " (\($0))" } ?? ""
        return [
          .paragraph(
            Paragraph(
              [name, .text(", \(writer.city(told.package)). \(what)\(note)")],
              style: .unnumbered))
        ]
      }
      return ([.list(ordered: false, items: items)], [])
    }
  }

  /// The practices in full.
  func whole(in section: String) -> AddedContent {
    content(of: section) { theme in
      ([], theme.map { self.section($0, in: section) })
    }
  }

  /// A section for each theme; none where no practice has one.
  private func content(
    of section: String, _ write: ([Told]) -> (blocks: [Block], subsections: [Section])
  ) -> AddedContent {
    var added = AddedContent(replaces: false)
    for (number, theme) in themes.enumerated() {
      let (blocks, subsections) = write(theme.practices)
      if let title = theme.title {
        var part = writer.section("\(section)-theme-\(number + 1)", [.text(title)], blocks)
        part.subsections = subsections
        added.subsections.append(part)
      } else {
        added.blocks += blocks
        added.subsections += subsections
      }
    }
    return added
  }

  private func title(_ practice: SealedPractice) -> String {
    practice.title.flatMap(writer.figures.name) ?? practice.id
  }

  private func section(_ told: Told, in section: String) -> Section {
    let (practice, package) = (told.practice, told.package)
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
    let title = pack.text(.labelled(writer.city(package), title(practice)))
    let original = (practice.title ?? practice.measure).flatMap(writer.original)
    return writer.section(
      JointSubmission.statementID(package, under: section) + "-" + practice.id,
      [
        .text(original.map { pack.text(.inBrackets(title, $0)) } ?? title),
        .footnote(writer.note(package, isFirst: false)),
      ], [.list(ordered: false, items: list)])
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
