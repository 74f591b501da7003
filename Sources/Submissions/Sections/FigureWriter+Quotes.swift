import CityFiles
import Documents
import ReportingCore

extension FigureWriter {
  /// A quoted figure as it stands in a sentence: with its unit or with the words given for it, or the
  /// mark that stands for its absence.
  func text(_ quoted: QuotedFigure) -> String {
    guard case .value(let value, let decimals) = quoted.outcome else {
      guard case .absent(let mark) = quoted.outcome else { return pack[.markMissing] }
      return withWords(pack.text(of: mark), quoted, value: nil, decimals: 0)
    }
    guard quoted.reference.kind == .change else {
      return quoted.reference.words.isEmpty
        ? inText(quoted.measurements.first ?? nil, unit: quoted.unit?.id ?? "")
        : withWords(
          pack.number(value, decimals: decimals), quoted, value: value, decimals: decimals)
    }
    if value == 0 { return pack[.noChange] }
    let size = size(value.magnitude, decimals: decimals, quoted)
    return pack.text(value > 0 ? .increase(of: size) : .decrease(of: size))
  }

  /// How large a change is, without its direction.
  private func size(_ value: Double, decimals: Int, _ quoted: QuotedFigure) -> String {
    if quoted.reference.isRelative { return pack.percentage(value, decimals: decimals, in: .text) }
    guard quoted.reference.words.isEmpty else {
      return withWords(
        pack.number(value, decimals: decimals), quoted, value: value, decimals: decimals)
    }
    guard let unit = quoted.unit else { return pack.number(value, decimals: decimals) }
    if unit.symbol == "%" {
      // Between two percentages lie percentage points; a per cent of them is something else.
      return pack.text(.percentagePoints(value, decimals: decimals))
    }
    return figure(value, decimals: decimals, unit: unit)
  }

  /// A figure and the words behind it, in the form that the number asks for.
  private func withWords(
    _ figure: String, _ quoted: QuotedFigure, value: Double?, decimals: Int
  ) -> String {
    guard !quoted.reference.words.isEmpty else { return figure }
    do throws(CountedWordError) {
      let word = try CountedWord(
        quoted.reference.words, rule: pack.pluralRule, decimals: decimals)
      let category = value.map { pack.pluralRule.category(for: $0, decimals: decimals) }
      return pack.counted(figure, word[category] ?? word[nil] ?? "")
    } catch {
      // The check of the texts has reported which form is missing.
      return figure
    }
  }
}
