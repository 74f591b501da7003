import Aggregation
import ArgumentParser
import CommandLineInterface
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

      Example:
        cityrights-secretariat joint --office examples/network/office \\
          --consultation ohchr-57-12 --year 2024 --language en --draft --out out/joint
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year of the submissions, such as 2024.")
  var year: Period

  @Option(help: "The languages, joined by commas; all of the office's when not given.")
  var language: String?

  @Option(help: "The formats, joined by commas: docx, html, pdf, md, json, csv.")
  var format: String?

  @Option(help: "The folder for the files; OFFICE/out when not given.")
  var out: String?

  @Option(help: "The date of issue, such as 2025-06-20; none is printed when not given.")
  var date: CalendarDate?

  @Option(help: "The day from which deadlines are counted, such as 2025-06-20.")
  var today: CalendarDate?

  @Flag(help: "Make a draft, marked on every page, even when the input has mistakes.")
  var draft = false

  /// For how many years figures are told.
  private static let years = 5

  func run() async throws {
    let languages = try DocumentOptions.list(language, "language") { LanguageTag($0) }
    let formats =
      format == nil
      ? OutputFormat.documents
      : try DocumentOptions.list(format, "format") { OutputFormat(rawValue: $0) }
    let reading = try await NetworkReading(office, program, call: consultation, year: year)
    let call = try CallChoice(id: consultation, program: program).call(reading.configuration)
    // Of other spans, such as fiscal years, it is said that they were left out.
    let years = reading.columns.periodList.filter { period in
      guard let named = Period(year: period.endYear), named == period else { return false }
      return period.endYear <= year.endYear && period.endYear > year.endYear - Self.years
    }
    let contributed = reading.packages.map { ContributedPackage($0) }
    let figures = reading.figures(
      indicators: JointSubmission.indicators(for: call, in: contributed), periods: years)
    let aggregate = try await figures.aggregate(by: ColumnEngine(reading.columns))
    var names: [String: LocalizedText] = [:]
    for member in reading.members {
      names[member.id] = LanguageTag("en").map { LocalizedText([$0: member.name]) }
    }
    // The city's own name for itself is the better one.
    for package in reading.packages {
      names[package.submission.city.id] = package.submission.city.name
    }
    let joint = JointSubmission(
      call: consultation, year: year, packages: contributed, aggregate: aggregate,
      asked: figures.cities.map { AskedCity($0, name: names[$0.id] ?? LocalizedText([:])) })
    var request = DocumentRequest(
      kind: .submission(consultation: consultation), year: year, languages: languages,
      formats: formats, isDraft: draft, issued: date, today: today)
    request = joint.filled(request)
    Interruption.watch()
    let line = ProgressLine()
    let result = try await joint.make(
      request, of: office.office, into: out, with: program.runner(reading.configuration),
      progress: { line.show($0, $1, of: $2) })
    Terminal.endProgress()
    program.report(result.diagnostics)
    if program.diagnostics == .text {
      Terminal.say(RunSummary(result: result, isQuiet: true, isDraft: draft).text)
    }
    if result.diagnostics.hasErrors, !draft || result.written.isEmpty { throw ExitCode(1) }
  }
}
