import Documents
import ReportingCore

/// The released figures as a flat table for machines.
struct FigureDataset {
  let context: SectionContext

  func dataset() -> Dataset {
    let pack = context.pack
    let writer = FigureWriter(context: context)
    let dimensions = Set(context.figures.all.flatMap(\.breakdown.dimensions)).sorted()
    var columns = [
      Dataset.Column(name: "city", title: pack[.city]),
      Dataset.Column(name: "indicator", title: pack[.identifier]),
      Dataset.Column(name: "title", title: pack[.indicator]),
      Dataset.Column(name: "period", title: pack[.period]),
    ]
    columns += dimensions.map { id in
      Dataset.Column(
        name: id, title: context.catalogue.dimension(id).map { writer.text($0.title) } ?? id)
    }
    columns += [
      Dataset.Column(name: "value", title: pack[.value]),
      Dataset.Column(name: "unit", title: pack[.unit]),
      Dataset.Column(name: "mark", title: pack[.mark]),
      Dataset.Column(name: "reason", title: pack[.reason]),
      Dataset.Column(name: "status", title: pack[.status]),
      Dataset.Column(name: "source", title: pack[.source]),
      Dataset.Column(name: "note", title: pack[.note]),
      Dataset.Column(name: "resembles", title: pack[.basis]),
    ]
    let figures = context.figures.all.filter { figure in
      figure.period.endYear <= context.year.endYear
    }
    return Dataset(
      name: "figures", title: pack[.indicators], columns: columns,
      rows: figures.compactMap { figure in
        context.catalogue.indicator(figure.indicator).map {
          row(figure, of: $0, dimensions: dimensions, writer: writer)
        }
      })
  }

  private func row(
    _ figure: ReleasedMeasurement, of indicator: IndicatorDefinition, dimensions: [String],
    writer: FigureWriter
  ) -> [Dataset.Value] {
    func text(_ text: String?) -> Dataset.Value {
      guard let text, !text.isEmpty else { return .empty }
      return .text(text)
    }
    var sources: [String] = []
    for id in figure.inputs.compactMap(\.source) where !sources.contains(id) { sources.append(id) }
    var statuses: [String] = []
    for status in figure.inputs.map(\.status.rawValue) where !statuses.contains(status) {
      statuses.append(status)
    }
    let value: Dataset.Value =
      figure.value.map { .number($0, decimals: figure.decimals) } ?? .empty
    return [
      .text(context.city.id), .text(figure.indicator), .text(writer.title(indicator)),
      .text(figure.period.description),
    ] + dimensions.map { text(figure.breakdown[$0]) } + [
      value, .text(indicator.unit), text(figure.mark.map(context.pack.text(of:))),
      text(writer.reason(figure.outcome)),
      text(figure.value == nil ? nil : statuses.joined(separator: "; ")),
      text(sources.joined(separator: "; ")), text(writer.remark(figure)),
      text(indicator.resemblance?.indicator),
    ]
  }
}
