import Documents
import ReportingCore

/// What each indicator means: definition, limits, type, unit, direction, rights and basis.
struct IndicatorProfiles {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }
  private var pack: LanguagePack { context.pack }

  func blocks(_ selection: IndicatorSelection) -> [Block] {
    let overview = IndicatorOverview(context: context)
    let chosen = overview.indicators(of: selection)
    return context.catalogue.modules.compactMap { module in
      let indicators = chosen.filter { $0.module == module.id }
      return indicators.isEmpty ? nil : .table(table(of: indicators, in: module))
    }
  }

  private func table(of indicators: [IndicatorDefinition], in module: ModuleManifest) -> Table {
    Table(
      caption: [.text(writer.text(module.title))],
      summary: pack.text(.tableSummary(rows: pack[.indicators], columns: pack[.definition])),
      columns: [
        Table.Column([.text(pack[.indicator])], width: 1.2),
        Table.Column([.text(pack[.definition])], width: 4),
      ],
      rows: indicators.map { indicator in
        Table.Row([
          [.text(pack.text(.inBrackets(writer.title(indicator), indicator.id)))],
          definition(of: indicator),
        ])
      })
  }

  private func definition(of indicator: IndicatorDefinition) -> [Inline] {
    var lines = [writer.text(indicator.definition)]
    let limits = writer.text(indicator.limits)
    if !limits.isEmpty { lines.append(pack.text(.labelled(pack[.limits], limits))) }
    lines.append(features(of: indicator).joined(separator: " "))
    return Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
  }

  /// The short particulars, each as a sentence, in one line: `Type: process. Unit: days.`
  private func features(of indicator: IndicatorDefinition) -> [String] {
    var features: [String] = []
    func add(_ word: Word, _ values: [String], separator: String = ", ") {
      guard !values.isEmpty else { return }
      features.append(
        pack.text(.labelled(pack[word], values.joined(separator: separator))) + ".")
    }
    if context.cityModules.contains(indicator.module) {
      features.append(pack[.localIndicator] + ".")
    }
    add(.type, [pack.withinSentence(pack.name(of: indicator.type))])
    add(.unit, [writer.unit(indicator.unit)])
    if let unit = context.catalogue.unit(indicator.unit) {
      let direction = pack.name(of: indicator.direction, unit: unit)
      if case .target = indicator.direction {
        features.append(direction + ".")
      } else {
        add(.direction, [pack.withinSentence(direction)])
      }
    }
    add(.cadence, indicator.cadence.map { [pack.withinSentence(pack.name(of: $0))] } ?? [])
    add(.rights, indicator.rights.map(writer.right))
    add(
      .attribute,
      indicator.attribute.map { code in
        [pack.withinSentence(context.attributes[code].flatMap { writer.name($0.title) } ?? code)]
      } ?? [])
    add(.sustainableDevelopmentGoals, indicator.sustainableDevelopmentGoals)
    add(
      .basis,
      indicator.bases.map {
        pack.text(
          .inBrackets(
            $0.reference.inAnyCase(pack.tag) ?? "",
            pack.withinSentence(pack.name(of: $0.confidence))))
      }, separator: "; ")
    return features
  }
}
