import Foundation
import TestSupport
import Testing

/// What the program says of itself, and whether it is true.
@Suite struct HelpTests {
  static let commands = [
    "", "new", "new city", "check", "report", "submit", "explain", "explain-rule", "list", "import",
    "import open-sdg", "import consultation", "reuse", "seal", "verify", "key", "key new",
    "key show", "key trust",
  ]

  private static func help(of command: String) throws -> String {
    try Program.run(
      command.split(separator: " ").map(String.init) + ["--help"], in: Program.repository
    ).output
  }

  /// The lines under `Example:`, as a person would paste them.
  private static func example(in help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "Example:" && $0 != "OVERVIEW: Example:" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }.joined(separator: "\n")
  }

  @Test(arguments: commands) func theExampleWorksAsPasted(_ command: String) throws {
    let help = try HelpTests.help(of: command)
    let example = HelpTests.example(in: help)
    #expect(example.contains("cityrights \(command)"), "\(help)")
    // The root of the repository, as far as the examples need it.
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "examples"), to: folder.url.appending(path: "examples")
    )
    let outcome = try Program.shell(example, in: folder.url)
    #expect(outcome.status == 0, "\(example)\n\(outcome.output)\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test(arguments: commands) func theHelpFitsATerminal(_ command: String) throws {
    for line in try HelpTests.help(of: command).split(separator: "\n")
    where !line.hasPrefix("USAGE:") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func everyCommandIsTried() throws {
    func subcommands(_ command: [String]) throws -> [String] {
      let help = try HelpTests.help(of: command.joined(separator: " "))
      guard let start = help.range(of: "SUBCOMMANDS:\n") else {
        return [command.joined(separator: " ")]
      }
      let names = help[start.upperBound...].split(separator: "\n").compactMap { line in
        line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  See")
          ? line.split(separator: " ").first.map(String.init) : nil
      }
      return try [command.joined(separator: " ")]
        + names.flatMap { try subcommands(command + [$0]) }
    }
    #expect(try subcommands([]).sorted() == HelpTests.commands.sorted())
  }
}
