import ReportingCore
import Sealing

/// The figures of a city for one indicator, before and after traps are planted in them.
struct FigureSeries {
  /// One figure.
  struct Cell {
    var period: Period
    var breakdown: Breakdown
    var outcome: SealedObservation.Outcome
    var status = Observation.Status.final

    var value: Double? { if case .value(let value) = outcome { value } else { nil } }
  }

  var template: IndicatorTemplate
  /// The definition as the package has it.
  var definition: SealedIndicator
  /// Whether the package tells the definition.
  var isDefined = true
  var source: String
  var cells: [Cell]

  var id: String { definition.id }

  /// The places of the figures of the whole, ordered by period.
  var wholes: [Int] { cells.indices.filter { cells[$0].breakdown.isTotal } }

  /// The places of the figures of the whole that have a value.
  var values: [Int] { wholes.filter { cells[$0].value != nil } }

  /// The rows of the table.
  var observations: [SealedObservation] {
    cells.map {
      SealedObservation(
        indicator: definition.id, period: $0.period, breakdown: $0.breakdown, outcome: $0.outcome,
        unit: definition.unit, status: $0.status, sources: [source])
    }
  }
}
