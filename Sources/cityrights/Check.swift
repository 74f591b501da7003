import ArgumentParser
import ReportingCore
import Submissions

/// `cityrights check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a city's folder and make nothing.",
    discussion: """
      Every mistake of every file is listed in one run, with its place and what to do.

      Example:
        cityrights check examples/barcelona --consultation ohchr-57-12 --year 2023
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The city's folder.")
  var workspace = "."

  @Option(help: "Check the answers to this consultation too.")
  var consultation: String?

  @Option(help: "Check the annual report of this year, or the consultation's answer for it.")
  var year: Period?

  @Option(help: "The day from which deadlines are counted, such as 2025-06-20.")
  var today: CalendarDate?

  func validate() throws {
    if consultation != nil, year == nil {
      throw ValidationError("Name the year that the answers are about, such as --year 2023.")
    }
  }

  func run() async throws {
    let configuration = try program.configuration()
    var request: DocumentRequest?
    if let consultation, let year {
      request = DocumentRequest(
        kind: .submission(consultation: consultation), year: year, today: today)
    } else if let year {
      request = DocumentRequest(kind: .report(template: "annual"), year: year, today: today)
    }
    let result = try await program.runner(configuration).check(workspace, for: request)
    program.report(result.diagnostics)
    if program.diagnostics == .text {
      Terminal.output(RunSummary(result: result, isQuiet: false, writes: false).text)
      if result.diagnostics.isEmpty { Terminal.output("no mistakes found\n") }
    }
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
