import Aggregation
import CityFiles
import Documents
import ReportingCore
import Submissions

/// Figures over many cities as tables: the newest in a row for each indicator, or all in a row for
/// each period and region under the name of each indicator.
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

  private func shown(_ cells: [Cell]) -> [(AggregateMeasure, Word)] {
    Self.measures.filter { measure, _ in
      cells.contains { if case .value = values.told(measure, of: $0) { true } else { false } }
    }
  }

  /// The newest figures of some indicators over all cities, one row each; nothing when no city was
  /// asked for any of them.
  func newest(_ indicators: [String]) -> [Block] {
    let cells = indicators.compactMap { id in
      joint.aggregate.cells.filter {
        $0.key.indicator == id && $0.key.region == nil && $0.key.breakdown.isTotal
          && $0.key.period.endYear <= joint.year.endYear
      }.max {
        ($0.reporting > 0 ? 1 : 0, $0.key.period) < ($1.reporting > 0 ? 1 : 0, $1.key.period)
      }
    }
    guard !cells.isEmpty else { return [] }
    let measures = shown(cells).filter { $0.0 != .weightedMean }
    let rows = cells.map { cell in
      let title = values.title(cell.key.indicator)
      var row = row(cell, measures.map(\.0))
      row.cells.insert(
        [
          .text(
            values.unitName(cell.key.indicator).map { pack.text(.inBrackets(title, $0)) } ?? title)
        ], at: 0)
      return row
    }
    return [
      writer.table(
        .figuresOverCities,
        columns: [Table.Column([.text(pack[.indicator])], width: 3)]
          + columns(measures, periodWidth: 0.9), rows: rows,
        notes: notes(cells, withPeriods: false))
    ]
  }

  /// The figures of all indicators and periods, with those of regions as far as there are any.
  func blocks() -> [Block] {
    let all = joint.aggregate.cells.filter { $0.key.period.endYear <= joint.year.endYear }
    let measures = shown(all)
    // Of a region in which nobody reports, or too few, there is nothing to say but in its balance.
    let cells = all.filter { cell in
      cell.key.region == nil
        || measures.contains {
          if case .value = values.told($0.0, of: cell) { true } else { false }
        }
    }
    var order: [String] = []
    for cell in cells where !order.contains(cell.key.indicator) {
      order.append(cell.key.indicator)
    }
    var rows: [Table.Row] = []
    for id in order {
      let title = values.title(id)
      rows.append(
        Table.Row(
          [[.text(values.unitName(id).map { pack.text(.inBrackets(title, $0)) } ?? title)]],
          kind: .group))
      for cell in cells where cell.key.indicator == id { rows.append(row(cell, measures.map(\.0))) }
    }
    guard !rows.isEmpty else { return [] }
    var notes = notes(cells, withPeriods: true)
    if all.contains(where: { $0.key.region != nil }), cells.count < all.count {
      notes.append(pack[.regionsLeftOut])
    }
    return [
      writer.table(
        .figuresOverCities, columns: columns(measures, periodWidth: 1.8), rows: rows, notes: notes)
    ]
  }

  private func columns(
    _ measures: [(AggregateMeasure, Word)], periodWidth: Double
  ) -> [Table.Column] {
    [
      Table.Column([.text(pack[.period])], width: periodWidth),
      Table.Column([.text(pack[.citiesReporting])], alignment: .end, width: 1.1),
    ]
      + measures.map { Table.Column([.text(pack[$0.1])], alignment: .end, width: 1.25) }
  }

  /// Why figures are not there: each reason once, with what it is true of.
  private func notes(_ cells: [Cell], withPeriods: Bool) -> [String] {
    struct Place: Hashable {
      var indicator: String
      var breakdown: Breakdown
      var region: String?
    }
    var reasons: [(reason: String, places: [(place: Place, periods: [Period])])] = []
    for cell in cells {
      guard let reason = values.reason(cell) else { continue }
      let place = Place(
        indicator: cell.key.indicator, breakdown: cell.key.breakdown, region: cell.key.region)
      let known = reasons.firstIndex { $0.reason == reason } ?? reasons.endIndex
      if known == reasons.endIndex { reasons.append((reason, [])) }
      if let same = reasons[known].places.firstIndex(where: { $0.place == place }) {
        reasons[known].places[same].periods.append(cell.key.period)
      } else {
        reasons[known].places.append((place, [cell.key.period]))
      }
    }
    return reasons.map { reason, places in
      let names = places.map { place, periods in
        var parts: [String] = []
        if withPeriods { parts.append(pack.periods(periods.sorted())) }
        if !place.breakdown.isTotal { parts.append(writer.figures.breakdown(place.breakdown)) }
        if let region = place.region { parts.append(writer.region(region)) }
        let title = values.title(place.indicator)
        return parts.isEmpty
          ? title : pack.text(.inBrackets(title, parts.joined(separator: ", ")))
      }
      return pack.text(.labelled(names.joined(separator: "; "), reason))
    }
  }

  private func row(_ cell: Cell, _ measures: [AggregateMeasure]) -> Table.Row {
    var cells: [[Inline]] = [
      [.text(heading(cell))],
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
  private func heading(_ cell: Cell) -> String {
    var parts = [pack.period(cell.key.period)]
    if !cell.key.breakdown.isTotal { parts.append(writer.figures.breakdown(cell.key.breakdown)) }
    if let region = cell.key.region { parts.append(writer.region(region)) }
    return parts.joined(separator: ", ")
  }
}
