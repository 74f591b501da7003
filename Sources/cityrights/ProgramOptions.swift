import ArgumentParser
import CityFiles
import CivicSpace
import Defenders
import ESCResources
import Glibc
import Participation
import Rendering
import ReportingCore
import Submissions

/// What every command takes.
struct ProgramOptions: ParsableArguments {
  @Option(help: "The folder with 'config' and 'Plugins', when it is not found by itself.")
  var config: String?

  @Option(help: "How findings are printed: text, json, sarif or github.")
  var diagnostics: DiagnosticFormat = .text

  /// The modules whose Swift side is part of this program.
  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  /// Reads the installation, as far as a run needs it. Mistakes in it are printed and end the
  /// program.
  func configuration(_ scope: ConfigurationScope = .everything) throws -> Configuration {
    let installation: Installation
    do throws(Installation.NotFound) {
      installation = try Installation.find(
        named: config, environment: getenv("CITYRIGHTS_CONFIG").map { String(cString: $0) },
        program: Terminal.programPath)
    } catch {
      report([.error("installation.missing", error.message, at: nil)])
      throw ExitCode(1)
    }
    let collector = DiagnosticCollector()
    let configuration = ConfigurationReader(
      installation, swiftModules: ProgramOptions.swiftModules, scope: scope, into: collector
    ).read()
    if collector.hasErrors {
      report(collector.diagnostics)
      throw ExitCode(1)
    }
    return configuration
  }

  /// Prints findings: for machines on standard output, for people on standard error.
  func report(_ findings: [Diagnostic]) {
    let text = DiagnosticWriter(diagnostics, version: CityRights.version).text(findings)
    switch diagnostics {
    case .text: Terminal.complain(text)
    case .json, .sarif, .github: Terminal.output(text)
    }
  }

  func runner(_ configuration: Configuration) -> Runner {
    Runner(
      configuration: configuration, swiftModules: ProgramOptions.swiftModules,
      renderers: Renderers.all(installation: configuration.installation.root))
  }
}
