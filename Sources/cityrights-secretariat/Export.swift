import Aggregation
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
    case partitioned
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The figures that cities publish, in the formats of others.",
    discussion: """
      csv: one table for a spreadsheet. datapackage: tables with a description (Frictionless). \
      sdmx-csv: SDMX-CSV 2.0 for statistical offices. open-sdg: a data repository of Open SDG, which \
      'cityrights import open-sdg' reads. partitioned: CSV divided by years for Apache Spark.

      Every row names its city, its sealed package and its sources. What cities gave in confidence is \
      never part of it. The folder comes into being whole or not at all.

      Example:
        cityrights-secretariat export --office office --consultation ohchr-57-12 --year 2024 \\
          --format datapackage --out figures
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var scope: SubmissionScope

  @Option(help: "The format: csv, datapackage, sdmx-csv, open-sdg, partitioned.")
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
    if format == .partitioned { return try await writeDataSet() }
    var submissions: [ExportedSubmission] = []
    var findings: [Diagnostic] = []
    _ = try await scope.readPackages(office, program) {
      submissions.append(ExportedSubmission($0, into: &findings))
    }
    try check(submissions.count, findings)
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
          title:
            "\(call.title.inAnyCase(.english) ?? call.id), \(year.label)"
        )
      case .partitioned: []
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
      findings.append(Self.unwritable(error))
    }
    Terminal.endProgress()
    program.report(findings)
    if findings.hasErrors { throw ExitCode(1) }
    report(
      figures: submissions.reduce(0) { $0 + $1.figures.count }, cities: submissions.count,
      files: files.count)
  }

  /// The data set for Spark, submission by submission.
  private func writeDataSet() async throws {
    var records: [SubmissionRecord] = []
    var refusal: DataSetError?
    do {
      var writer = try PartitionedDataSetWriter(out)
      do {
        _ = try await scope.readPackages(office, program) { package in
          guard refusal == nil else { return }
          records.append(package.submission)
          do throws(DataSetError) {
            try writer.append(ObservationColumns(publishedBy: package))
          } catch {
            refusal = error
          }
        }
        if let refusal { throw refusal }
        try check(records.count, [])
      } catch {
        writer.discard()
        throw error
      }
      let exported = Set(records.map(\.city.id))
      let members = office.folder.members(reportingTo: DiagnosticCollector())
        .filter { exported.contains($0.id) }
      let network = NetworkFigures(
        packages: records, members: members, units: [:], indicators: [], periods: [])
      let dataSet = try writer.finish(cities: network.cities)
      report(figures: dataSet.rows, cities: records.count, files: dataSet.parts + 4)
    } catch let error as DataSetError {
      Terminal.endProgress()
      program.report([
        .error(
          "output.unwritable", error.message,
          at: error.path.map { SourceLocation(path: $0) } ?? SourceLocation(path: out))
      ])
      throw ExitCode(1)
    }
  }

  /// Ends the program when there is nothing to export.
  private func check(_ count: Int, _ findings: [Diagnostic]) throws {
    guard count == 0 else { return }
    program.report(
      findings + [
        .error(
          "export.empty", "there is no submission to export", at: nil,
          suggestion: "'cityrights-secretariat status' shows what was received.")
      ])
    throw ExitCode(1)
  }

  private static func unwritable(_ error: FileAccessError) -> Diagnostic {
    .error(
      "output.unwritable", error.message, at: SourceLocation(path: error.path),
      suggestion: error.reason == .notEmpty
        ? "Name another folder, or empty this one: files of an older export would stay among the new ones."
        : nil)
  }

  private func report(figures: Int, cities: Int, files: Int) {
    guard json else {
      Terminal.say(
        "\(Counted.figures(figures)) of \(Counted.cities(cities)) in \(Counted.text(files, "file", "files")) in \(out)\n"
      )
      return
    }
    Terminal.output(
      JSONValue.object([
        ("folder", .string(out)), ("format", .string(format.rawValue)),
        ("cities", .integer(cities)), ("figures", .integer(figures)), ("files", .integer(files)),
      ]).text + "\n")
  }

  /// A name as data packages have it: small letters, digits, points and hyphens.
  private static func name(_ call: String, _ year: Period) -> String {
    "\(call)-\(year.fileLabel.lowercased())"
  }
}
