import ArgumentParser
import CommandLineInterface
import ReportingCore
import Submissions

/// `cityrights explain-rule`.
struct ExplainRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-rule",
    abstract: "Say what a finding means, with an example that is wrong and how it is mended.",
    discussion: """
      The id of a rule stands in square brackets behind each of its findings.

      Example:
        cityrights explain-rule csv.number --language fr
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The rule's id, such as csv.number.")
  var rule: String

  @Option(help: "The language of the explanation: en, es or fr.")
  var language: LanguageTag?

  func run() throws {
    let configuration = try program.configuration()
    let explanation = program.runner(configuration).explainRule(rule, language: language)
    program.report(explanation.diagnostics)
    guard let text = explanation.text else { throw ExitCode(1) }
    Terminal.say(text)
  }
}
