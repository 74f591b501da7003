import Documents
import ReportingCore

/// The tables of a selection of indicators, one for each group, the charts that the indicators ask
/// for, their breakdowns, and a sentence on those without a value.
struct IndicatorOverview {
  let context: SectionContext

  func blocks(_ selection: IndicatorSelection, periods: Int) -> [Block] {
    var blocks: [Block] = []
    for (heading, indicators) in groups(of: selection) {
      let tables = IndicatorTables(context: context)
      blocks += tables.blocks(indicators, caption: heading, periods: periods)
      for indicator in indicators {
        if let kind = indicator.chart,
          let chart = IndicatorCharts(context: context).chart([indicator], kind: kind)
        {
          blocks.append(.chart(chart))
        }
        if !indicator.dimensions.isEmpty {
          blocks += BreakdownTables(context: context).blocks(indicator)
        }
      }
    }
    return blocks + silent(selection)
  }

  /// The indicators that have nothing to say, named so that nobody takes them for forgotten.
  private func silent(_ selection: IndicatorSelection) -> [Block] {
    let writer = FigureWriter(context: context)
    let without = indicators(of: selection).filter { !context.figures.hasAnythingToSay($0.id) }
    guard !without.isEmpty else { return [] }
    let names = without.map { context.pack.text(.inBrackets(writer.title($0), $0.id)) }
    return [
      .paragraph(
        Paragraph(
          [
            .text(
              context.pack.text(
                .labelled(
                  context.pack[.indicatorsWithoutValue], context.pack.list(names))) + ".")
          ], style: .small))
    ]
  }

  func indicators(of selection: IndicatorSelection) -> [IndicatorDefinition] {
    selection.indicators(in: context.catalogue, cityModules: context.cityModules)
  }

  private func groups(of selection: IndicatorSelection) -> [(String, [IndicatorDefinition])] {
    let writer = FigureWriter(context: context)
    let all = indicators(of: selection)
    var result: [(String, [IndicatorDefinition])] = []
    for module in context.catalogue.modules {
      let ofModule = all.filter { $0.module == module.id }
      guard !ofModule.isEmpty else { continue }
      for group in module.groups {
        let members = ofModule.filter { $0.group == group.id }
        if !members.isEmpty { result.append((writer.text(group.title), members)) }
      }
      let known = Set(module.groups.map(\.id))
      let rest = ofModule.filter { !known.contains($0.group ?? "") }
      if !rest.isEmpty { result.append((writer.text(module.title), rest)) }
    }
    return result
  }
}
