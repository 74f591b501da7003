import Documents
import ReportingCore

/// The released figures as a flat table for machines.
struct FigureDataset {
  let context: SectionContext

  func dataset() -> Dataset {
    let pack = context.pack
    let writer = FigureWriter(context: context)
    var found: Set<String> = []
    for figure in context.figures.all where !figure.breakdown.isTotal {
      found.formUnion(figure.breakdown.dimensions)
    }
    let dimensions = found.sorted()
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
    var rows: [[Dataset.Value]] = []
    rows.reserveCapacity(context.figures.all.count)
    // The figures of an indicator follow each other.
    var indicator: IndicatorDefinition?
    for figure in context.figures.all where figure.period.endYear <= context.year.endYear {
      if indicator?.id != figure.indicator {
        indicator = context.catalogue.indicator(figure.indicator)
      }
      if let indicator {
        rows.append(row(figure, of: indicator, dimensions: dimensions, writer: writer))
      }
    }
    return Dataset(
      name: "figures", title: pack[.indicators], columns: columns, rows: rows)
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
    var statuses: [String] = []
    for input in figure.inputs {
      if let id = input.source, !sources.contains(id) { sources.append(id) }
      let status = input.status.rawValue
      if !statuses.contains(status) { statuses.append(status) }
    }
    var row: [Dataset.Value] = []
    row.reserveCapacity(dimensions.count + 12)
    row.append(.text(context.city.id))
    row.append(.text(figure.indicator))
    row.append(.text(writer.title(indicator)))
    row.append(.text(figure.period.description))
    for dimension in dimensions { row.append(text(figure.breakdown[dimension])) }
    row.append(figure.value.map { .number($0, decimals: figure.decimals) } ?? .empty)
    row.append(.text(indicator.unit))
    row.append(text(figure.mark.map(context.pack.text(of:))))
    row.append(text(writer.reason(figure.outcome)))
    row.append(figure.value == nil ? .empty : text(statuses.joined(separator: "; ")))
    row.append(text(sources.joined(separator: "; ")))
    row.append(text(writer.remark(figure)))
    row.append(text(indicator.resemblance?.indicator))
    return row
  }
}
