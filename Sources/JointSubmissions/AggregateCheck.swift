import Aggregation
import CityFiles
import Documents
import ReportingCore
import Submissions

/// References to figures over many cities that mean nothing, or whose mark is printed.
struct AggregateCheck {
  let joint: JointSubmission
  let answer: AnswerPlan

  func findings(_ reference: FigureReference) -> [Diagnostic] {
    guard let id = reference.indicators.first, let measure = reference.measure else { return [] }
    let own = joint.aggregate.cells.filter { $0.key.indicator == id }
    guard !own.isEmpty else {
      let known = distinct(joint.aggregate.cells.map(\.key.indicator))
      return [
        .error(
          "answers.unknown-indicator", "no figures over the cities were computed of '\(id)'",
          at: reference.location, suggestion: suggestion(id, known, "There are figures of"))
      ]
    }
    if let region = reference.region, !own.contains(where: { $0.key.region == region }) {
      let known = distinct(own.compactMap(\.key.region))
      return [
        .error(
          "answers.aggregate", "no figures of '\(id)' were computed for the region '\(region)'",
          at: reference.location, suggestion: suggestion(region, known, "There are the regions"))
      ]
    }
    return outcome(reference, id, measure, own)
  }

  private func outcome(
    _ reference: FigureReference, _ id: String, _ measure: AggregateMeasure, _ own: [Cell]
  ) -> [Diagnostic] {
    guard let cell = cell(reference, own) else {
      let part = Breakdown(reference.breakdown)
      let periods = distinct(own.filter { $0.key.breakdown == part }.map(\.key.period.label))
      let what = part.isTotal ? "'\(id)'" : "'\(id)' by \(part)"
      let when = reference.period.map { "for \($0)" } ?? "up to \(joint.year.label)"
      return [
        .error(
          "answers.no-figure", "no figure over the cities was computed of \(what) \(when)",
          at: reference.location,
          suggestion: periods.isEmpty
            ? "Quote the figure for the whole." : "There are figures for \(list(periods)).")
      ]
    }
    guard measure != .count else { return [] }
    switch cell.outcome {
    case .gap:
      return [
        .error(
          "answers.no-figure", "no city reports '\(id)' for \(cell.key.period.label)",
          at: reference.location, suggestion: "Take the quotation out, or quote another period.")
      ]
    case .suppressed: return [withheld(reference)]
    case .notComparable:
      return [
        .warning(
          "answers.figure-not-computable",
          "the cities mean several things by '\(id)', so nothing is computed; its mark is printed",
          at: reference.location)
      ]
    case .value(let figures):
      if figures.withheld.contains(measure.planned) { return [withheld(reference)] }
      return figures.value(of: measure) == nil ? [uncomputed(reference, id, measure, figures)] : []
    }
  }

  private func cell(_ reference: FigureReference, _ own: [Cell]) -> Cell? {
    let part = Breakdown(reference.breakdown)
    let candidates = own.filter {
      $0.key.breakdown == part && $0.key.region == reference.region
    }
    guard let written = reference.period else {
      return candidates.filter {
        $0.key.period.endYear <= joint.year.endYear && $0.figures != nil
      }.max { $0.key.period < $1.key.period }
    }
    do throws(PeriodError) {
      let period = try Period(parsing: written)
      return candidates.first { $0.key.period.isSameTime(as: period) }
    } catch {
      return nil
    }
  }

  private func withheld(_ reference: FigureReference) -> Diagnostic {
    .warning(
      "answers.figure-withheld",
      "the figure quoted is withheld, because it would tell too much of single cities; its mark is "
        + "printed", at: reference.location)
  }

  private func uncomputed(
    _ reference: FigureReference, _ id: String, _ measure: AggregateMeasure, _ figures: CellFigures
  ) -> Diagnostic {
    let known = AggregateMeasure.allCases.filter { figures.value(of: $0) != nil }.map(\.rawValue)
    return .error(
      "answers.aggregate", "there is no '\(measure.rawValue)' of '\(id)'",
      at: reference.location, suggestion: "There are \(list(["count"] + known)).")
  }

  private func suggestion(_ written: String, _ known: [String], _ opening: String) -> String {
    NearMiss.suggestion(for: written, among: known)
      ?? (known.isEmpty ? "Take the quotation out." : "\(opening) \(list(known)).")
  }

  private func list(_ items: [String]) -> String {
    items.prefix(20).joined(separator: ", ")
  }

  private func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
