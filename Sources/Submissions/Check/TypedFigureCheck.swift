import CityFiles
import Linting
import ReportingCore

/// Figures that are typed by hand in answers, held against the released ones.
struct TypedFigureCheck {
  let answers: [Answer]
  /// The city's own, and for a joint answer those over the cities.
  let figures: [FigureIndex]
  let configuration: Configuration
  let collector: DiagnosticCollector

  func check() {
    guard !answers.isEmpty else { return }
    for index in figures {
      var context = TextContext(languages: configuration.languages)
      context.figures = index
      collector.report(
        TextLinter(rules: TextLinter.figureRules)
          .check(answers.flatMap { AnswerTexts($0).lintedTexts }, in: context))
    }
  }
}
