import ArgumentParser
import CommandLineInterface
import Secretariat

/// `cityrights-secretariat restore`.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy of the store into an office that has none.",
    discussion: """
      A store that is there is never replaced: move network/store.sqlite away first.

      Example:
        cityrights-secretariat restore store-copy.sqlite --office new-office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "The copy that 'backup' made.")
  var file: String

  func run() async throws {
    let folder = office.folder
    try await office.reportingFailures(program, at: file) {
      let copy = try SQLiteStore(file)
      let faults = try copy.faults()
      if let fault = faults.first { throw StoreError.damaged(fault) }
      try copy.backUp(to: folder.storeFile)
    }
    Terminal.say("restored to \(folder.storeFile)\n")
  }
}
