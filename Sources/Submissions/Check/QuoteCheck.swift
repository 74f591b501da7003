import CityFiles
import ReportingCore

/// Figures that a text quotes and that do not exist or must not be shown.
struct QuoteCheck {
  let quotes: [FigureReference]
  let figures: ReleasedFigures
  let year: Period
  let collector: DiagnosticCollector

  func check() {
    for quote in quotes where quote.kind == .indicator {
      guard let id = quote.indicators.first, !figures.periods(of: id).isEmpty else { continue }
      check(quote, id)
    }
  }

  private func check(_ quote: FigureReference, _ id: String) {
    let part = Breakdown(quote.breakdown)
    let found =
      quote.period.flatMap { written in
        figures.measurement(id, overWritten: written, in: part)
      } ?? (quote.period == nil ? figures.newest(id, in: part, until: year.endYear) : nil)
    switch found?.outcome {
    case .value: return
    case .suppressed:
      collector.report(
        .warning(
          "answers.figure-withheld",
          "the figure quoted is withheld to protect persons; its mark is printed",
          at: quote.location))
    case .notComputable:
      collector.report(
        .warning(
          "answers.figure-not-computable",
          "the figure quoted cannot be computed; its mark is printed", at: quote.location))
    case .gap, nil:
      let known = figures.periods(of: id).filter {
        figures.measurement(id, over: $0, in: part)?.value != nil
      }.map(\.label)
      let what = part.isTotal ? "'\(id)'" : "'\(id)' by \(part)"
      let when = quote.period.map { " for \($0)" } ?? " up to \(year.label)"
      collector.report(
        .error(
          "answers.no-figure", "\(what) has no value\(when)", at: quote.location,
          suggestion: known.isEmpty
            ? "Take the quotation out, or supply the figures it is computed from."
            : "It has values for \(known.suffix(8).joined(separator: ", "))."))
    }
  }
}
