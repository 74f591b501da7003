import ArgumentParser
import CommandLineInterface
import Documents
import JSONText
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

  @Flag(help: "Print what was found as JSON.")
  var json = false

  func run() async throws {
    let collector = DiagnosticCollector()
    let trust = office.folder.trust(reportingTo: collector)
    let store = try office.store(program)
    Interruption.watch()
    let line = ProgressLine()
    let (all, hold) = try await office.reportingFailures(program, at: store.place) {
      for fault in try store.faults() {
        collector.report(StoreError.damaged(fault).diagnostic(at: store.place))
      }
      let all = try store.submissions(SubmissionSelection(includesReplaced: true))
      var hold = 0
      try PackageShelf(store: store, trust: trust).readPackages(
        all, reportingTo: collector, progress: { line.show("verify", $0, of: all.count) }
      ) { _ in hold += 1 }
      return (all.count, hold)
    }
    Terminal.endProgress()
    if json {
      let findings = collector.diagnostics.map(JSONDiagnostics.value)
      Terminal.output(
        JSONValue.object([
          ("packages", .integer(all)), ("hold", .integer(hold)), ("findings", .array(findings)),
        ]).text + "\n")
    } else {
      program.report(collector.diagnostics)
      if program.diagnostics == .text { Terminal.say("\(hold) of \(all) packages hold\n") }
    }
    if collector.hasErrors { throw ExitCode(1) }
  }
}
