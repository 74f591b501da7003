import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import FileAccess
import Interchange
import ReportingCore
import Submissions

/// `cityrights import`.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring figures from other systems, or the page of a call, into a workspace.",
    discussion: """
      Example:
        cityrights new city oldtown --name Oldtown --country AUT \\
          --language en --year 2023
        cityrights import open-sdg examples/open-sdg --into oldtown
        cityrights import consultation examples/call-page.html --into oldtown
      """,
    subcommands: [ImportOpenSDG.self, ImportConsultation.self])
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

  @Flag(help: "Print every finding and not only the first of each kind.")
  var allFindings = false

  func run() async throws {
    let configuration = try program.configuration()
    let into = FileAccess.withoutTrailingSlash(into)
    let collector = DiagnosticCollector()
    guard FileAccess.kind(of: "\(into)/city.yaml") == .file else {
      let isThere = FileAccess.kind(of: into) == .folder
      collector.report(
        .error(
          isThere ? "workspace.no-city" : "workspace.missing",
          isThere ? "the folder has no city.yaml" : "there is no folder here",
          at: SourceLocation(path: into),
          suggestion: "Make the workspace first: 'cityrights new city \(into) --name ...'."))
      program.report(collector.diagnostics)
      throw ExitCode(1)
    }
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
    let findings = plan.diagnostics + writing.diagnostics
    if program.diagnostics == .text {
      // What is wrong with the repository is for later when nothing could be written.
      let isShort = outcome.isRefused && !allFindings
      let excerpt = FindingsExcerpt(
        isShort ? findings.filter { $0.severity == .error } : findings, isWhole: allFindings)
      program.report(excerpt.shown)
      Terminal.error(excerpt.remainder.map { $0 + "\n" }.joined())
      Terminal.say(summary(plan, outcome, into, FindingsExcerpt.count(findings)))
    } else {
      program.report(findings)
    }
    if outcome.isRefused { throw ExitCode(1) }
  }

  private func summary(
    _ plan: ImportPlan, _ outcome: ImportOutcome, _ into: String, _ findings: String
  ) -> String {
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
    lines.append("findings: \(findings)")
    if outcome.isRefused {
      lines.append("nothing was written")
      return lines.map { $0 + "\n" }.joined()
    } else if outcome.isUnchanged {
      lines.append("nothing changed")
    } else {
      lines.append(
        "files: \(outcome.created.count) new, \(outcome.changed.count) changed, "
          + "\(outcome.removed.count) removed, \(outcome.unchanged.count) as they were")
      for path in outcome.edited {
        lines.append("changes by hand given up: \(into)/\(path)")
      }
    }
    lines.append("every file and finding: \(into)/\(OpenSDGImport.reportFile)")
    lines.append("next: cityrights check \(into)")
    return lines.map { $0 + "\n" }.joined()
  }
}
