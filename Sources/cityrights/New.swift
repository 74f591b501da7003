import ArgumentParser
import CityFiles
import CommandLineInterface
import FileAccess
import ReportingCore
import Submissions

/// `cityrights new`.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new workspace.",
    discussion: """
      Example:
        cityrights new city lindmark --name Lindmark --country AUT \\
          --language en --year 2023
      """,
    subcommands: [NewCity.self])
}

/// `cityrights new city`.
struct NewCity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "city",
    abstract: "Make a folder for a city, with sheets to fill in for every figure it may report.",
    discussion: """
      Every figure starts as 'missing': fill in those you have, leave the others.

      Example:
        cityrights new city lindmark --name Lindmark --country AUT \\
          --language en --year 2023
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The folder to make. Its name becomes the city's id.")
  var folder: String

  @Option(help: "The city's official name.")
  var name: String

  @Option(help: "The country's ISO 3166-1 code, such as AUT.")
  var country: String

  @Option(help: "The languages in which it reports, joined by commas, the main one first.")
  var language: String

  @Option(help: "The year for which sheets are made.")
  var year: Period

  @Option(help: "The currency's ISO 4217 code, such as EUR, when it reports money.")
  var currency: String?

  func run() async throws {
    let configuration = try program.configuration()
    let languages = try language.split(separator: ",").map { text in
      guard let tag = LanguageTag(String(text)) else {
        throw ValidationError("'\(text)' is not a language. Write tags such as en or es.")
      }
      return tag
    }
    let collector = DiagnosticCollector()
    let scaffold = CityScaffold(
      folder: folder, name: name, country: country, languages: languages, year: year,
      currency: currency, configuration: configuration)
    Interruption.watch()
    let written = scaffold.write(into: collector)
    program.report(collector.diagnostics)
    if collector.hasErrors { throw ExitCode(1) }
    Terminal.say("written:\n" + written.map { "  \($0)\n" }.joined())
    Terminal.say("next: fill in the sheets, then 'cityrights check \(folder)'\n")
  }
}
