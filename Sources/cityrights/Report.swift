import ArgumentParser
import CommandLineInterface
import Submissions

/// `cityrights report`.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the annual human-rights report of a city.",
    discussion: """
      Example:
        cityrights report examples/barcelona --year 2023 \\
          --language en,es --format docx,html
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var options: DocumentOptions

  @Option(help: "The report template; 'annual' when not given.")
  var template = "annual"

  func run() async throws {
    try await MakeDocuments(
      program: program, options: options, kind: .report(template: template)
    ).run()
  }
}
