import ArgumentParser
import CityFiles
import Documents
import FileAccess
import Interchange
import ReportingCore
import Submissions

/// `cityrights import`.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring figures from other systems into a workspace.",
    discussion: """
      Example:
        cityrights new city oldtown --name Oldtown --country AUT \\
          --language en --year 2023
        cityrights import open-sdg examples/open-sdg --into oldtown
      """,
    subcommands: [ImportOpenSDG.self])
}

/// `cityrights import open-sdg`.
struct ImportOpenSDG: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-sdg",
    abstract: "Import an Open SDG data repository, whole.",
    discussion: """
      Every data file ends as observations, or in the report with the reason. A second run changes \
      nothing. Files that you changed since are not overwritten.

      Example:
        cityrights new city oldtown --name Oldtown --country AUT \\
          --language en --year 2023
        cityrights import open-sdg examples/open-sdg --into oldtown
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The repository's folder, with data/ and meta/ in it.")
  var folder: String

  @Option(help: "The city's folder.")
  var into: String

  @Flag(help: "Overwrite files of an earlier import that somebody changed.")
  var replace = false

  func run() async throws {
    let configuration = try program.configuration()
    guard FileAccess.kind(of: "\(into)/city.yaml") == .file else {
      program.report([
        .error(
          "workspace.no-city", "the folder has no city.yaml", at: SourceLocation(path: into),
          suggestion: "Make the workspace first with 'cityrights new city \(into) ...'.")
      ])
      throw ExitCode(1)
    }
    let collector = DiagnosticCollector()
    guard let repository = OpenSDGRepository.read(folder, into: collector) else {
      program.report(collector.diagnostics)
      throw ExitCode(1)
    }
    let plan = OpenSDGImport(
      repository, diagnostics: collector.diagnostics, units: configuration.units,
      dimensions: configuration.modules.flatMap(\.manifest.dimensions)
    ).plan()
    Interruption.watch()
    let writing = DiagnosticCollector()
    let outcome = plan.write(into: into, replacing: replace, into: writing)
    program.report(plan.diagnostics + writing.diagnostics)
    if program.diagnostics == .text { Terminal.output(summary(plan, outcome)) }
    if outcome.isRefused { throw ExitCode(1) }
  }

  private func summary(_ plan: ImportPlan, _ outcome: ImportOutcome) -> String {
    let report = plan.report
    let data = report.dataFiles
    func count(_ status: OpenSDGFile.Status) -> Int { data.count { $0.status == status } }
    var lines = [
      "data files: \(data.count) seen, \(count(.imported)) imported whole, "
        + "\(count(.partly)) in part, \(count(.refused)) refused",
      "lines: \(report.rows) seen, \(report.values) values, \(report.missing) stated missing, "
        + "\(report.repeated) repeated, \(report.refused) refused",
      "indicators: \(report.indicators.count)",
    ]
    if outcome.isRefused {
      lines.append("nothing was written")
    } else if outcome.isUnchanged {
      lines.append("nothing changed")
    } else {
      lines.append(
        "files: \(outcome.created.count) new, \(outcome.changed.count) changed, "
          + "\(outcome.removed.count) removed, \(outcome.unchanged.count) as they were")
    }
    lines.append("what became of every file: \(into)/\(OpenSDGImport.reportFile)")
    return lines.map { $0 + "\n" }.joined()
  }
}
