import Aggregation
import CityFiles
import Documents
import ReportingCore
import Submissions

/// The cells as a flat table for machines.
struct AggregateDataset {
  let writer: JointWriter

  private static let measures: [(AggregateMeasure, Word)] = [
    (.sum, .sumOverCities), (.mean, .meanOverCities), (.weightedMean, .weightedMean),
    (.lowerQuartile, .middleHalf), (.median, .median), (.upperQuartile, .middleHalf),
    (.change, .matchedChange),
  ]

  /// The table; nil when nothing was aggregated.
  func dataset() -> Dataset? {
    let pack = writer.pack
    let cells = writer.joint.aggregate.cells.filter {
      $0.key.period.endYear <= writer.joint.year.endYear
    }
    guard !cells.isEmpty else { return nil }
    var columns: [(String, Word)] = [
      ("indicator", .identifier), ("title", .indicator), ("period", .period),
      ("breakdown", .breakdown), ("region", .region), ("asked", .citiesAsked),
      ("reporting", .citiesReporting),
    ]
    columns += Self.measures.map { ($0.0.rawValue, $0.1) }
    columns += [("unit", .unit), ("mark", .mark), ("reason", .reason)]
    return Dataset(
      name: "aggregates", title: pack[.figuresOverCities],
      columns: columns.map { Dataset.Column(name: $0.0, title: pack[$0.1]) },
      rows: cells.map(row))
  }

  private func row(_ cell: Cell) -> [Dataset.Value] {
    let values = AggregateWriter(writer: writer)
    let id = cell.key.indicator
    func text(_ text: String?) -> Dataset.Value {
      text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    }
    var row: [Dataset.Value] = [
      .text(id), .text(values.title(id)), .text(cell.key.period.label),
      text(cell.key.breakdown.isTotal ? nil : cell.key.breakdown.description),
      text(cell.key.region), .number(Double(cell.asked), decimals: 0),
      .number(Double(cell.reporting), decimals: 0),
    ]
    for (measure, _) in Self.measures {
      switch values.told(measure, of: cell) {
      case .value(let value): row.append(.number(value, decimals: values.decimals(value, of: id)))
      case .mark: row.append(.empty)
      }
    }
    row.append(text(values.unit(id)?.id))
    row.append(text(mark(cell)))
    row.append(text(values.reason(cell)))
    return row
  }

  private func mark(_ cell: Cell) -> String? {
    switch cell.outcome {
    case .value: nil
    case .gap: writer.pack.text(of: .missing)
    case .notComparable: writer.pack.text(of: .notComputable)
    case .suppressed: writer.pack.text(of: .suppressed)
    }
  }
}
