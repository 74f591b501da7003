import ArgumentParser
import CommandLineInterface
import ReportingCore
import Secretariat

/// `cityrights-secretariat status`.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Which cities have answered a call, question by question.",
    discussion: """
      A city is received, late, unsigned (something came under its name that nobody known has \
      signed), refused or missing. What was refused is known by the name of its file alone; \
      sent again in a good form it leaves the list.

      Example:
        cityrights-secretariat status --office office --consultation ohchr-57-12 --year 2024
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year, such as 2024.")
  var year: Period

  @Flag(
    inversion: .prefixedNo,
    help: "Tell which cities mean something else by an indicator than most."
  )
  var figures = true

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() async throws {
    let collector = DiagnosticCollector()
    let members = office.folder.members(reportingTo: collector)
    try program.reportAll(collector)
    let call = try CallChoice(id: consultation, program: program).call()
    let store = try office.store(program)
    let status = try await office.reportingFailures(program, at: store.place) {
      try CallStatus(
        of: call, year: year, from: store, members: members, comparingFigures: figures)
    }
    guard !json else { return Terminal.output(StatusJSON(status).text) }
    let page = StatusPage(status, comparesFigures: figures)
    Terminal.output(page.tables)
    Terminal.say(page.summary)
  }
}
