import Aggregation
import CityFiles
import Documents
import Linting
import ReportingCore

/// The figures over the cities that a text may name, as they are printed. Those that the gate withheld
/// are not among them.
struct AggregateIndex {
  let joint: JointSubmission
  let catalogue: Catalogue

  /// The middle comes first: it is what a text that says no more most likely means.
  private static let measures: [AggregateMeasure] = [
    .median, .weightedMean, .mean, .sum, .lowerQuartile, .upperQuartile,
  ]

  var figures: [FigureIndex.Figure] {
    joint.aggregate.cells.filter { $0.key.period.endYear <= joint.year.endYear }
      .sorted { ($0.key.region == nil ? 0 : 1) < ($1.key.region == nil ? 0 : 1) }
      .flatMap { cell in
        Self.measures.compactMap { measure in figure(measure, of: cell) }
      }
  }

  private func figure(_ measure: AggregateMeasure, of cell: Cell) -> FigureIndex.Figure? {
    guard let figures = cell.figures, !figures.withheld.contains(measure.planned),
      let value = figures.value(of: measure)
    else { return nil }
    let decimals = decimals(value, of: cell.key.indicator)
    var figure = FigureIndex.Figure(
      indicator: cell.key.indicator, period: cell.key.period, breakdown: cell.key.breakdown,
      value: DecimalRounding.rounded(value, decimals: decimals), decimals: decimals)
    figure.measure = measure.rawValue
    figure.region = cell.key.region
    return figure
  }

  /// As ``AggregateWriter`` prints it.
  private func decimals(_ value: Double, of id: String) -> Int {
    let indicator = catalogue.indicator(id)
    let declared =
      indicator?.decimals ?? indicator.flatMap { catalogue.unit($0.unit) }?.decimals ?? 0
    return declared == 0 && value != value.rounded() ? 1 : declared
  }
}

extension CellFigures {
  /// A measure of a cell; nil where it was not computed, or is withheld.
  func value(of measure: AggregateMeasure) -> Double? {
    switch measure {
    case .count: nil
    case .sum: sum
    case .mean: mean
    case .weightedMean: weightedMean
    case .median: quartiles?.median
    case .lowerQuartile: quartiles?.lower
    case .upperQuartile: quartiles?.upper
    case .change: change?.difference
    }
  }
}
