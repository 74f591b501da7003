import Aggregation
import CityFiles
import Documents
import ReportingCore
import Submissions

/// Figures over many cities as a table: one row for each period and region, under the name of each
/// indicator.
struct AggregateTables {
  let writer: JointWriter

  private var joint: JointSubmission { writer.joint }
  private var pack: LanguagePack { writer.pack }
  private var values: AggregateWriter { AggregateWriter(writer: writer) }

  /// The columns, as far as anything stands in them.
  private static let measures: [(AggregateMeasure, Word)] = [
    (.median, .median), (.lowerQuartile, .middleHalf), (.weightedMean, .weightedMean),
    (.sum, .sumOverCities), (.change, .matchedChange),
  ]

  /// The table of some indicators; nothing when no city was asked for any of them.
  ///
  /// - Parameters:
  ///   - indicators: The ids, in printing order; nil for all that were aggregated.
  ///   - regions: Whether the figures of each region stand below those of all.
  func blocks(_ indicators: [String]?, regions: Bool) -> [Block] {
    let cells = joint.aggregate.cells.filter { cell in
      // Of a region in which nobody reports there is nothing to say beside the regional balance.
      let isShown = cell.key.region == nil || (regions && cell.reporting > 0)
      return isShown && cell.key.period.endYear <= joint.year.endYear
        && (indicators?.contains(cell.key.indicator) ?? true)
    }
    var order: [String] = indicators ?? []
    for cell in cells where !order.contains(cell.key.indicator) {
      order.append(cell.key.indicator)
    }
    let measures = Self.measures.filter { measure, _ in
      cells.contains { if case .value = values.told(measure, of: $0) { true } else { false } }
    }
    var rows: [Table.Row] = []
    var notes: [String] = []
    for id in order {
      let own = cells.filter { $0.key.indicator == id }
      guard !own.isEmpty else { continue }
      let title = values.title(id)
      rows.append(
        Table.Row(
          [[.text(values.unitName(id).map { pack.text(.inBrackets(title, $0)) } ?? title)]],
          kind: .group))
      for cell in own { rows.append(row(cell, measures.map(\.0))) }
      notes += self.notes(own, title: title)
    }
    guard !rows.isEmpty else { return [] }
    let columns =
      [
        Table.Column([.text(pack[.period])], width: 1.6),
        Table.Column([.text(pack[.citiesReporting])], alignment: .end, width: 1),
      ]
      + measures.map { Table.Column([.text(pack[$0.1])], alignment: .end, width: 1.1) }
    return [writer.table(.figuresOverCities, columns: columns, rows: rows, notes: notes)]
  }

  /// Why figures of an indicator are not there, each reason once.
  private func notes(_ cells: [Cell], title: String) -> [String] {
    var reasons: [(reason: String, places: [String])] = []
    for cell in cells {
      guard let reason = values.reason(cell) else { continue }
      let place = heading(cell, isLong: true)
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].places.append(place)
      } else {
        reasons.append((reason, [place]))
      }
    }
    return reasons.map { reason, places in
      pack.text(
        .labelled(pack.text(.inBrackets(title, places.joined(separator: "; "))), reason))
    }
  }

  private func row(_ cell: Cell, _ measures: [AggregateMeasure]) -> Table.Row {
    var cells: [[Inline]] = [
      [.text(heading(cell, isLong: false))],
      [.text(pack.text(.numberOf(cell.reporting, of: cell.asked)))],
    ]
    for measure in measures { cells.append([.text(text(measure, cell))]) }
    return Table.Row(cells)
  }

  private func text(_ measure: AggregateMeasure, _ cell: Cell) -> String {
    let text = values.cell(measure, of: cell)
    switch measure {
    case .lowerQuartile:
      guard case .value = values.told(measure, of: cell) else { return text }
      return pack.range(text, values.cell(.upperQuartile, of: cell))
    case .change:
      guard let change = cell.figures?.change else { return text }
      return pack.text(.inBrackets(text, pack.integer(change.cities)))
    default: return text
    }
  }

  /// The period, with the part of the whole and the region where the cell is not of all.
  private func heading(_ cell: Cell, isLong: Bool) -> String {
    var parts = [pack.period(cell.key.period)]
    if !cell.key.breakdown.isTotal { parts.append(writer.figures.breakdown(cell.key.breakdown)) }
    if let region = cell.key.region {
      parts.append(writer.region(region))
    } else if isLong {
      parts.append(pack.withinSentence(pack[.allCities]))
    }
    return parts.joined(separator: ", ")
  }
}
