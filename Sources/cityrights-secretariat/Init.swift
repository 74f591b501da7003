import ArgumentParser
import CommandLineInterface
import Documents
import FileAccess
import JSONText
import ReportingCore
import Secretariat

/// `cityrights-secretariat init`.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the secretariat's folder: the lists of cities and an empty store.",
    discussion: """
      Nothing that is there is replaced. Write the cities that are asked into network/members.csv, \
      and the public keys that you were given by another way than the packages into \
      network/trust.csv.

      Example:
        cityrights-secretariat init office
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The folder.")
  var folder: String

  @Option(
    help: """
      Keep what is received on a PostgreSQL server, at this address of libpq; the password belongs \
      into ~/.pgpass.
      """)
  var postgresql: String?

  @Flag(help: "Print what was made as JSON.")
  var json = false

  func run() throws {
    let office = Office(folder)
    do {
      let made = try office.make(postgreSQL: postgresql)
      if json {
        Terminal.output(JSONValue.object([("made", .strings(made))]).text + "\n")
      } else {
        Terminal.say("made:\n" + made.map { "  \($0)\n" }.joined())
      }
    } catch let error as StoreError {
      program.report([error.diagnostic(at: office.network)])
      throw ExitCode(1)
    } catch let error as FileAccessError {
      program.report([
        .error("output.unwritable", error.message, at: SourceLocation(path: error.path))
      ])
      throw ExitCode(1)
    }
  }
}
