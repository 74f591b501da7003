import ArgumentParser
import CityFiles
import CommandLineInterface
import ReportingCore
import Submissions

/// `cityrights list`.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List indicators, sections, modules, registers, consultations or languages.",
    discussion: """
      With a workspace, its own modules and calls are listed too, and what stands in its registers.

      Example:
        cityrights list indicators
        cityrights list consultations --today 2025-06-20
        cityrights list registers examples/barcelona
      """)

  /// What can be listed.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case indicators, sections, modules, registers, consultations, languages
  }

  @OptionGroup var program: ProgramOptions

  @Argument(
    help: "What to list: indicators, sections, modules, registers, consultations, languages.")
  var subject: Subject

  @Argument(help: "The city's folder, to list its own modules and calls too.")
  var workspace: String?

  @Option(help: "The day from which the days left to a deadline are counted.")
  var today: CalendarDate?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard today == nil || subject == .consultations else {
      throw ValidationError("'--today' goes with 'list consultations' alone.")
    }
  }

  func run() async throws {
    let configuration = try program.configuration()
    var catalogue = Catalogue(
      modules: configuration.modules.map(\.manifest), units: configuration.units(in: nil))
    var registers: [Register]?
    var zone: CivilTimeZone?
    var consultations = configuration.consultations
    var definitions = configuration.registers
    if let workspace {
      let collector = DiagnosticCollector()
      let read = program.runner(configuration).read(workspace, into: collector)
      program.report(collector.diagnostics)
      guard let read else { throw ExitCode(1) }
      catalogue = read.catalogue
      registers = read.registers
      zone = read.city.timeZone
      consultations = read.configuration.consultations
      definitions = read.registerCatalogue
    }
    let listing = Listing(
      configuration: configuration, catalogue: catalogue, definitions: definitions,
      registers: registers)
    switch subject {
    case .indicators: show(listing.indicators())
    case .sections: show(listing.sections())
    case .modules: show(listing.modules())
    case .registers: show(listing.registerTable())
    case .consultations: Terminal.output(calls(consultations, in: zone))
    case .languages: show(listing.languages())
    }
  }

  private func show(_ table: TextTable) {
    Terminal.output(json ? table.json : table.text(width: Terminal.outputWidth))
  }

  private func calls(_ calls: [Consultation], in zone: CivilTimeZone?) -> String {
    json
      ? ConsultationJSON(calls: calls, today: today, zone: zone).text
      : ConsultationPage(calls: calls, today: today, zone: zone).text(width: Terminal.outputWidth)
  }
}
