import ArgumentParser

/// The officer's and the developer's program.
@main
struct CityRights: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "cityrights",
    abstract: "Reports of a city on human rights, and its answers to United Nations calls.",
    discussion: """
      A city's figures and texts stand in a folder, its workspace. From it this program makes the \
      annual human-rights report and the answers to calls for input, checked before they are sent.

      Example:
        cityrights new city lindmark --name Lindmark --country AUT --language en --year 2023
        cityrights check lindmark
        cityrights report lindmark --year 2023
      """,
    version: version,
    subcommands: [
      New.self, Check.self, Report.self, Submit.self, Explain.self, List.self, Import.self,
    ])
}
