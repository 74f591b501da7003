import Documents
import ReportingCore

/// The steps of a process, from the figures behind an indicator: how many reached each.
struct FunnelWriter {
  let context: SectionContext

  private static let periods = 5

  func blocks(_ id: String) -> [Block] {
    guard let indicator = context.catalogue.indicator(id) else { return [] }
    let writer = FigureWriter(context: context)
    let pack = context.pack
    let periods = context.figures.periods(of: id)
      .filter { period in
        period.end <= context.year.end
          && context.figures.measurement(id, over: period)?.inputs.isEmpty == false
      }.suffix(Self.periods)
    guard !periods.isEmpty else { return [] }
    let measurements = periods.map { context.figures.measurement(id, over: $0) }
    let labels = periods.map { pack.period($0) }
    if isWithheld(measurements, steps: indicator.inputs),
      let reasons = WithheldTable.reasons(measurements, in: context)
    {
      return [WithheldTable(context: context).block(writer.title(indicator), reasons)]
    }
    var rows = indicator.inputs.map { step in
      Table.Row(
        [[.text(writer.inputTitle(step))]]
          + measurements.map { [.text(number(of: step, in: $0))] })
    }
    rows.append(
      Table.Row(
        [[.text(pack.text(.inBrackets(writer.title(indicator), id)))]]
          + measurements.map { measurement in
            [.text(writer.inText(measurement, unit: indicator.unit))]
          }, kind: .total))
    return [
      .table(
        Table(
          caption: [.text(writer.title(indicator))],
          summary: pack.text(.tableSummary(rows: pack[.step], columns: pack.list(labels))),
          columns: [Table.Column([.text(pack[.step])], width: 2.6)]
            + labels.map { Table.Column([.text($0)], alignment: .end) },
          rows: rows,
          sources: IndicatorTables(context: context).sources(of: [indicator], over: Array(periods)))
      )
    ]
  }

  /// Whether no step of any period can be read.
  private func isWithheld(_ measurements: [ReleasedMeasurement?], steps: [String]) -> Bool {
    measurements.allSatisfy { measurement in
      measurement?.inputs.contains { steps.contains($0.input) && $0.value != nil } != true
    }
  }

  /// How many reached a step, or the mark that stands for it. Inputs of other periods, with which an
  /// indicator may compare, are no steps of this one.
  private func number(of step: String, in measurement: ReleasedMeasurement?) -> String {
    let pack = context.pack
    guard let input = measurement?.inputs.first(where: { $0.input == step }),
      input.status != .missing
    else { return pack[.markMissing] }
    guard let value = input.value else { return pack[.markSuppressed] }
    return value == 0 ? pack[.markZero] : pack.number(value, decimals: input.decimals)
  }
}
