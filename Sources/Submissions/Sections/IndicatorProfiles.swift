import Documents
import ReportingCore

/// What each indicator means: definition, type, direction, basis, limits.
struct IndicatorProfiles {
  let context: SectionContext

  func blocks(_ selection: IndicatorSelection) -> [Block] {
    let overview = IndicatorOverview(context: context)
    let chosen = overview.indicators(of: selection)
    return context.catalogue.modules.compactMap { module in
      let indicators = chosen.filter { $0.module == module.id }
      return indicators.isEmpty ? nil : .table(table(of: indicators, in: module))
    }
  }

  private func table(of indicators: [IndicatorDefinition], in module: ModuleManifest) -> Table {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    return Table(
      caption: [.text(writer.text(module.title))],
      summary: pack.text(
        .tableSummary(
          rows: pack[.indicators], columns: pack.list([pack[.definition], pack[.basis]]))),
      columns: [
        Table.Column([.text(pack[.indicator])], width: 1.2),
        Table.Column([.text(pack[.definition])], width: 2.6),
        Table.Column([.text(pack[.basis])], width: 1.4),
      ],
      rows: indicators.map { indicator in
        Table.Row([
          [.text(pack.text(.inBrackets(writer.title(indicator), indicator.id)))],
          definition(of: indicator),
          basis(of: indicator),
        ])
      })
  }

  private func definition(of indicator: IndicatorDefinition) -> [Inline] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    var text: [Inline] = [.text(writer.text(indicator.definition))]
    func add(_ word: Word, _ value: String) {
      guard !value.isEmpty else { return }
      text += [.lineBreak, .text(pack.text(.labelled(pack[word], value)))]
    }
    add(.unit, writer.unit(indicator.unit))
    if let unit = context.catalogue.unit(indicator.unit) {
      add(.direction, pack.name(of: indicator.direction, unit: unit))
    }
    add(.limits, writer.text(indicator.limits))
    return text
  }

  private func basis(of indicator: IndicatorDefinition) -> [Inline] {
    let pack = context.pack
    var lines: [String] = [pack.text(.labelled(pack[.type], pack.name(of: indicator.type)))]
    lines += indicator.bases.map {
      pack.text(.inBrackets($0.reference, pack.name(of: $0.confidence)))
    }
    if !indicator.rights.isEmpty {
      lines.append(
        pack.text(.labelled(pack[.rights], indicator.rights.joined(separator: ", "))))
    }
    if !indicator.sustainableDevelopmentGoals.isEmpty {
      lines.append(
        pack.text(
          .labelled(
            pack[.sustainableDevelopmentGoals],
            indicator.sustainableDevelopmentGoals.joined(separator: ", "))))
    }
    if context.cityModules.contains(indicator.module) { lines.append(pack[.localIndicator]) }
    var text: [Inline] = []
    for line in lines {
      if !text.isEmpty { text.append(.lineBreak) }
      text.append(.text(line))
    }
    return text
  }
}
