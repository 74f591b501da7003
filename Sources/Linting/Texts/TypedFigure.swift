public import ReportingCore

/// `answer.typed-figure`: a figure typed by hand is one that the city has, and could be quoted, so
/// that it stays right when the data are corrected.
///
/// The number must be typed as it is printed in the language, with its unit. Figures of few digits
/// agree by chance, so the sentence must also name the year or the words of the indicator's title;
/// without either a number of three digits counts only when one indicator alone has it.
public struct TypedFigure: TextRule {
  /// The rule's id.
  public let id = "answer.typed-figure"

  /// The rule.
  public init() {}

  private struct Candidate {
    var entry: FigureIndex.Entry
    var figure: FigureIndex.Figure
    var namesYear: Bool
    var namesTitle: Bool
  }

  /// Looks for each number with a unit among the released values.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard let figures = context.figures, let typed = text.typed else { return [] }
    let forms = UnitFormTable(pack: typed.pack)
    return typed.numbers.compactMap { number in
      guard let best = best(of: candidates(number, text, figures, forms)) else { return nil }
      let subject = best.figure.subject
      return Diagnostic(
        .note, id,
        "'\(text.string(number.bytes))' is typed by hand, and is "
          + (best.figure.measure == nil ? "the value of \(subject)" : subject),
        at: text.source.location,
        suggestion: "Write {{\(best.figure.reference)}} in its place if that is what is meant.")
    }
  }

  private func candidates(
    _ number: TypedNumber, _ text: ScannedText, _ figures: FigureIndex, _ forms: UnitFormTable
  ) -> [Candidate] {
    let words = text.words.filter { $0.sentence == number.sentence }
    let years = words.years(outside: number.bytes)
    var found: [Candidate] = []
    for (entry, figure) in figures.figures(of: number.value)
    where figure.decimals >= number.decimals {
      guard forms.forms(of: entry.unit).rest(behind: number) != nil else { continue }
      let title = TitleWords(entry.definition.title, in: text.source.language)
      found.append(
        Candidate(
          entry: entry, figure: figure,
          namesYear: years.contains { "\($0)" == figure.period.label },
          namesTitle: title.share(in: words) >= 0.5))
    }
    let digits = number.significantDigits
    let isAlone = Set(found.map(\.entry.definition.id)).count == 1
    return found.filter { candidate in
      candidate.namesYear
        ? candidate.namesTitle || digits >= 3
        : candidate.namesTitle && digits >= 2 && years.isEmpty
          || digits >= 3 && isAlone && years.isEmpty
    }
  }

  private func best(of candidates: [Candidate]) -> Candidate? {
    func rank(_ candidate: Candidate) -> (Int, Int, Int, Int) {
      let isWhole = candidate.figure.breakdown.isTotal && candidate.figure.region == nil
      return (
        candidate.namesYear ? 1 : 0, candidate.namesTitle ? 1 : 0, isWhole ? 1 : 0,
        candidate.figure.period.endYear
      )
    }
    return candidates.max { rank($0) < rank($1) }
  }
}
