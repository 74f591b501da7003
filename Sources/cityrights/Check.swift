import ArgumentParser
import CityFiles
import CommandLineInterface
import ReportingCore
import Submissions

/// `cityrights check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a city's folder and make nothing.",
    discussion: """
      Every mistake of every file is listed in one run, with its place and what to do.

      Example:
        cityrights check examples/barcelona --consultation ohchr-57-12
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The city's folder.")
  var workspace = "."

  @Option(help: "Check the answers to this consultation too.")
  var consultation: String?

  @Option(help: "The report that is checked with '--year'; 'annual' when not given.")
  var template = "annual"

  @Option(
    help: """
      Check the annual report of this year, or the consultation's answer for it; without it a \
      consultation is checked for the newest year of the figures.
      """)
  var year: Period?

  @Option(help: "The day from which deadlines are counted, such as 2025-06-20.")
  var today: CalendarDate?

  func run() async throws {
    let kind: DocumentKind? =
      consultation.map { .submission(consultation: $0) }
      ?? (year == nil ? nil : .report(template: template))
    let configuration = try program.configuration(kind?.scope(of: workspace) ?? .everything)
    let choice = YearChoice(named: year)
    let result = try await program.runner(configuration).check(workspace) { workspace, findings in
      guard let kind, let year = choice.year(of: workspace, reportingTo: findings) else {
        return nil
      }
      return DocumentRequest(kind: kind, year: year, today: today)
    }
    program.report(result.diagnostics)
    if program.diagnostics == .text {
      Terminal.say(RunSummary(result: result).text)
      if let remark = choice.remark(on: result.request?.year) { Terminal.say(remark + "\n") }
      if result.diagnostics.isEmpty { Terminal.say("no mistakes found\n") }
    }
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}
