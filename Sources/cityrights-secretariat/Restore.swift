import ArgumentParser
import CommandLineInterface
import JSONText
import Secretariat

/// `cityrights-secretariat restore`.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy of the store into an office that has none.",
    discussion: """
      The lists of members and keys come back with it. A store that is there is never replaced: move \
      network/store.sqlite away first. Neither is a list with lines.

      Example:
        cityrights-secretariat restore store-copy.sqlite --office new-office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "The copy that 'backup' made.")
  var file: String

  @Flag(help: "Print what was restored as JSON.")
  var json = false

  func run() async throws {
    Interruption.watch()
    let check = ProgressLine()
    let restored = try await office.reportingFailures(program, at: file, isWriting: true) {
      var line: ProgressLine?
      return try office.folder.restore(
        file, checking: { check.show("check the copy", 0, of: 1) },
        progress: { done, total in
          // The rate is that of writing, without the time of the check.
          let own = line ?? ProgressLine()
          line = own
          own.show("bring the copy", bytes: done, of: total)
        })
    }
    Terminal.endProgress()
    if json {
      Terminal.output(
        JSONValue.object([
          ("written", .strings(restored.written)), ("kept", .strings(restored.kept)),
          ("absent", .strings(restored.absent)),
        ]).text + "\n")
      return
    }
    Terminal.say("restored:\n" + restored.written.map { "  \($0)\n" }.joined())
    for list in restored.kept {
      Terminal.say("\(list) has lines of its own and was left as it is\n")
    }
    if !restored.absent.isEmpty {
      Terminal.say(
        "the copy does not hold \(restored.absent.joined(separator: " and ")): it was made by an older version; bring them from elsewhere\n"
      )
    }
  }
}
