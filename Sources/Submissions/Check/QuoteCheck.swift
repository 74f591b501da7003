import CityFiles
import ReportingCore

/// Figures that a text quotes and that do not exist or must not be shown.
struct QuoteCheck {
  let quotes: [FigureReference]
  let quotable: QuotedFigures
  let registers: [Register]
  /// How the languages of the texts count.
  let languages: [LanguagePack]
  let collector: DiagnosticCollector

  func check() {
    for reference in quotes {
      guard let quoted = quotable.figure(reference) else { continue }
      if reference.kind != .register, quotable.figures.periods(of: quoted.subject).isEmpty {
        continue
      }
      check(quoted)
    }
  }

  private func check(_ quoted: QuotedFigure) {
    let place = quoted.reference.location
    for (index, measurement) in quoted.measurements.enumerated() {
      switch measurement?.outcome {
      case .value: continue
      case .suppressed:
        return collector.report(
          .warning(
            "answers.figure-withheld",
            "the figure quoted is withheld to protect persons; its mark is printed", at: place))
      case .notComputable:
        return collector.report(
          .warning(
            "answers.figure-not-computable",
            "the figure quoted cannot be computed; its mark is printed", at: place))
      case .gap, nil: return reportMissing(quoted, index)
      }
    }
    switch quoted.outcome {
    case .absent:
      collector.report(
        .warning(
          "answers.figure-not-computable",
          "a change in per cent cannot be computed, because the earlier figure is not above zero; "
            + "the mark is printed", at: place,
          suggestion: "Quote the change without 'relative'."))
    case .value(let value, let decimals): checkWords(quoted, value, decimals)
    }
  }

  /// Forms that only rare numbers have, such as whole millions in Spanish, are wanted when there is
  /// such a number.
  private func checkWords(_ quoted: QuotedFigure, _ value: Double, _ decimals: Int) {
    guard !quoted.reference.words.isEmpty,
      let pack = languages.first(where: { $0.tag == quoted.reference.language })
    else { return }
    let category = pack.pluralRule.category(for: value, decimals: decimals)
    do throws(CountedWordError) {
      let word = try CountedWord(quoted.reference.words, rule: pack.pluralRule, decimals: decimals)
      guard word[category] == nil else { return }
      collector.report(
        .error(
          "answers.plural",
          "the words behind '\(pack.number(value, decimals: decimals))' need the form "
            + "'\(category.rawValue)'", at: quoted.reference.location,
          suggestion: "Add '| \(category.rawValue)=...' before the closing braces."))
    } catch {
      return  // Reported when the workspace was checked.
    }
  }

  private func reportMissing(_ quoted: QuotedFigure, _ index: Int) {
    let reference = quoted.reference
    guard reference.kind != .register else { return reportUncounted(quoted) }
    let part = Breakdown(reference.breakdown)
    let id = quoted.subject
    let figures = quotable.figures
    let known = figures.periods(of: id).filter {
      figures.measurement(id, over: $0, in: part)?.value != nil
    }.map(\.label)
    let what = part.isTotal ? "'\(id)'" : "'\(id)' by \(part)"
    let when: String
    if reference.kind == .change, let periods = reference.periods {
      when = " for \((index == 0 ? periods.first : periods.last).label)"
    } else if let period = reference.period {
      when = " for \(period)"
    } else {
      when = " up to \(quotable.year.label)"
    }
    collector.report(
      .error(
        "answers.no-figure", "\(what) has no value\(when)", at: reference.location,
        suggestion: known.isEmpty
          ? "Take the quotation out, or supply the figures it is computed from."
          : "It has values for \(known.suffix(8).joined(separator: ", "))."))
  }

  private func reportUncounted(_ quoted: QuotedFigure) {
    guard let id = quoted.reference.register,
      let register = registers.first(where: { $0.id == id })
    else { return }  // That the city keeps no such register was reported with the workspace.
    let period = quoted.reference.countedPeriod(in: quotable.year)?.label ?? quotable.year.label
    let known = register.covers.map(\.label)
    collector.report(
      .error(
        "answers.no-figure",
        "the register '\(id)' does not cover \(period), so nothing can be counted there",
        at: quoted.reference.location,
        suggestion: known.isEmpty
          ? "Add 'covers:' to the register with the periods for which it is complete."
          : "It covers \(known.joined(separator: ", "))."))
  }
}
