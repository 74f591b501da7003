import CityFiles
import Linting
import ReportingCore

/// Figures that are typed by hand in answers, held against the released ones.
struct TypedFigureCheck {
  let answers: [Answer]
  let figures: ReleasedFigures
  let catalogue: Catalogue
  let configuration: Configuration
  let collector: DiagnosticCollector

  func check() {
    guard !answers.isEmpty else { return }
    var context = TextContext(languages: configuration.languages)
    context.figures = FigureIndex(figures, catalogue: catalogue)
    collector.report(
      TextLinter(rules: TextLinter.figureRules)
        .check(answers.flatMap { AnswerTexts($0).lintedTexts }, in: context))
  }
}
