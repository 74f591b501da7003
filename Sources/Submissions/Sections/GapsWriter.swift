import Documents
import ReportingCore

/// The indicators without a value for the report's year: those for which there are no data at
/// all, with what is missing, and those that have values for other years, with the reason. Of
/// those that the document uses, or of all.
struct GapsWriter {
  let context: SectionContext

  private var writer: FigureWriter { FigureWriter(context: context) }
  private var pack: LanguagePack { context.pack }

  func blocks(all: Bool) -> [Block] {
    let used = all ? [] : DocumentIndicators(context: context).ids()
    let gaps = context.catalogue.indicators.filter { all || used.contains($0.id) }
      .compactMap(gap)
    guard !gaps.isEmpty else { return [.paragraph(Paragraph([.text(pack[.noGaps])]))] }
    let never = gaps.filter { isMissing($0) && !context.figures.hasAnythingToSay($0.indicator) }
    let others = gaps.filter { !isMissing($0) || context.figures.hasAnythingToSay($0.indicator) }
    return [.paragraph(Paragraph([.text(pack[.gapsIntroduction])]))]
      + [withoutData(never), withoutValue(others)].compactMap { $0.map { .table($0) } }
  }

  /// What stands in place of a value for the report's year; nil when there is a value. An
  /// indicator told by other periods, such as school years, has one when its period ends in the
  /// year.
  private func gap(_ indicator: IndicatorDefinition) -> ReleasedMeasurement? {
    let ofYear = context.figures.periods(of: indicator.id)
      .filter { $0.endYear == context.year.endYear }
      .compactMap { context.figures.measurement(indicator.id, over: $0) }
    if ofYear.contains(where: { $0.value != nil }) { return nil }
    return ofYear.first { !isMissing($0) } ?? ofYear.first
  }

  private func isMissing(_ measurement: ReleasedMeasurement) -> Bool {
    if case .gap = measurement.outcome { true } else { false }
  }

  /// The indicators that have no data for any year, by module.
  private func withoutData(_ gaps: [ReleasedMeasurement]) -> Table? {
    var rows: [Table.Row] = []
    for module in context.catalogue.modules {
      let ofModule = gaps.filter {
        context.catalogue.indicator($0.indicator)?.module == module.id
      }
      guard !ofModule.isEmpty else { continue }
      rows.append(Table.Row([[.text(writer.text(module.title))]], kind: .group))
      rows += ofModule.map { Table.Row([name($0), [.text(missingInputs($0))]]) }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      caption: [.text(pack[.neverMeasured])],
      summary: pack.text(.tableSummary(rows: pack[.indicators], columns: pack[.missingInputs])),
      columns: [
        Table.Column([.text(pack[.indicator])], width: 2),
        Table.Column([.text(pack[.missingInputs])], width: 3),
      ], rows: rows)
  }

  private func withoutValue(_ gaps: [ReleasedMeasurement]) -> Table? {
    guard !gaps.isEmpty else { return nil }
    return Table(
      caption: [.text(pack[.withoutValueInYear])],
      summary: pack.text(
        .tableSummary(
          rows: pack[.indicators],
          columns: pack.list([pack[.mark], pack[.reason], pack[.latestValue]]))),
      columns: [
        Table.Column([.text(pack[.indicator])], width: 2.2),
        Table.Column([.text(pack[.mark])], alignment: .center, width: 0.6),
        Table.Column([.text(pack[.reason])], width: 2),
        Table.Column([.text(pack[.latestValue])], width: 1.6),
      ],
      rows: gaps.map { gap in
        Table.Row([
          name(gap), [.text(gap.mark.map(pack.text(of:)) ?? "")],
          [.text(reason(gap))], [.text(newest(gap.indicator))],
        ])
      })
  }

  private func name(_ gap: ReleasedMeasurement) -> [Inline] {
    guard let indicator = context.catalogue.indicator(gap.indicator) else {
      return [.text(gap.indicator)]
    }
    // The ids of the city's own series say nothing to a reader.
    let title = writer.title(indicator)
    return context.cityModules.contains(indicator.module)
      ? [.text(title)] : [.text(pack.text(.inBrackets(title, indicator.id)))]
  }

  private func missingInputs(_ gap: ReleasedMeasurement) -> String {
    guard case .gap(let reason) = gap.outcome else { return "" }
    return switch reason {
    case .inputMissing(let inputs): inputs.map(writer.inputTitle).joined(separator: "; ")
    case .statedMissing(let input): writer.inputTitle(input)
    case .cellMissing(let input, let period, let breakdown):
      pack.text(
        .inBrackets(
          writer.inputTitle(input),
          pack.period(period) + (breakdown.isTotal ? "" : ", " + writer.breakdown(breakdown))))
    }
  }

  /// The reason in words; short where it would only repeat the indicator's own name.
  private func reason(_ gap: ReleasedMeasurement) -> String {
    let title = context.catalogue.indicator(gap.indicator).map(writer.title)
    return switch gap.outcome {
    case .gap(.inputMissing(let inputs)) where inputs.map(writer.inputTitle) == [title]:
      pack[.notSupplied]
    case .gap(.statedMissing(let input)) where writer.inputTitle(input) == title:
      pack[.statedAsMissing]
    default: writer.reason(gap.outcome) ?? ""
    }
  }

  private func newest(_ id: String) -> String {
    guard let newest = context.figures.newest(id, until: context.year.endYear),
      let unit = context.catalogue.indicator(id)?.unit
    else { return pack[.none] }
    return pack.text(
      .inBrackets(writer.inText(newest, unit: unit), pack.period(newest.period)))
  }
}
