import CityFiles
import Documents
import ReportingCore

/// Language versions that must say the same, paragraph by paragraph. The template asks for it; the
/// city's main language is what the others are held against.
struct ParityCheck {
  let workspace: Workspace
  let collector: DiagnosticCollector

  /// Something that every version must have, in its order.
  private struct Item {
    enum Kind: Equatable {
      case section(String)
      case heading
      case paragraph
      case list(Int)
      case quotation
      case table(columns: Int, rows: Int)
    }

    var kind: Kind
    var location: SourceLocation?

    /// What it is, for a message.
    var name: String {
      switch kind {
      case .section(let id): "the section '\(id)'"
      case .heading: "a heading"
      case .paragraph: "a paragraph"
      case .list(let count): "a list of \(count)"
      case .quotation: "a quotation"
      case .table(let columns, let rows): "a table of \(columns) columns and \(rows) rows"
      }
    }
  }

  /// Reports, for each section, the first place where two versions part; what follows it is not
  /// compared, for it would be out of step.
  func check(_ template: ReportTemplate) {
    guard template.isInParity, let main = workspace.city.languages.first else { return }
    let answers = workspace.answers.filter { $0.consultation == template.id }
    guard !answers.isEmpty else { return }
    for language in workspace.city.languages.dropFirst() {
      for section in template.allSections.map(\.id) {
        func answer(_ language: LanguageTag) -> Answer? {
          answers.first { $0.question == section && $0.language == language }
        }
        compare(answer(main), main, answer(language), language, section: section, of: template.id)
      }
    }
  }

  private func compare(
    _ first: Answer?, _ main: LanguageTag, _ second: Answer?, _ other: LanguageTag,
    section: String, of template: String
  ) {
    let firstItems = first.map { items(of: $0, section) } ?? []
    let secondItems = second.map { items(of: $0, section) } ?? []
    let pairs = zip(firstItems, secondItems)
    let common = pairs.enumerated().first { $1.0.kind != $1.1.kind }?.offset
    let index = common ?? min(firstItems.count, secondItems.count)
    guard index < max(firstItems.count, secondItems.count) else { return }
    let here = index < firstItems.count ? firstItems[index] : nil
    let there = index < secondItems.count ? secondItems[index] : nil
    if let here {
      report(
        here, in: main, lackedBy: other, there,
        file: end(secondItems, of: second, other, template), template)
    } else if let there {
      report(
        there, in: other, lackedBy: main, nil, file: end(firstItems, of: first, main, template),
        template)
    }
  }

  private func report(
    _ item: Item, in language: LanguageTag, lackedBy other: LanguageTag, _ instead: Item?,
    file place: SourceLocation?, _ template: String
  ) {
    let found = instead.map { ", which has \($0.name) in its place" } ?? ""
    collector.report(
      .error(
        "answers.parity",
        "\(item.name) stands in '\(language)' and not in '\(other)'\(found)",
        at: item.location,
        suggestion: "'\(template)' wants its language versions to say the same: "
          + "translate it, or take it out of '\(language)'.",
        notes: [
          Diagnostic.Note(
            instead == nil ? "the text in '\(other)' ends here" : "here in '\(other)'",
            at: instead?.location ?? place)
        ]))
  }

  /// Where the text of a version ends; its file, where it has none of the section.
  private func end(
    _ items: [Item], of answer: Answer?, _ language: LanguageTag, _ template: String
  ) -> SourceLocation? {
    if let last = items.last?.location ?? answer?.origin { return last }
    let path = workspace.answers.first {
      $0.consultation == template && $0.language == language
    }?.origin?.path
    return path.map { SourceLocation(path: $0) }
  }

  // MARK: What stands in a version

  private func items(of answer: Answer, _ section: String) -> [Item] {
    [Item(kind: .section(section), location: answer.origin)]
      + items(of: answer.content.forComputing, at: answer.origin)
      + answer.subsections.forComputing.flatMap(items)
  }

  private func items(of section: Section) -> [Item] {
    [Item(kind: .heading, location: section.origin)]
      + items(of: section.blocks, at: section.origin) + section.subsections.flatMap(items)
  }

  private func items(of blocks: [Block], at place: SourceLocation?) -> [Item] {
    // Lists and tables have no place of their own: that of what stands before them is the nearest.
    var place = place
    return blocks.flatMap { block -> [Item] in
      switch block {
      case .paragraph(let paragraph):
        place = paragraph.origin ?? place
        return [Item(kind: .paragraph, location: place)]
      case .list(_, let items):
        let start = items.lazy.compactMap { self.items(of: $0, at: nil).first?.location }.first
        place = start ?? place
        return [Item(kind: .list(items.count), location: place)]
          + items.flatMap { self.items(of: $0, at: place) }
      case .quotation(let inner), .notice(let inner):
        let items = items(of: inner, at: place)
        place = items.first?.location ?? place
        return [Item(kind: .quotation, location: place)] + items
      case .table(let table):
        let kind = Item.Kind.table(columns: table.columns.count, rows: table.rows.count)
        return [Item(kind: kind, location: place)]
      case .chart, .pageBreak: return []
      }
    }
  }
}
