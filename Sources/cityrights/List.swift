import ArgumentParser
import CityFiles
import ReportingCore
import Submissions

/// `cityrights list`.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List indicators, sections, modules, consultations or languages.",
    discussion: """
      With a workspace, its own modules are listed too.

      Example:
        cityrights list indicators
        cityrights list consultations --json
      """)

  /// What can be listed.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case indicators, sections, modules, consultations, languages
  }

  @OptionGroup var program: ProgramOptions

  @Argument(help: "What to list: indicators, sections, modules, consultations, languages.")
  var subject: Subject

  @Argument(help: "The city's folder, to list its own modules too.")
  var workspace: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let configuration = try program.configuration()
    var catalogue = Catalogue(
      modules: configuration.modules.map(\.manifest), units: configuration.units(in: nil))
    if let workspace {
      let collector = DiagnosticCollector()
      let read = program.runner(configuration).read(workspace, into: collector)
      program.report(collector.diagnostics)
      guard let read else { throw ExitCode(1) }
      catalogue = read.catalogue
    }
    let listing = Listing(configuration: configuration, catalogue: catalogue)
    let table =
      switch subject {
      case .indicators: listing.indicators()
      case .sections: listing.sections()
      case .modules: listing.modules()
      case .consultations: listing.consultations()
      case .languages: listing.languages()
      }
    Terminal.output(json ? table.json : table.text(width: Terminal.outputWidth))
  }
}
