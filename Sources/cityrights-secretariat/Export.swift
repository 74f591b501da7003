import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import FileAccess
import Interchange
import JSONText
import ReportingCore
import Sealing
import Secretariat

/// `cityrights-secretariat export`.
struct Export: AsyncParsableCommand {
  /// The formats.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case dataPackage = "datapackage"
    case sdmx = "sdmx-csv"
    case openSDG = "open-sdg"
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The figures that cities publish, in the formats of others.",
    discussion: """
      csv: one table for a spreadsheet. datapackage: tables with a description (Frictionless). \
      sdmx-csv: SDMX-CSV 2.0 for statistical offices. open-sdg: a data repository of Open SDG, which \
      'cityrights import open-sdg' reads.

      Every row names its city, its sealed package and its sources. What cities gave in confidence is \
      never part of it. The folder comes into being whole or not at all.

      Example:
        cityrights-secretariat export --office office --consultation ohchr-57-12 --year 2024 \\
          --format datapackage --out figures
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var scope: SubmissionScope

  @Option(help: "The format: csv, datapackage, sdmx-csv, open-sdg.")
  var format: Format

  @Option(help: "The folder, which must be empty or not there yet.")
  var out: String

  @Flag(help: "Print what was written as JSON.")
  var json = false

  func validate() throws {
    guard scope.consultation != nil, scope.year != nil else {
      throw ValidationError(
        "Give --consultation and --year: a city may say the same to several calls, and no figure is exported twice."
      )
    }
  }

  func run() async throws {
    let configuration = try program.configuration()
    guard let consultation = scope.consultation, let year = scope.year else { return }
    let call = try CallChoice(id: consultation, program: program).call(configuration)
    var submissions: [ExportedSubmission] = []
    var findings: [Diagnostic] = []
    _ = try await scope.readPackages(office, program) {
      submissions.append(ExportedSubmission($0, into: &findings))
    }
    guard !submissions.isEmpty else {
      program.report(
        findings + [
          .error(
            "export.empty", "there is no submission to export", at: nil,
            suggestion: "'cityrights-secretariat status' shows what was received.")
        ])
      throw ExitCode(1)
    }
    submissions.sort { $0.record.city.id < $1.record.city.id }
    let units = configuration.units + configuration.modules.flatMap(\.manifest.units)
    let files: [PlannedFile] =
      switch format {
      case .csv: FigureSheet.files(submissions)
      case .sdmx: SDMXFigures.files(submissions)
      case .openSDG: OpenSDGExport(submissions, units: units).files()
      case .dataPackage:
        FigurePackage.files(
          submissions, name: Self.name(consultation, year),
          title: "\(call.title.inAnyCase(LanguageTag("en") ?? .undetermined) ?? call.id), \(year.label)"
        )
      }
    let line = ProgressLine()
    do throws(FileAccessError) {
      var folder = try WholeFolder(out)
      for (index, file) in files.enumerated() {
        try folder.write(file.bytes, at: file.path)
        line.show("write", index + 1, of: files.count)
      }
      try folder.commit()
    } catch {
      Terminal.endProgress()
      findings.append(
        .error(
          "output.unwritable", error.message, at: SourceLocation(path: error.path),
          suggestion: error.reason == .notEmpty
            ? "Name another folder, or empty this one: files of an older export would stay among the new ones."
            : nil))
    }
    Terminal.endProgress()
    program.report(findings)
    if findings.hasErrors { throw ExitCode(1) }
    report(files, submissions)
  }

  private func report(_ files: [PlannedFile], _ submissions: [ExportedSubmission]) {
    let figures = submissions.reduce(0) { $0 + $1.figures.count }
    guard json else {
      Terminal.say(
        "\(figures) figures of \(submissions.count) cities in \(files.count) files in \(out)\n")
      return
    }
    Terminal.output(
      JSONValue.object([
        ("folder", .string(out)), ("format", .string(format.rawValue)),
        ("cities", .integer(submissions.count)), ("figures", .integer(figures)),
        ("files", .strings(files.map(\.path))),
      ]).text + "\n")
  }

  /// A name as data packages have it: small letters, digits, points and hyphens.
  private static func name(_ call: String, _ year: Period) -> String {
    let label = String(
      year.label.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    return "\(call)-\(label)"
  }
}
