import ArgumentParser
import CommandLineInterface
import JSONText
import Secretariat

/// `cityrights-secretariat backup`.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it is at this moment into a new file.",
    discussion: """
      The copy holds the lists of members and keys, too. Others may go on receiving meanwhile. Texts \
      of the office (city.yaml, answers, registers) are files, and copied as such.

      Example:
        cityrights-secretariat backup store-copy.sqlite --office office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "The file, which must not be there yet.")
  var file: String

  @Flag(help: "Print what was copied as JSON.")
  var json = false

  func run() async throws {
    let store = try office.store(program)
    Interruption.watch()
    let line = ProgressLine()
    let count = try await office.reportingFailures(program, at: store.place, isWriting: true) {
      try office.folder.backUp(store, to: file) { line.show("copy the store", bytes: $0, of: $1) }
    }
    Terminal.endProgress()
    if json {
      Terminal.output(
        JSONValue.object([("file", .string(file)), ("packages", .integer(count))]).text + "\n")
    } else {
      Terminal.say("copied to \(file): \(count) packages, members.csv, trust.csv\n")
    }
  }
}
