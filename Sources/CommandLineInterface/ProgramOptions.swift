package import ArgumentParser
package import CityFiles
import CivicSpace
import Defenders
import ESCResources
import Glibc
import Participation
import Rendering
package import ReportingCore
package import Submissions

/// What every command takes.
package struct ProgramOptions: ParsableArguments {
  @Option(help: "The folder with 'config' and 'Plugins', when it is not found by itself.")
  package var config: String?

  @Option(help: "How findings are printed: text, json, sarif or github.")
  package var diagnostics: DiagnosticFormat = .text

  /// The modules whose Swift side is part of this program.
  package static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  package init() {}

  /// Reads the installation, as far as a run needs it. Mistakes in it are printed and end the
  /// program.
  package func configuration(_ scope: ConfigurationScope = .everything) throws -> Configuration {
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
  package func report(_ findings: [Diagnostic]) {
    let text = DiagnosticWriter(diagnostics, version: ProgramVersion.current).text(findings)
    switch diagnostics {
    case .text: Terminal.complain(text)
    case .json, .sarif, .github: Terminal.output(text)
    }
  }

  /// Prints everything that was found, and ends the program when an error is among it.
  package func reportAll(_ collector: DiagnosticCollector) throws {
    report(collector.diagnostics)
    if collector.hasErrors { throw ExitCode(1) }
  }

  /// Ends the program, with everything that was found printed, when an error is among it.
  package func stopAtErrors(_ collector: DiagnosticCollector) throws {
    if collector.hasErrors { try reportAll(collector) }
  }

  package func runner(_ configuration: Configuration) -> Runner {
    Runner(
      configuration: configuration, swiftModules: ProgramOptions.swiftModules,
      renderers: Renderers.all(installation: configuration.installation.root))
  }
}
