import ArgumentParser
import CommandLineInterface

/// The secretariat's program.
@main
struct CityRightsSecretariat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cityrights-secretariat",
    abstract: "What many cities send, put together into one voice.",
    discussion: """
      A secretariat receives the sealed packages of its cities, keeps them in a store, computes \
      figures over the cities and answers a call for all of them.

      Example:
        cityrights-secretariat simulate --cities 30 --seed 2026 --out sent
        cityrights-secretariat init office
        cp sent/members.csv sent/trust.csv office/network
        cityrights-secretariat receive sent/packages --office office
        cityrights-secretariat status --office office --consultation ohchr-57-12 --year 2024
      """,
    version: ProgramVersion.current,
    subcommands: [
      Init.self, Receive.self, Status.self, Query.self, AggregateFigures.self, Joint.self,
      Export.self, Remind.self, VerifyStore.self, Backup.self, Restore.self, Simulate.self,
    ])

  /// Runs the command that the arguments name.
  static func main() async {
    await runProgram(stopped: "what was confirmed is stored, and nothing else")
  }
}
