import ArgumentParser
import CityFiles
import ReportingCore
import Submissions

/// `cityrights list`.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List indicators, sections, modules, registers, consultations or languages.",
    discussion: """
      With a workspace, its own modules are listed too, and what stands in its registers.

      Example:
        cityrights list indicators
        cityrights list consultations --json
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

  @Argument(help: "The city's folder, to list its own modules too.")
  var workspace: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let configuration = try program.configuration()
    var catalogue = Catalogue(
      modules: configuration.modules.map(\.manifest), units: configuration.units(in: nil))
    var registers: [Register]?
    var definitions = configuration.registers
    if let workspace {
      let collector = DiagnosticCollector()
      let read = program.runner(configuration).read(workspace, into: collector)
      program.report(collector.diagnostics)
      guard let read else { throw ExitCode(1) }
      catalogue = read.catalogue
      registers = read.registers
      definitions = read.registerCatalogue
    }
    let listing = Listing(
      configuration: configuration, catalogue: catalogue, definitions: definitions,
      registers: registers)
    let table =
      switch subject {
      case .indicators: listing.indicators()
      case .sections: listing.sections()
      case .modules: listing.modules()
      case .registers: listing.registerTable()
      case .consultations: listing.consultations()
      case .languages: listing.languages()
      }
    Terminal.output(json ? table.json : table.text(width: Terminal.outputWidth))
  }
}
