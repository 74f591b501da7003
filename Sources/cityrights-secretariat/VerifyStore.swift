import ArgumentParser
import CommandLineInterface
import Documents
import ReportingCore
import Secretariat
import Submissions

/// `cityrights-secretariat verify-store`.
struct VerifyStore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-store",
    abstract: "Check the store, and every package in it once more.",
    discussion: """
      Example:
        cityrights-secretariat verify-store --office office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  func run() async throws {
    let collector = DiagnosticCollector()
    let trust = office.folder.trust(reportingTo: collector)
    let store = try office.store(program)
    Interruption.watch()
    let line = ProgressLine()
    let count = try await office.reportingFailures(program, at: store.place) {
      for fault in try store.faults() {
        collector.report(StoreError.damaged(fault).diagnostic(at: store.place))
      }
      let all = try store.submissions(SubmissionSelection(includesReplaced: true))
      let packages = try PackageShelf(store: store, trust: trust).packages(
        all, reportingTo: collector
      ) { line.show("verify", $0, of: all.count) }
      return "\(packages.count) of \(all.count) packages hold\n"
    }
    Terminal.endProgress()
    program.report(collector.diagnostics)
    if program.diagnostics == .text { Terminal.say(count) }
    if collector.hasErrors { throw ExitCode(1) }
  }
}
