import ArgumentParser
import CityFiles
import CommandLineInterface
import Digests
import Documents
import Rendering
import ReportingCore
import Sealing
import Submissions

/// `cityrights seal`.
struct Seal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Make the answer to a call and seal it for the secretariat.",
    discussion: """
      One file holds the documents, the released figures and what is needed to aggregate them, \
      signed: nobody can change it unseen. A workspace with mistakes is not sealed, nor is a \
      draft. With '--annex' what may go to a body of the United Nations in confidence is added, \
      so that only those named with '--to' can open it.

      Example:
        cityrights key new barcelona --no-password --keys keys
        cityrights seal examples/barcelona --consultation ohchr-57-12 \\
          --year 2023 --language en --format md --date 2025-06-20 \\
          --key keys/barcelona.key --out barcelona.cityrights
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var sealing: SealOptions

  @Argument(help: "The city's folder.")
  var workspace = "."

  @Option(help: "The consultation; 'cityrights list consultations' names them.")
  var consultation: String

  @Option(help: "The year it is about; the newest of the city's figures when not given.")
  var year: Period?

  @Option(help: "The languages, joined by commas; all of the city's when not given.")
  var language: String?

  @Option(help: "The formats of the documents, joined by commas: docx, html, pdf, md, json, csv.")
  var format: String?

  @Option(help: "The file with the city's secret key; 'cityrights key new' makes one.")
  var key: String

  @Option(help: "Who may open the annex: a public key of age, or a file with some; repeatable.")
  var to: [String] = []

  @Flag(help: "Add the confidential annex.")
  var annex = false

  @Option(help: "The date of issue, such as 2025-06-20.")
  var date: CalendarDate?

  @Option(help: "The package to write; WORKSPACE/out/NAME.cityrights when not given.")
  var out: String?

  @Flag(help: "Say nothing of files that were read without a mistake.")
  var quiet = false

  func validate() throws {
    _ = try CommaSeparated.languages(language)
    _ = try formats()
    guard annex == !to.isEmpty else {
      throw ValidationError("--annex and --to go together: an annex is for those who are named.")
    }
  }

  private func formats() throws -> [OutputFormat] {
    guard format != nil else { return OutputFormat.documents }
    let formats = try CommaSeparated.formats(format)
    guard !formats.contains(.eml) else {
      throw ValidationError("A message is no part of a package: 'eml' is a format of 'submit'.")
    }
    return formats
  }

  func run() async throws {
    let recipients = try to.flatMap { try KeyChoice.recipients($0) }
    let formats = try formats()
    let languages = try CommaSeparated.languages(language)
    let opened = try sealing.key(in: key, program)
    let kind = DocumentKind.submission(consultation: consultation)
    let configuration = try program.configuration(kind.scope(of: workspace))
    Interruption.watch()
    let line = ProgressLine()
    let choice = YearChoice(named: year)
    let replaced = try sealing.replaced(by: opened, program)
    let result = try await program.runner(configuration).seal(
      workspace, into: out, progress: { line.show($0, $1, of: $2) }
    ) { workspace, findings in
      guard let year = choice.year(of: workspace, reportingTo: findings) else { return nil }
      if let replaced {
        sealing.check(
          replaced, city: workspace.city.id, call: consultation, year: year, reportingTo: findings)
      }
      var request = SealRequest(
        document: DocumentRequest(
          kind: kind, year: year, languages: languages, formats: formats, issued: date),
        generator: .init(name: "cityrights", version: CityRights.version), key: opened)
      request.revision = sealing.revision
      request.replaces = replaced?.identity
      request.recipients = recipients
      return request
    }
    Terminal.endProgress()
    program.report(result.run.diagnostics)
    if program.diagnostics == .text {
      Terminal.say(RunSummary(result: result.run, isQuiet: quiet).text)
      if let remark = choice.remark(on: result.run.request?.year) { Terminal.say(remark + "\n") }
      Terminal.say(SealSummary(result, key: opened.publicKey).text)
    }
    if result.name == nil { throw ExitCode(1) }
  }
}
