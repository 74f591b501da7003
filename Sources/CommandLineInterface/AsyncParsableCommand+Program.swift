package import ArgumentParser
import Glibc

extension AsyncParsableCommand {
  /// Runs the command that the arguments name and ends the program with its exit code: 0 fine,
  /// 1 the input is wrong, 64 the arguments are wrong, 70 a mistake of the program, 130 stopped by
  /// Ctrl-C.
  ///
  /// - Parameter stopped: What is true of the files when a person stopped the run.
  package static func runProgram(stopped: String) async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error, stopped: stopped)
    }
  }

  private static func end(with error: any Error, stopped: String) -> Never {
    if error is Interruption.Stopped || error is CancellationError, Interruption.isRequested {
      Terminal.endProgress()
      Terminal.complain("stopped; \(stopped)\n")
      Glibc.exit(Interruption.exitCode)
    }
    guard let message = unexpected(error) else { exit(withError: error) }
    Terminal.endProgress()
    Terminal.complain(message)
    Glibc.exit(EX_SOFTWARE)
  }

  /// What is said of an error that no command turned into a finding, which is a mistake of the
  /// program; nil for what the argument parser and the commands end a run with.
  package static func unexpected(_ error: any Error) -> String? {
    if error is ExitCode || exitCode(for: error) != .failure { return nil }
    let reason = String(describing: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return """
      error: this is a mistake in the program, not in your files. Please report it, with the \
      command you gave: \(configuration.commandName ?? "") \(ProgramVersion.current): \(reason)

      """
  }
}
