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

  /// Runs the command that the arguments name.
  static func main() async {
    // Scripts ask for it at every turn; to set the argument parser up takes longer than all else.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return print(version) }
    useOneHeap()
    await runProgram(stopped: "no file is half-written")
  }

  /// Lets all threads allocate from one heap. One thread works at a time, but seldom the first, and
  /// glibc would give it a heap that grows by single pages, each with a call of the kernel. The one
  /// heap grows by 32 MiB: what is not written to takes no memory.
  private static func useOneHeap() {
    #if canImport(Glibc)
      _ = mallopt(M_ARENA_MAX, 1)
      _ = mallopt(M_TOP_PAD, 32 << 20)
    #endif
  }
}
