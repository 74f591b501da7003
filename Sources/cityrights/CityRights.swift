import ArgumentParser
import CMalloc
import CommandLineInterface
import Glibc

/// The officer's and the developer's program.
@main
struct CityRights: AsyncParsableCommand {
  static let version = ProgramVersion.current

  // Every command names itself: the library would derive the names by reflection at each start, which
  // takes longer than all else.
  static let configuration = CommandConfiguration(
    commandName: "cityrights",
    abstract: "Reports of a city on human rights, and its answers to United Nations calls.",
    discussion: """
      A city's figures and texts stand in a folder, its workspace. From it this program makes the \
      annual human-rights report and the answers to calls for input, checked before they are sent.

      Example:
        cityrights new city lindmark --name Lindmark --country AUT \\
          --language en --year 2023
        cityrights check lindmark
        cityrights report lindmark --year 2023
      """,
    version: version,
    subcommands: [
      New.self, Check.self, Report.self, Submit.self, Explain.self, ExplainRule.self, List.self,
      Import.self, Reuse.self, Seal.self, Verify.self, Key.self,
    ])

  /// Runs the command that the arguments name and ends the program with its exit code: 0 fine,
  /// 1 the input is wrong, 64 the arguments are wrong, 70 a mistake of the program, 130 stopped by
  /// Ctrl-C.
  static func main() async {
    // Scripts ask for it at every turn; to set the argument parser up takes longer than all else.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return print(version) }
    useOneHeap()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Lets all threads allocate from one heap. One thread works at a time, but seldom the first, and
  /// glibc would give it a heap that grows by single pages, each with a call of the kernel.
  private static func useOneHeap() {
    #if canImport(Glibc)
      _ = mallopt(M_ARENA_MAX, 1)
    #endif
  }

  private static func end(with error: any Error) -> Never {
    if error is Interruption.Stopped || error is CancellationError, Interruption.isRequested {
      Terminal.endProgress()
      Terminal.complain("stopped; no file is half-written\n")
      Glibc.exit(Interruption.exitCode)
    }
    guard let message = unexpected(error) else { exit(withError: error) }
    Terminal.endProgress()
    Terminal.complain(message)
    Glibc.exit(EX_SOFTWARE)
  }

  /// What is said of an error that no command turned into a finding, which is a mistake of the
  /// program; nil for what the argument parser and the commands end a run with.
  static func unexpected(_ error: any Error) -> String? {
    if error is ExitCode || exitCode(for: error) != .failure { return nil }
    let reason = String(describing: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return """
      error: this is a mistake in the program, not in your files. Please report it, with the \
      command you gave: cityrights \(version): \(reason)

      """
  }
}
