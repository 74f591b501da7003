import ArgumentParser
import CommandLineInterface
import Secretariat

/// `cityrights-secretariat backup`.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it is at this moment into a new file.",
    discussion: """
      Others may go on receiving meanwhile.

      Example:
        cityrights-secretariat backup store-copy.sqlite --office office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "The file, which must not be there yet.")
  var file: String

  func run() async throws {
    let store = try office.store(program)
    try await office.reportingFailures(program, at: store.place) { try store.backUp(to: file) }
    Terminal.say("copied to \(file)\n")
  }
}
