import ArgumentParser
import CommandLineInterface
import JSONText
import ReportingCore
import Secretariat
import Simulation

/// `cityrights-secretariat simulate`.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Make sealed packages of cities that there are not, to try things out.",
    discussion: """
      The same seed gives the same packages, with gaps and mistakes as the world has them; \
      traps.csv lists what was planted. Every text says that it is an example, and the keys are \
      worth nothing: never trust them for a city.

      Example:
        cityrights-secretariat simulate --cities 30 --seed 2026 --out sent
      """)

  @OptionGroup var program: ProgramOptions

  @Option(help: "How many cities.")
  var cities: Int

  @Option(help: "The seed, a number.")
  var seed: UInt64

  @Option(help: "The call that they answer.")
  var consultation = "ohchr-57-12"

  @Option(help: "The year they report on.")
  var year = 2024

  @Option(help: "The folder, which must be empty or not there yet.")
  var out: String

  @Flag(help: "Also write the keys with which the cities sign.")
  var keys = false

  @Flag(help: "Print what was written as JSON.")
  var json = false

  func validate() throws {
    guard cities > 0, cities <= 1_000_000 else {
      throw ValidationError("Between 1 and 1,000,000 cities can be simulated.")
    }
  }

  func run() async throws {
    let call = try CallChoice(id: consultation, program: program).call()
    let questions = call.allQuestions.filter { $0.questions.isEmpty }.map(\.id)
    let languages =
      call.languages.first?.value ?? ["en", "es", "fr"].compactMap { LanguageTag($0) }
    guard
      let simulated = SimulatedCall(
        id: consultation, year: year, questions: questions, languages: languages)
    else {
      throw ValidationError(
        "Years between \(SimulatedCall.years.lowerBound) and \(SimulatedCall.years.upperBound) can be simulated."
      )
    }
    let line = ProgressLine()
    do throws(SimulationError) {
      let summary = try SimulationFolder(out, writesKeys: keys).write(
        Simulation(seed: seed, call: simulated), cities: cities
      ) { line.show("simulate", $0, of: cities) }
      Terminal.endProgress()
      guard !json else {
        return Terminal.output(
          JSONValue.object([
            ("folder", .string(out)), ("cities", .integer(summary.cities)),
            ("packages", .integer(summary.packages)), ("figures", .integer(summary.rows)),
          ]).text + "\n")
      }
      Terminal.say(
        "\(summary.packages) packages of \(summary.cities) cities with \(summary.rows) figures in \(out)\n"
      )
    } catch {
      Terminal.endProgress()
      program.report([.error("simulate.failed", error.message, at: nil)])
      throw ExitCode(1)
    }
  }
}
