import Documents
import ReportingCore

/// Which section answers to which provision of which framework, by framework. Only sections that
/// the document has are named.
struct ConcordanceWriter {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }
  private var pack: LanguagePack { context.pack }

  /// A provision and the sections that answer to it; the provision is empty for the whole.
  private struct Entry {
    let provision: String
    var sections: [SectionDefinition]
  }

  func blocks() -> [Block] {
    var entries: [String: [Entry]] = [:]
    func visit(_ sections: [SectionDefinition]) {
      for section in sections {
        for code in section.frameworks {
          let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
          let provision = parts.count == 2 ? parts[1] : ""
          var list = entries[parts[0]] ?? []
          if let index = list.firstIndex(where: { $0.provision == provision }) {
            list[index].sections.append(section)
          } else {
            list.append(Entry(provision: provision, sections: [section]))
          }
          entries[parts[0]] = list
        }
        visit(section.subsections)
      }
    }
    visit(context.sections)
    let frameworks = entries.keys.sorted {
      (name($0), $0) < (name($1), $1)
    }
    guard !frameworks.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pack[.concordance])],
          summary: pack.text(
            .tableSummary(
              rows: pack.list([pack[.framework], pack.withinSentence(pack[.provision])]),
              columns: pack[.section])),
          columns: [
            Table.Column([.text(pack[.provision])], width: 3),
            Table.Column([.text(pack[.section])], width: 2.6),
          ],
          rows: frameworks.flatMap { rows(of: $0, entries[$0] ?? []) },
          notes: unchecked(frameworks, entries)))
    ]
  }

  private func framework(_ id: String) -> Framework? {
    context.frameworks.first { $0.id == id }
  }

  private func name(_ id: String) -> String {
    framework(id).map { writer.text($0.title) } ?? id
  }

  private func rows(of id: String, _ entries: [Entry]) -> [Table.Row] {
    let framework = framework(id)
    let codes = framework?.provisions.map(\.code) ?? []
    let sorted = entries.sorted {
      (codes.firstIndex(of: $0.provision) ?? -1) < (codes.firstIndex(of: $1.provision) ?? -1)
    }
    return [Table.Row([[.text(name(id))]], kind: .group)] + sorted.map { row($0, of: framework) }
  }

  /// A remark on the frameworks whose provisions were not checked against the text.
  private func unchecked(_ ids: [String], _ entries: [String: [Entry]]) -> [[Inline]] {
    let names = ids.filter { id in
      framework(id)?.provisionsBasis == .unverified
        && (entries[id] ?? []).contains { !$0.provision.isEmpty }
    }.map(name)
    guard !names.isEmpty else { return [] }
    return [
      [
        .text(
          pack.text(.labelled(pack[.provisionsUnverified], names.joined(separator: "; "))) + ".")
      ]
    ]
  }

  private func row(_ entry: Entry, of framework: Framework?) -> Table.Row {
    let title = framework?.provision(entry.provision).map { writer.text($0.title) }
    let provision = entry.provision.isEmpty ? pack[.wholeFramework] : title ?? entry.provision
    let references: [[Inline]] = entry.sections.map {
      [.reference(section: $0.id, text: [.text(writer.text($0.title))])]
    }
    return Table.Row([[.text(provision)], Array(references.joined(separator: [.text("; ")]))])
  }
}
