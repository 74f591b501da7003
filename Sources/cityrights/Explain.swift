import ArgumentParser
import CommandLineInterface
import ReportingCore
import Submissions

/// `cityrights explain`.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: """
      Say what an indicator, a quoted figure or a register means, and how a value came about.
      """,
    discussion: """
      With a workspace and a year: the value, its formula with the numbers put in, and the file and \
      line of every input. This is meant for the city's own staff: small counts are shown.
      Of a register: its fields, their codes, its rules and the inputs that are counted from it.

      What a text quotes is explained with its braces or without them: how it is printed, and what \
      it rests on.

      Example:
        cityrights explain CS-02 examples/minimal --year 2023
        cityrights explain 'register:declarations count kind=reception' \\
          examples/defenders-programme --year 2024
        cityrights explain incidents
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(
    help: "The id of an indicator, such as CS-02, or of a register, or what a text quotes.")
  var indicator: String

  @Argument(help: "The city's folder.")
  var workspace: String?

  @Option(help: "The year; the newest with a value when not given.")
  var year: Period?

  @Option(help: "The language of the texts.")
  var language: LanguageTag?

  func run() async throws {
    let configuration = try program.configuration()
    let runner = program.runner(configuration)
    let explanation =
      if indicator.contains(":") {
        try await runner.explain(
          reference: indicator, in: workspace ?? ".", year: year, language: language)
      } else {
        try await runner.explain(indicator, in: workspace, year: year, language: language)
      }
    program.report(explanation.diagnostics)
    guard let text = explanation.text else { throw ExitCode(1) }
    Terminal.say(text)
  }
}
