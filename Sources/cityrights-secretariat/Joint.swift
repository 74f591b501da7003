import Aggregation
import ArgumentParser
import CityFiles
import CommandLineInterface
import Digests
import JSONText
import JointSubmissions
import Rendering
import ReportingCore
import Sealing
import Secretariat
import Submissions

/// `cityrights-secretariat joint`.
struct Joint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Answer a call for all cities.",
    discussion: """
      The secretariat's folder is a workspace: city.yaml says who answers, \
      answers/CALL/contribution.yaml says 'kind: joint' and 'template: joint-submission', and \
      answers/CALL/LANGUAGE.md holds the syntheses. What the cities say comes from their packages.

      With '--seal' the documents are put into one package, signed with the secretariat's key, \
      with the list of the packages on which they rest and the figures over the cities as CSV. \
      'cityrights verify' and public tools (minisign, bagit) verify it.

      Example:
        cityrights-secretariat joint --office examples/network/office \\
          --consultation ohchr-57-12 --year 2024 --language en --draft --out out/joint
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var sealing: SealOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year of the submissions, such as 2024.")
  var year: Period

  @Option(help: "The languages, joined by commas; all of the office's when not given.")
  var language: String?

  @Option(help: "The formats, joined by commas: docx, html, pdf, md, json, csv.")
  var format: String?

  @Option(
    help: """
      The folder for the files, or with '--seal' the package to write; OFFICE/out, or a package in \
      it, when not given.
      """)
  var out: String?

  @Option(help: "The date of issue, such as 2025-06-20; none is printed when not given.")
  var date: CalendarDate?

  @Option(help: "The day from which deadlines are counted, such as 2025-06-20.")
  var today: CalendarDate?

  @Flag(help: "Make a draft, marked on every page, even when the input has mistakes.")
  var draft = false

  @Flag(help: "Seal the documents in one package.")
  var seal = false

  @Option(help: "The file with the secretariat's secret key; 'cityrights key new' makes one.")
  var key: String?

  @Flag(help: "Print what was made as JSON.")
  var json = false

  func validate() throws {
    _ = try CommaSeparated.languages(language)
    _ = try formats()
    guard seal == (key != nil) else {
      throw ValidationError("--seal and --key go together: a package is signed.")
    }
    guard seal || (sealing.replaces == nil && sealing.passwords.passwordFile == nil) else {
      throw ValidationError("--replaces and --password-file go with --seal.")
    }
    guard !(seal && draft) else { throw ValidationError("A draft is never sealed.") }
  }

  private func formats() throws -> [OutputFormat] {
    guard format != nil else { return OutputFormat.documents }
    let formats = try CommaSeparated.formats(format)
    guard !seal || !formats.contains(.eml) else {
      throw ValidationError("A message is no part of a package.")
    }
    return formats
  }

  /// For how many years figures are told.
  private static let years = 5

  func run() async throws {
    let languages = try CommaSeparated.languages(language)
    let formats = try formats()
    // A key that does not open is told before the store is read.
    let opened = try key.map { try sealing.key(in: $0, program) }
    let reading = try await NetworkReading(office, program, call: consultation, year: year)
    let call = try CallChoice(id: consultation, program: program).call(reading.configuration)
    // Of other spans, such as fiscal years, it is said that they were left out.
    let years = reading.columns.periodList.filter { period in
      guard let named = Period(year: period.endYear), named == period else { return false }
      return period.endYear <= year.endYear && period.endYear > year.endYear - Self.years
    }
    let figures = reading.figures(
      indicators: JointSubmission.indicators(for: call, in: reading.packages), periods: years)
    let aggregate = try await figures.aggregate(by: ColumnEngine(reading.columns))
    var names: [String: LocalizedText] = [:]
    for member in reading.members {
      names[member.id] = LocalizedText([.english: member.name])
    }
    // The city's own name for itself is the better one.
    for package in reading.packages {
      names[package.record.city.id] = package.record.city.name
    }
    let joint = JointSubmission(
      call: consultation, year: year, packages: reading.packages, aggregate: aggregate,
      asked: figures.cities.map { AskedCity($0, name: names[$0.id] ?? LocalizedText([:])) })
    let request = joint.filled(
      DocumentRequest(
        kind: .submission(consultation: consultation), year: year, languages: languages,
        formats: formats, isDraft: draft, issued: date, today: today))
    Interruption.watch()
    let runner = program.runner(reading.configuration)
    if let opened {
      try await seal(joint, request, with: opened, by: runner)
    } else {
      try await make(joint, request, by: runner)
    }
  }

  private func make(
    _ joint: JointSubmission, _ request: DocumentRequest, by runner: Runner
  ) async throws {
    let line = ProgressLine()
    let result = try await joint.make(
      request, of: office.office, into: out, with: runner,
      progress: { line.show($0, $1, of: $2) })
    Terminal.endProgress()
    program.report(result.diagnostics)
    if json {
      Terminal.output(Self.made(result).text + "\n")
    } else if program.diagnostics == .text {
      Terminal.say(RunSummary(result: result, isQuiet: true, isDraft: draft).text)
    }
    if result.diagnostics.hasErrors, !draft || result.written.isEmpty { throw ExitCode(1) }
  }

  private func seal(
    _ joint: JointSubmission, _ request: DocumentRequest, with key: SigningSecretKey,
    by runner: Runner
  ) async throws {
    let line = ProgressLine()
    let replaced = try sealing.replaced(by: key, program)
    let result = try await joint.seal(
      office.office, into: out, with: runner, progress: { line.show($0, $1, of: $2) }
    ) { workspace, findings in
      if let replaced {
        sealing.check(
          replaced, city: workspace.city.id, call: consultation, year: year, reportingTo: findings)
      }
      var sealed = SealRequest(
        document: request,
        generator: .init(name: "cityrights-secretariat", version: ProgramVersion.current), key: key)
      sealed.revision = sealing.revision
      sealed.replaces = replaced?.identity
      return sealed
    }
    Terminal.endProgress()
    program.report(result.run.diagnostics)
    if json {
      Terminal.output(Self.made(result.run, sealed: result).text + "\n")
    } else if program.diagnostics == .text {
      Terminal.say(RunSummary(result: result.run, isQuiet: true).text)
      Terminal.say(SealSummary(result, key: key.publicKey).text)
    }
    if result.name == nil { throw ExitCode(1) }
  }

  private static func made(_ result: RunResult, sealed: SealResult? = nil) -> JSONValue {
    let findings = result.diagnostics
    return .object([
      ("written", .strings(result.written)),
      ("package", sealed?.name.map { .string($0) }),
      ("identity", sealed?.identity.map { .string($0.description) }),
      ("rests-on", sealed.map { .integer($0.packages) }),
      ("documents", sealed.map { .strings($0.documents) }),
      ("errors", .integer(findings.count { $0.severity == .error })),
      ("warnings", .integer(findings.count { $0.severity == .warning })),
    ])
  }
}
